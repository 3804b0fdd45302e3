/** Under this a spinner is a flicker, and the answer looks as if nothing had been checked. */
const LEAST_MILLISECONDS = 400;

/** The outcome of some work, but not sooner than it can be seen that there was any. */
export const longEnough = async <Outcome>(work: Promise<Outcome>): Promise<Outcome> => {
  await Promise.allSettled([work, new Promise((resolve) => setTimeout(resolve, LEAST_MILLISECONDS))]);
  return work;
};
