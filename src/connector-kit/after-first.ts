import { isSurelyUndone } from './errors.ts';
import type { NotWritten } from './writing.ts';

/**
 * One of several calls that make a write, after the first went well: what the vendor refuses is told as not written, since
 * the rest stands. What nobody answered is thrown: then it is looked for.
 *
 * @param paths the fields that the call writes.
 */
export const orNotWritten = async (
  paths: readonly string[],
  act: () => Promise<unknown>,
): Promise<readonly NotWritten[]> => {
  try {
    await act();
    return [];
  } catch (error) {
    if (!isSurelyUndone(error)) throw error;
    return paths.map((path) => ({ path, reason: error.message }));
  }
};
