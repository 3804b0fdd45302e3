import { z } from 'zod';
import { isVendorError } from '../../../connector-kit/errors.ts';
import type { Vendor } from '../../../connector-kit/vendor.ts';
import type { Unsettled, WriteCall, Written } from '../../../connector-kit/writing.ts';
import { getJob, write, type Write } from '../api/jobs.ts';
import { maybe, text } from '../api/wire.ts';

/** The paths whose jobs tell of unified writes, and the right that each needs. */
const groups = {
  absence: { jobs: '/v2/absences', needs: ['absences.write'] },
  sickLeave: { jobs: '/v2/sick-leaves', needs: ['sick-leaves.write'] },
  person: { jobs: '/v2/persons', needs: ['persons.write'] },
  fileEntry: { jobs: '/v2/persons/personnel-file', needs: ['personnel-file.write'] },
  file: { jobs: '/v2/persons/personnel-file', needs: ['personnel-file.write'] },
} as const;

export type Group = keyof typeof groups;

/** How long before its end a request stops to wait for a job, in milliseconds: what is left is for the answer. */
const reserveMs = 2_000;

/** What became of a job: HRworks' own id of what it wrote, where it tells one, or what to ask again with. */
export type Ended = { readonly ownId: string | undefined } | { readonly pending: string };

/** Writes one record, and waits for it as long as the request lives. */
export const writeOne = async (
  { vendor, deadlineAt }: Pick<WriteCall, 'vendor' | 'deadlineAt'>,
  group: Group,
  asked: Pick<Write, 'endpoint' | 'path' | 'query' | 'json' | 'file' | 'repeatable'>,
): Promise<Ended> => {
  const outcome = await write(vendor, { ...groups[group], ...asked }, deadlineAt - reserveMs);
  return outcome.status === 'finished' ? { ownId: ownIdIn(outcome.result) } : { pending: `${group} ${outcome.job_id}` };
};

/** Asks again about a job that was left pending. */
export const askAgain = async (vendor: Vendor, pending: string): Promise<(Ended & { group: Group }) | Unsettled> => {
  const [group, jobId = ''] = pending.split(' ') as [Group, string?];
  const { jobs, needs } = groups[group];
  try {
    const outcome = await getJob(vendor, jobs, jobId, needs);
    return outcome.status === 'finished' ? { group, ownId: ownIdIn(outcome.result) } : { group, pending };
  } catch (error) {
    if (isVendorError(error, 'request_refused') && !error.failure.notDone)
      return { unsettled: 'HRworks no longer knows the job that wrote it.' };
    throw error;
  }
};

/** How long HRworks may be at a write whose job nobody was told of, in milliseconds. It publishes no such time. */
const longestJobMs = 600_000;

/** What it means that a write is not found: nothing in the first ten minutes, and from then on that it is not there. */
export const notFound = ({ now }: Pick<WriteCall, 'now'>, since: number): Unsettled | undefined => {
  const leftMs = since + longestJobMs - now;
  if (leftMs <= 0) return undefined;
  return {
    unsettled: 'HRworks writes later and may still be at it.',
    retryAfterSeconds: Math.ceil(leftMs / 1000),
  };
};

/** A write whose record keeps the id that it was asked for with. */
export const keepingId = (ended: Ended, remoteId: string | undefined): Written => ({
  ...(remoteId !== undefined && { remoteId }),
  ...('pending' in ended && { pending: ended.pending }),
});

/** `check` of a write whose record keeps its id. */
export const checkChange = async (
  { vendor }: Pick<WriteCall, 'vendor'>,
  pending: string,
): Promise<Written | Unsettled> => {
  const ended = await askAgain(vendor, pending);
  return 'unsettled' in ended ? ended : keepingId(ended, undefined);
};

const written = z.looseObject({ resourceLocation: text });
const results = z.union([z.array(maybe(written)).transform(([first]) => first), maybe(written)]);

/**
 * The last part of where the record can be read, `https://api.hrworks.de/v2/absences/55_1`.
 * https://api.hrworks.de/v2/openapi.yaml#/components/schemas/SingleResult
 */
const ownIdIn = (result: unknown): string | undefined => {
  const location = results.safeParse(result).data?.resourceLocation;
  const last = location?.split(/[?#]/, 1)[0]?.split('/').at(-1);
  return last ? decodeURIComponent(last) : undefined;
};
