import { z } from 'zod';
import { isVendorError, VendorError } from '../../../connector-kit/errors.ts';
import type { Vendor } from '../../../connector-kit/vendor.ts';
import { waitFor } from '../../../connector-kit/wait-for.ts';
import { ask, part, type Asked } from './request.ts';
import { text } from './wire.ts';

/** What became of a write. `pending`: HRworks is still at it, or could not be asked; `get_job` tells later. */
export type JobOutcome =
  | { readonly job_id: string; readonly status: 'pending' }
  | { readonly job_id: string; readonly status: 'finished'; readonly result: unknown };

/** A write: `jobs` is the path of the group whose `/jobs/{jobId}` tells what became of it. */
export interface Write extends Pick<
  Asked<unknown>,
  'endpoint' | 'path' | 'query' | 'json' | 'file' | 'repeatable' | 'needs'
> {
  readonly jobs: string;
}

/** How long a write is waited for unless somebody says how long: HRworks says nothing of how long one takes. */
const usualWaitMs = 20_000;

/**
 * Writes something. HRworks takes note of a write and does it later: the answer is a job, which is asked about until it is
 * finished or the wait is over (`untilMs`, since 1970). Either all records of a write are kept or none.
 */
export const write = async (
  vendor: Vendor,
  { jobs, ...asked }: Write,
  untilMs = Date.now() + usualWaitMs,
): Promise<JobOutcome> => {
  const jobId = await ask(vendor, {
    ...asked,
    read: (body) => z.looseObject({ jobId: z.string() }).parse(body).jobId,
  });
  const outcome = async () => {
    try {
      const told = await getJob(vendor, jobs, jobId, asked.needs);
      return told.status === 'finished' ? told : undefined;
    } catch (error) {
      // The write was taken: a failure to ask about it must not look like a failure to write.
      if (isVendorError(error, 'vendor_unavailable', 'rate_limited')) return undefined;
      throw error;
    }
  };
  const finished = await waitFor(outcome, { untilMs, firstDelayMs: 150, longestDelayMs: 2_000 });
  return finished ?? { job_id: jobId, status: 'pending' };
};

const complaint = z.looseObject({ text });
const errors = z.looseObject({
  generalErrors: z.array(z.looseObject({ errorMessage: text })).nullish(),
  dataErrors: z.array(z.looseObject({ recordId: z.unknown(), errors: z.array(complaint).nullish() })).nullish(),
});

const something = z.unknown().refine((value) => value !== null && value !== undefined);

/** A finished job has a result or errors. What has neither is not taken for done. */
const job = z.union([
  z.looseObject({ status: z.literal('pending') }),
  z.looseObject({ status: z.literal('finished'), apiResponse: errors.extend({ result: something }) }),
  z.looseObject({ status: z.literal('finished'), apiResponse: errors.refine((one) => complaintsOf(one).length > 0) }),
]);

const complaintsOf = ({ generalErrors, dataErrors }: z.infer<typeof errors>): string[] => [
  ...(generalErrors ?? []).map(({ errorMessage }) => errorMessage ?? ''),
  ...(dataErrors ?? []).flatMap(({ recordId, errors: own }) =>
    (own ?? []).map((one) => `record ${String(recordId)}: ${one.text ?? ''}`),
  ),
];

/**
 * What became of a job. https://api.hrworks.de/v2/openapi.yaml#/components/schemas/MultiWriteRequestResponse
 *
 * @throws VendorError `request_refused` with HRworks' own words: with `notDone` when nothing was written, without it when
 * HRworks knows no such job.
 */
export const getJob = async (
  vendor: Vendor,
  group: string,
  jobId: string,
  needs: readonly string[],
): Promise<JobOutcome> => {
  const endpoint = `GET ${group}/jobs/{jobId}`;
  const outcome = await ask(vendor, {
    endpoint,
    path: `${group}/jobs/${part(jobId)}`,
    needs,
    read: (body) => job.parse(body),
  });
  if (outcome.status === 'pending') return { job_id: jobId, status: 'pending' };
  const { apiResponse } = outcome;
  const complaints = complaintsOf(apiResponse);
  // Which of the two an answer holds tells how it went; the words of its own status are not published.
  if (complaints.length > 0) throw refused(endpoint, complaints);
  return { job_id: jobId, status: 'finished', result: apiResponse['result'] };
};

const refused = (endpoint: string, complaints: readonly string[]): VendorError =>
  new VendorError({
    code: 'request_refused',
    message: 'HRworks took the write and then kept nothing of it.',
    nextStep: 'Change what was sent; the excerpt has the reason in HRworks’ own words.',
    endpoint,
    notDone: true,
    excerpt: complaints.join('; ').slice(0, 500),
  });
