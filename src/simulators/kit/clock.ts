/** The vendor's idea of now. Runs with the machine's clock until it is set; from then on it runs from the set instant. */
export type Clock = {
  now(): Date;
  /** `YYYY-MM-DD` in UTC. */
  today(): string;
  /** `null` returns to the machine's clock. */
  set(at: Date | null): void;
};

export const createClock = (): Clock => {
  let offsetMilliseconds = 0;
  const now = () => new Date(Date.now() + offsetMilliseconds);
  return {
    now,
    today: () => now().toISOString().slice(0, 10),
    set: (at) => {
      offsetMilliseconds = at === null ? 0 : at.getTime() - Date.now();
    },
  };
};
