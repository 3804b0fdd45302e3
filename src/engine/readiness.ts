import type { Engine } from './engine.ts';
import { Problem } from './problem.ts';

/** How long the database may take to answer, in milliseconds. */
const patience = 2000;

/**
 * Whether requests will be served: everything has started, nothing is being shut down, and the database answers.
 *
 * @throws Problem `Unavailable` naming what is missing.
 */
export const checkReadiness = async (engine: Engine): Promise<{ status: 'ready' }> => {
  const state = engine.state();
  if (state !== 'ready') throw new Problem('Unavailable', `This process is ${state}.`, { retryAfterSeconds: 1 });
  const timeout = new Promise<never>((_, reject) => setTimeout(reject, patience, new Error('no answer')).unref());
  try {
    await Promise.race([engine.pingDatabase(), timeout]);
  } catch {
    throw new Problem('Unavailable', 'The database does not answer.', { retryAfterSeconds: 1 });
  }
  return { status: 'ready' };
};
