import type { AuditMoment } from '../engine/audit/with-audit.ts';
import type { Change } from '../engine/audit/record-change.ts';
import type { Caller } from '../engine/caller.ts';
import { shortId } from '../engine/ids.ts';
import { areaOf, effectOf, type Asked, type Operation } from './operation.ts';

type AnyAsked = Asked<unknown, unknown, unknown>;

/** When the audit log hears of a call: of every change, and of every reading of records by a person. */
export const auditMoment = (operation: Operation, caller: Caller | undefined): AuditMoment => {
  const area = areaOf(operation);
  // What a connect session changes is recorded where it is saved, for a vendor is asked before.
  if (!caller || area === null) return 'never';
  if (effectOf(operation) === 'read') return area === 'records' && caller.source.type === 'MEMBER' ? 'after' : 'never';
  return operation.recordedBefore || area === 'records' || area === 'actions' ? 'before' : 'together';
};

/** What the audit log is told of a call: ids in its path, of its account and of what came of it; names of fields. */
export const changeOf = (operation: Operation, { params, body, caller }: AnyAsked, answer?: unknown): Change => ({
  operation: operation.operationId,
  subjectIds: [
    ...(caller.subject.accountId ? [shortId(caller.subject.accountId)] : []),
    ...Object.values(params as Record<string, unknown>),
    (answer as { id?: unknown } | undefined)?.id,
  ].filter(isId),
  changedFields: Object.entries((body ?? {}) as Record<string, unknown>)
    .filter(([name, value]) => value !== undefined && Object.hasOwn(operation.body?.shape ?? {}, name))
    .map(([name]) => name),
});

/** Ids alone: whatever else somebody writes into a path, such as an address, stays out. */
const isId = (value: unknown): value is string => typeof value === 'string' && /^[\w.~:-]{1,500}$/.test(value);
