import type { Route } from '../../kit/index.ts';
import { jobDurationMilliseconds, jobLifetimeMilliseconds } from '../limits.ts';
import type { PermissionName } from '../permissions.ts';
import type { HrworksCall, HrworksState } from '../state.ts';
import type { ApiError } from './errors.ts';
import { Refusal } from './errors.ts';
import { operation } from './operation.ts';

/** `number` is the vendor's own; no list of them is published. */
export type Notification = { text: string; number: number };
export type DataError = { recordId: number; errors: Notification[] };
export type ResponseType =
  | 'MultiWriteRequestResponse'
  | 'SingleWriteRequestResponse'
  | 'MultiDeleteRequestResponse'
  | 'SingleDeleteRequestResponse'
  | 'FileUploadRequestResponse';

/** Either a result or errors; with errors nothing was written. */
export type Outcome = { responseType: ResponseType } & (
  | { result: unknown }
  | { dataErrors: DataError[] }
  | { generalErrors: ApiError[] }
);

export type Job = {
  id: string;
  /** The path whose `/jobs/{jobId}` knows it. */
  group: string;
  acceptedAtMilliseconds: number;
  timesAsked: number;
  run: () => Outcome;
  /** Set once it ran. */
  outcome: Outcome | undefined;
  onFinished: ((job: Job) => void) | undefined;
};

/** What is answered at once to every write: it happens later. */
export const startJob = (
  { state, environment }: HrworksCall,
  group: string,
  run: () => Outcome,
  onFinished?: (job: Job) => void,
): { jobId: string } => {
  state.lastJobNumber += 1;
  const id = `d41b6c02-8f35-4a7e-9b00-${state.lastJobNumber.toString(16).padStart(12, '0')}`;
  const acceptedAtMilliseconds = environment.clock.now().getTime();
  state.jobs.set(id, { id, group, acceptedAtMilliseconds, timesAsked: 0, run, outcome: undefined, onFinished });
  return { jobId: id };
};

const finish = (job: Job): void => {
  job.outcome = job.run();
  job.onFinished?.(job);
};

/** Jobs run in the order in which they came. */
const finishUpTo = (state: HrworksState, last: Job): void => {
  for (const job of state.jobs.values()) {
    if (job.outcome === undefined) finish(job);
    if (job === last) return;
  }
};

/** Runs what is old enough though nobody asked, and forgets what is too old. */
export const finishDueJobs = (state: HrworksState, now: Date): void => {
  for (const job of state.jobs.values()) {
    const ageMilliseconds = now.getTime() - job.acceptedAtMilliseconds;
    if (job.outcome === undefined && ageMilliseconds >= jobDurationMilliseconds) finish(job);
    if (ageMilliseconds >= jobLifetimeMilliseconds) state.jobs.delete(job.id);
  }
};

/** What the job's own address answers. */
export const renderJob = ({ outcome }: Job, successWord: unknown): unknown => {
  if (outcome === undefined) return { status: 'pending' };
  const { responseType, ...rest } = outcome;
  return {
    status: 'finished',
    responseType,
    apiResponse: { status: 'result' in rest ? successWord : 'error', ...rest },
  };
};

/** `GET {group}/jobs/{jobId}`: 400 for a job of another group or of nobody, which is published. */
export const jobRoute = (group: string, permission: PermissionName): Route<HrworksState> =>
  operation('GET', `${group}/jobs/:jobId`, permission, ({ state, environment, params }) => {
    const job = state.jobs.get(params.jobId ?? '');
    if (job === undefined || job.group !== group) throw new Refusal('InvalidParameterError', 'There is no such job.');
    job.timesAsked += 1;
    if (job.timesAsked > Number(environment.switchValue('jobPendingPolls'))) finishUpTo(state, job);
    return renderJob(job, environment.switchValue('jobResultStatus'));
  });
