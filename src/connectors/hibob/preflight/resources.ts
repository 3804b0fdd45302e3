import type { Vendor } from '../../../connector-kit/vendor.ts';
import { listDocuments, listOpenTasks, type EmployeeDocument } from '../api/records.ts';
import { listWizards } from '../api/people-writes.ts';
import { listReports } from '../api/reports.ts';
import * as timeOff from '../api/time-off.ts';
import { cannotTell, findingOf, granted, lookAt, missing, type Finding, type Findings, type Look } from './finding.ts';

const dayMs = 86_400_000;
const dayOf = (instant: number) => new Date(instant).toISOString().slice(0, 10);

/** Of how many people documents are looked for. */
const peopleWithDocuments = 4;

/** Looks at what is wanted and closed as a whole to whoever lacks the permission: one call each. */
export const lookAtResources = async (
  vendor: Vendor,
  ids: readonly string[],
  wanted: ReadonlySet<string>,
): Promise<Findings> => {
  const now = Date.now();
  /** What is not wanted is not asked for, which proves nothing. */
  const lookIf = async <T>(permission: string, read: () => Promise<T>): Promise<Look<T>> =>
    wanted.has(permission) ? lookAt(read) : 'failed';
  const [types, outs, changes, reports, tasks, wizards, documents] = await Promise.all([
    lookIf('time-off.settings', () => timeOff.listPolicyTypeNames(vendor)),
    lookIf('time-off.whos-out', () => timeOff.listWhosOut(vendor, dayOf(now), dayOf(now))),
    lookIf('time-off.requests', () => timeOff.listTimeOffChanges(vendor, new Date(now - 90 * dayMs).toISOString())),
    lookIf('features.reports', () => listReports(vendor)),
    lookIf('tasks', () => listOpenTasks(vendor)),
    lookIf('features.onboarding', () => listWizards(vendor)),
    wanted.has('documents.shared') ? lookAtDocuments(vendor, ids) : {},
  ]);
  const names = typeof types === 'string' ? [] : types.seen;
  const requests = typeof changes === 'string' ? [] : changes.seen;
  return {
    'time-off.settings': findingOf(types),
    'time-off.whos-out': findingOf(outs),
    'time-off.requests': requests.some(({ status }) => status?.toLowerCase() === 'pending')
      ? granted('Requests that wait for a decision are seen.')
      : cannotTell('No request is seen that waits for a decision.'),
    'time-off.private': requests.some((request) => isPrivateByName(request, names))
      ? granted('Private kinds of time off are named.')
      : cannotTell('No private kind of time off is seen.'),
    'time-off.balance': await balanceOf(vendor, ids[0], names[0]),
    'features.reports': findingOf(reports),
    tasks: findingOf(tasks),
    'features.onboarding': findingOf(wizards),
    ...documents,
  };
};

/** Whoever may not see private policies sees them under another name, or not at all. */
const isPrivateByName = (request: timeOff.TimeOffRequest, names: readonly string[]): boolean =>
  request['visibility'] === 'Private' && names.includes(request.policyTypeDisplayName ?? '');

const balanceOf = async (vendor: Vendor, id: string | undefined, policyType: string | undefined): Promise<Finding> => {
  if (id === undefined || policyType === undefined) return cannotTell('There is no kind of time off to ask for.');
  const look = await lookAt(() => timeOff.getBalance(vendor, id, policyType, dayOf(Date.now())));
  return findingOf(look, (balance) => (balance ? granted() : cannotTell('Nobody has a balance to look at.')));
};

/** Documents come from the folders that may be seen, without a word about the others. */
const lookAtDocuments = async (vendor: Vendor, ids: readonly string[]): Promise<Findings> => {
  const seen: EmployeeDocument[] = [];
  let last: Look<EmployeeDocument[] | undefined> = 'failed';
  for (const id of ids.slice(0, peopleWithDocuments)) {
    last = await lookAt(() => listDocuments(vendor, id));
    if (typeof last === 'string') break;
    seen.push(...(last.seen ?? []));
  }
  const folderOf = (isIts: (folder: string) => boolean): Finding => {
    if (seen.some(({ folder }) => typeof folder === 'string' && isIts(folder.toLowerCase()))) return granted();
    return last === 'refused'
      ? missing('Bob refused to show documents.')
      : cannotTell('No document of such a folder is seen.');
  };
  return {
    'documents.shared': folderOf((folder) => folder === 'shared'),
    'documents.confidential': folderOf((folder) => folder === 'confidential'),
    'documents.own-folders': folderOf((folder) => folder !== 'shared' && folder !== 'confidential'),
  };
};
