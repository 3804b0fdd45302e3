/** Something that was started, stopped. */
export type StopStep = () => Promise<void>;

/**
 * Takes every step out of the list and runs them one after the other, the last first. A step that fails keeps none of
 * the others from running.
 *
 * @throws the first error, once all have run.
 */
export const stopAll = async (steps: StopStep[]): Promise<void> => {
  const errors: unknown[] = [];
  for (const step of steps.splice(0).toReversed()) await step().catch((error: unknown) => errors.push(error));
  if (errors.length > 0) throw errors[0];
};
