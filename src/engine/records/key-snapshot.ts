import { findListingSnapshot, saveListingSnapshot } from '../../store/listing-snapshots.ts';
import { newUuidV7 } from '../../store/ids.ts';
import type { Db } from '../../store/tables.ts';
import { Problem } from '../problem.ts';
import type { SealedBox } from '../vault/sealed-box.ts';
import { cursorLifetimeSeconds } from './cursor.ts';

/** Keys in one chunk: about 100 kB sealed, so that a page of a very long listing opens little. */
const keysPerChunk = 5000;

/** Where the keys of a walk are kept: sealed, in the database, for the life of a cursor. */
export interface SnapshotShelf {
  readonly db: Db;
  readonly box: SealedBox;
  readonly projectId: string;
  readonly accountId: string;
}

/** A run of keys, and where the next run begins. */
export interface KeyRun {
  readonly keys: readonly string[];
  /** How many keys of the listing come before the run. */
  readonly place: number;
  /** The position behind each key of the run, to continue after any of them; `null` at the end of the listing. */
  after(index: number): { chunk: string; index: number } | null;
}

interface Chunk {
  readonly keys: readonly string[];
  /** How many keys of the listing come before the chunk. */
  readonly before: number;
  readonly next: string | null;
}

/** Keeps keys for later pages. Returns the first chunk's id. */
export const saveKeys = async (
  shelf: SnapshotShelf,
  walk: string,
  keys: readonly string[],
  now: number,
): Promise<string> => {
  const starts = Array.from({ length: Math.ceil(keys.length / keysPerChunk) }, (_, chunk) => chunk * keysPerChunk);
  const ids = starts.map(() => newUuidV7());
  const expiresAt = new Date(now + cursorLifetimeSeconds * 1000);
  for (const [chunk, start] of starts.entries()) {
    const id = ids[chunk] as string;
    const content: Chunk = {
      keys: keys.slice(start, start + keysPerChunk),
      before: start,
      next: ids[chunk + 1] ?? null,
    };
    await saveListingSnapshot(shelf.db, shelf.projectId, {
      id,
      account_id: shelf.accountId,
      query_hash: Buffer.from(walk),
      ciphertext: shelf.box.seal(JSON.stringify(content), [shelf.accountId, id]),
      expires_at: expiresAt,
    });
  }
  return ids[0] as string;
};

/** Up to `count` keys from a position on, across chunks. */
export const readKeys = async (
  shelf: SnapshotShelf,
  from: { chunk: string; index: number },
  count: number,
): Promise<KeyRun> => {
  const keys: string[] = [];
  const behind: ({ chunk: string; index: number } | null)[] = [];
  let chunkId: string | null = from.chunk;
  let index = from.index;
  let place: number | undefined;
  while (chunkId !== null && keys.length < count) {
    const chunk: Chunk = await readChunk(shelf, chunkId);
    place ??= chunk.before + index;
    for (; index < chunk.keys.length && keys.length < count; index++) {
      keys.push(chunk.keys[index] as string);
      const last = index + 1 === chunk.keys.length;
      if (!last) behind.push({ chunk: chunkId, index: index + 1 });
      else behind.push(chunk.next === null ? null : { chunk: chunk.next, index: 0 });
    }
    chunkId = chunk.next;
    index = 0;
  }
  return { keys, place: place ?? 0, after: (position) => behind[position] ?? null };
};

const readChunk = async (shelf: SnapshotShelf, id: string): Promise<Chunk> => {
  const row = await findListingSnapshot(shelf.db, shelf.projectId, id);
  const text = row && shelf.box.open(row.ciphertext, [shelf.accountId, id]);
  if (!text) {
    throw new Problem('CursorInvalid', 'The listing behind the cursor in "next" is no longer kept.', {
      remediation: 'Start the listing again without "next".',
    });
  }
  return JSON.parse(text) as Chunk;
};
