import { createHash, randomUUID } from 'node:crypto';
import { z } from 'zod';
import { Problem } from '../problem.ts';
import type { SealedBox } from '../vault/sealed-box.ts';

/** Cursors and the snapshots behind them live this long. */
export const cursorLifetimeSeconds = 4 * 60 * 60;

/**
 * Where a walk stands:
 * - `id`: after the record with this remote id, in the order of remote ids;
 * - `key`: at this index of this chunk of the snapshot of keys;
 * - `page`: on this vendor page, of which the rows with these marks were delivered.
 *
 * `part` tells which of several resources is walked when one listing is made of many.
 */
export const position = z.discriminatedUnion('at', [
  z.object({ at: z.literal('id'), after: z.string(), part: z.string().optional() }),
  z.object({ at: z.literal('key'), chunk: z.string(), index: z.int(), part: z.string().optional() }),
  z.object({
    at: z.literal('page'),
    cursor: z.string().nullable(),
    delivered: z.array(z.string()),
    part: z.string().optional(),
  }),
  z.object({ at: z.literal('start'), part: z.string() }),
]);
export type Position = z.infer<typeof position>;

const envelope = z.object({ issued: z.number(), query: z.string(), walk: z.string(), position });

/** What a cursor says. `walk` is the same for all pages of one walk. */
export interface Cursor {
  readonly walk: string;
  readonly position: Position;
}

/** What a cursor is bound to: the account, and everything that decides which records are listed. */
export interface CursorBinding {
  readonly accountId: string;
  readonly question: unknown;
}

/** Makes the opaque `next` of an answer. */
export const sealCursor = (box: SealedBox, binding: CursorBinding, cursor: Cursor, now: number): string =>
  box
    .seal(JSON.stringify({ issued: now, query: digest(binding.question), ...cursor }), [binding.accountId])
    .toString('base64url');

/**
 * Reads a `next` that a caller brought back.
 *
 * @throws Problem `CursorInvalid` when it is not one of ours, belongs to another account or query, or is too old.
 */
export const openCursor = (box: SealedBox, binding: CursorBinding, next: string, now: number): Cursor => {
  const text = box.open(Buffer.from(next, 'base64url'), [binding.accountId]);
  if (text === undefined) throw invalid('It was not issued by this installation for this account.');
  const { issued, query, walk, position: at } = envelope.parse(JSON.parse(text));
  if (query !== digest(binding.question)) {
    throw invalid('It belongs to a listing with other filters or parameters, or what is shared was changed since.');
  }
  if (now - issued > cursorLifetimeSeconds * 1000) throw invalid('It is older than four hours.');
  return { walk, position: at };
};

const invalid = (why: string) =>
  new Problem('CursorInvalid', `The cursor in "next" cannot be used. ${why}`, {
    remediation: 'Start the listing again without "next", and keep all other parameters the same from page to page.',
    errors: [{ pointer: '/query/next', message: why }],
  });

const digest = (question: unknown) =>
  createHash('sha256').update(JSON.stringify(question)).digest('base64url').slice(0, 22);

/** A walk that has not begun. */
export const newWalk = (): { walk: string; position: Cursor['position'] | null } => ({
  walk: randomUUID(),
  position: null,
});
