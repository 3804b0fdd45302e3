import type { Route } from '../../kit/index.ts';
import { findPerson } from '../people/identity.ts';
import type { HrworksCall, HrworksState } from '../state.ts';
import { tellLeave } from '../webhooks/tell.ts';
import { jobRoute } from '../wire/jobs.ts';
import { operation } from '../wire/operation.ts';
import {
  deleteNumbered,
  deleteOne,
  missingIn,
  type Plan,
  readBody,
  readRecords,
  textOf,
  type WireRecord,
  writeRecord,
  writeRecords,
} from '../wire/records.ts';
import { type LeaveKind, leaveKinds } from './kinds.ts';
import { findLeave, keepLeave, nextNumber } from './leaves.ts';
import { changedLeave, emptyLeave } from './read-leave.ts';

const planCreation =
  (call: HrworksCall, kind: LeaveKind) =>
  (record: WireRecord): Plan => {
    const missing = missingIn(record, [
      'personnelNumber',
      'beginDate',
      'endDate',
      ...(leaveKinds[kind].hasTypes ? ['type'] : []),
    ]);
    if (missing !== undefined) return missing;
    const person = findPerson(call, 'personnelNumber', String(record.personnelNumber));
    if (person === undefined) return { problem: 'The person could not be found.' };
    const changed = changedLeave(call, emptyLeave(kind), record);
    if ('problem' in changed) return changed;
    return {
      write: () => {
        const number = nextNumber(call, person);
        keepLeave(call, person.id, number, { ...changed.leave, number });
        tellLeave(call, kind, number, 'resourceCreated');
        return { data: { number }, path: `${leaveKinds[kind].path}/${number}` };
      },
    };
  };

const planChange =
  (call: HrworksCall, kind: LeaveKind) =>
  (record: WireRecord): Plan => {
    const number = textOf(record, 'number') ?? '';
    const found = findLeave(call, kind, number);
    if (found === undefined) return { problem: `${number} does not exist.` };
    const changed = changedLeave(call, found.leave, record);
    if ('problem' in changed) return changed;
    return {
      write: () => {
        keepLeave(call, found.person.id, number, changed.leave);
        tellLeave(call, kind, number, 'resourceUpdated');
        return { data: { number }, path: `${leaveKinds[kind].path}/${number}` };
      },
    };
  };

const remove = (call: HrworksCall, kind: LeaveKind, number: string): void => {
  const found = findLeave(call, kind, number);
  if (found === undefined) return;
  keepLeave(call, found.person.id, number, undefined);
  tellLeave(call, kind, number, 'resourceDeleted');
};

const routesOf = (kind: LeaveKind): Route<HrworksState>[] => {
  const { path, writes } = leaveKinds[kind];
  const exists = (call: HrworksCall) => (number: string) => findLeave(call, kind, number) !== undefined;
  const numberIn = (call: HrworksCall): string => call.params.number ?? '';
  return [
    operation('POST', path, writes, async (call) =>
      writeRecords(call, path, await readRecords(call), planCreation(call, kind)),
    ),
    operation('PUT', path, writes, async (call) =>
      writeRecords(call, path, await readRecords(call), planChange(call, kind)),
    ),
    operation('DELETE', `${path}/:number`, writes, (call) =>
      deleteOne(
        call,
        path,
        () => exists(call)(numberIn(call)),
        () => remove(call, kind, numberIn(call)),
      ),
    ),
    jobRoute(path, writes),
  ];
};

/** Remote work can only be deleted one by one. */
const deleteManyRoute = (kind: 'absence' | 'sickLeave'): Route<HrworksState> => {
  const { path, writes } = leaveKinds[kind];
  return operation('DELETE', path, writes, (call) =>
    deleteNumbered(
      call,
      path,
      (number) => findLeave(call, kind, number) !== undefined,
      (number) => remove(call, kind, number),
    ),
  );
};

/** A sick leave can only be changed in the list. The jobs of absences know no single write. */
const changeOneRoute = (kind: 'absence' | 'remoteWork'): Route<HrworksState> => {
  const { path, writes } = leaveKinds[kind];
  return operation('PUT', `${path}/:number`, writes, async (call) => {
    const record = { ...(await readBody(call)), number: call.params.number };
    return kind === 'absence'
      ? writeRecords(call, path, [record], planChange(call, kind))
      : writeRecord(call, path, () => planChange(call, kind)(record));
  });
};

export const leaveWriteRoutes = [
  ...routesOf('absence'),
  ...routesOf('sickLeave'),
  ...routesOf('remoteWork'),
  deleteManyRoute('absence'),
  deleteManyRoute('sickLeave'),
  changeOneRoute('absence'),
  changeOneRoute('remoteWork'),
];
