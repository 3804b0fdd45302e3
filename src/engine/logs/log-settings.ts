import type { Caller } from '../caller.ts';
import type { Engine } from '../engine.ts';
import type { BodyPolicy } from './body-policy.ts';

export type { BodyPolicy };

/** What the caller's project has kept with its logs. */
export const readLogSettings = (engine: Engine, caller: Caller): Promise<BodyPolicy> =>
  engine.bodyPolicies.of(caller.projectId);

/** Changes what is given and leaves the rest. What is switched off is removed at once. */
export const changeLogSettings = async (
  engine: Engine,
  caller: Caller,
  changes: Partial<BodyPolicy>,
): Promise<BodyPolicy> => {
  // What still waits to be written would come after the removal.
  await engine.logs.flush();
  return engine.bodyPolicies.change(caller.projectId, changes);
};
