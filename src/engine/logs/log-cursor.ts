import { z } from 'zod';
import type { LogOrder, LogPlace } from '../../store/log-page.ts';
import type { Caller } from '../caller.ts';
import type { Engine } from '../engine.ts';
import { Problem } from '../problem.ts';

/** What a cursor of a log listing is bound to. */
export interface LogWalk {
  readonly listing: 'requests' | 'steps' | 'platform';
  readonly orderBy: LogOrder;
  readonly direction: 'asc' | 'desc';
}

const instant = z.number().transform((milliseconds) => new Date(milliseconds));
const place = z.object({
  value: z.union([z.string(), z.number(), z.object({ at: instant }).transform(({ at }) => at)]),
  startedAt: instant,
  id: z.string(),
});

const contextOf = ({ projectId }: Caller, { listing, orderBy, direction }: LogWalk) => [
  'logs',
  projectId,
  listing,
  orderBy,
  direction,
];

/** The opaque `next` of an answer. */
export const sealLogCursor = (engine: Engine, caller: Caller, walk: LogWalk, at: LogPlace): string => {
  const value = at.value instanceof Date ? { at: at.value.getTime() } : at.value;
  const text = JSON.stringify({ value, startedAt: at.startedAt.getTime(), id: at.id });
  return engine.box.seal(text, contextOf(caller, walk)).toString('base64url');
};

/**
 * Reads a `next` that a caller brought back.
 *
 * @throws Problem `CursorInvalid` when it is not one of ours, or belongs to another project, listing or order.
 */
export const openLogCursor = (engine: Engine, caller: Caller, walk: LogWalk, next: string): LogPlace => {
  const text = engine.box.open(Buffer.from(next, 'base64url'), contextOf(caller, walk));
  if (text !== undefined) return place.parse(JSON.parse(text));
  const why = 'It was not issued for this listing in this order.';
  throw new Problem('CursorInvalid', `The cursor in "next" cannot be used. ${why}`, {
    remediation: 'Start the listing again without "next", and keep all other parameters the same from page to page.',
    errors: [{ pointer: '/query/next', message: why }],
  });
};
