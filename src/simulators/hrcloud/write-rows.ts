import { applicationIdOf } from './applications.ts';
import type { Entity, Row } from './entity.ts';
import { longId, personIdOf, shortId } from './ids.ts';
import { expand } from './expand.ts';
import { type HrCloudCall, nextSerial, nowOf, tableOf } from './state.ts';
import { nextEmployeeId, type Values } from './tables.ts';

/** The xUser row of the service account. */
export const serviceAccountId = shortId(2);

const createdFields = ['xCreatedOn', 'xAppliedOn'];
const updatedFields = ['xUpdatedOn', 'xLastUpdated'];

const timesOf = (call: HrCloudCall, entity: Entity, names: readonly string[]): Values =>
  Object.fromEntries(
    entity.fields.filter((field) => names.includes(field.name)).map((field) => [field.name, nowOf(call)]),
  );

const fullNameOf = (row: Values): string => `${String(row.xFirstName)} ${String(row.xLastName)}`;

/** What HR Cloud fills in itself when a row is made. */
const filledIn = (entity: Entity, id: string, values: Values): Values => {
  switch (entity.name) {
    case 'xEmployee':
      return {
        xFullName: fullNameOf(values),
        xEmployeeNumber: String(1000 + Number(personIdOf(id)?.slice(1))),
        xNumberOfPoints: 0,
        xPictures: {
          OriginalPictureResourceCropParameters: null,
          SmallResourceId: null,
          OriginalResourceId: null,
          MediumResourceId: null,
        },
      };
    case 'xApplicant':
      return { xFullName: fullNameOf(values), xAnswerJson: '[]', xPrivacyPolicy: '' };
    case 'xTask':
      return {
        xApplicationLookup: applicationIdOf('coreHr'),
        xApprovalStatus: 'Approved',
        xCreatedBy: serviceAccountId,
        xIsAssignedToMe: false,
        xRecordStatus: 'Active',
        xStatus: 'Incomplete',
        xStatusText: 'Incomplete',
        xType: 'Plain',
        xUpdatedBy: serviceAccountId,
      };
    case 'xTimeOffRequest':
      return { xStatus: 'Pending' };
    default:
      return {};
  }
};

/** Fields that were not sent are null. */
export const insertRow = (call: HrCloudCall, entity: Entity, values: Values): Row => {
  const Id = entity.name === 'xEmployee' ? nextEmployeeId(call.environment) : longId('created', nextSerial(call.state));
  const empty = entity.fields.map((field) => [
    field.name,
    field.kind === 'money' ? { Amount: null, Currency: null } : null,
  ]);
  const row: Row = {
    ...(Object.fromEntries(empty) as Values),
    ...timesOf(call, entity, [...createdFields, ...updatedFields]),
    ...filledIn(entity, Id, values),
    ...values,
    Id,
  };
  tableOf(call, entity).insert(row);
  return row;
};

/** What else changes with it. */
const consequences = (entity: Entity, before: Row, values: Values): Values => {
  if (entity.name === 'xTask') {
    const { xStatus = before.xStatus } = values;
    return {
      xStatusText: xStatus,
      xCompletedBy: xStatus === 'Complete' ? serviceAccountId : null,
      xUpdatedBy: serviceAccountId,
    };
  }
  const isRenamed = values.xFirstName !== undefined || values.xLastName !== undefined;
  return isRenamed && 'xFullName' in before ? { xFullName: fullNameOf({ ...before, ...values }) } : {};
};

/** Fields that were not sent stay as they were. */
export const changeRow = (call: HrCloudCall, entity: Entity, before: Row, values: Values): Row => {
  tableOf(call, entity).change(before.Id, {
    ...timesOf(call, entity, updatedFields),
    ...consequences(entity, before, values),
    ...values,
  });
  return tableOf(call, entity).get(before.Id) ?? before;
};

/** The rows that were made or changed, as an array; 200 in both cases. */
export const answerRows = (call: HrCloudCall, entity: Entity, rows: readonly Row[]): Response => {
  const shown = rows.map((row) => expand(call, entity, row));
  const isBare = shown.length === 1 && call.environment.switchValue('writeAnswer') === 'object';
  return Response.json(isBare ? shown[0] : shown);
};
