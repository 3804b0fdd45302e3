import { useEffect, useState } from 'react';

/** The time, again every so often: what is said relative to it stays true. Milliseconds. */
export const useNow = (everyMilliseconds: number): number => {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMilliseconds);
    return () => clearInterval(timer);
  }, [everyMilliseconds]);
  return now;
};
