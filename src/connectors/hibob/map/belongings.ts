import { noteUnread } from '../../../connector-kit/unread.ts';
import { dayToInstant, toInstant } from '../../../model/dates.ts';
import { fileFormats } from '../../../model/enums/file-format.ts';
import { unifiedId } from '../../../model/id.ts';
import type { Document } from '../../../model/records/document.ts';
import type { Reference } from '../../../model/records/reference.ts';
import type { Task } from '../../../model/records/task.ts';
import type { WorkEligibility } from '../../../model/records/work-eligibility.ts';
import type { EmployeeDocument, Folder, Task as BobTask } from '../api/records.ts';
import type { RightToWorkRow } from '../api/tables.ts';
import { country } from './countries.ts';
import { referenceOf, textOf } from './values.ts';
import * as words from './vocabularies.ts';

/** Where Bob sends no id of a document its link is the id, since two documents may have one name. */
export const documentId = ({ id, downloadLink, documentName }: EmployeeDocument): string =>
  id ?? downloadLink ?? documentName;

/** A document. */
export const mapDocument = (document: EmployeeDocument): Document => {
  const remoteId = documentId(document);
  const format = formatOf(document.documentName);
  const url = textOf(document.downloadLink);
  const record: Document = {
    id: unifiedId(remoteId),
    remote_id: remoteId,
    unified_custom_fields: null,
    name: document.documentName,
    category: null,
    type: null,
    category_id: document.folder ? unifiedId(document.folder) : null,
    remote_url: url,
    contents: url === null ? null : [{ url, file_format: format }],
    file_format: format,
    created_at: toInstant(document.uploadDate),
    updated_at: null,
  };
  return noteUnread(record, { created_at: document.uploadDate });
};

const knownFormats: ReadonlySet<string> = new Set(fileFormats);

const formatOf = (name: string): Document['file_format'] => {
  const extension = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase();
  if (extension === undefined) return null;
  const known = knownFormats.has(extension) ? (extension as (typeof fileFormats)[number]) : 'unmapped_value';
  return { value: known, source_value: extension };
};

/** A folder as a category of documents. */
export const mapFolder = ({ id, name }: Folder): Reference => ({
  id: unifiedId(id),
  remote_id: id,
  name,
  active: null,
});

/** A task: `set` and `workflow` name the process that it is a step of. */
export const mapTask = (task: BobTask): Task => {
  const ownerId = referenceOf(task.owner);
  const dueOn = task.due ?? task.dueDate;
  const record: Task = {
    id: unifiedId(task.id),
    remote_id: task.id,
    employee_id: ownerId && unifiedId(ownerId),
    name: textOf(task.title),
    description: textOf(task.description),
    type: null,
    status: words.taskStatus(task.status),
    due_date: dayToInstant(dueOn),
    completion_date: toInstant(task.completionDate),
    assigned_by_employee_id: null,
    assigned_by_employee_name: null,
    link_to_task: textOf(task.linkInBob),
    extracted_links: null,
    next_task_id: null,
    parent_process_name: textOf(task.workflow) ?? textOf(task.set),
    comments: null,
    attachments: null,
    created_at: null,
    updated_at: null,
  };
  return noteUnread(record, { due_date: dueOn, completion_date: task.completionDate });
};

/** A row of the right-to-work table. What its columns are called is not published: each is looked for under likely names. */
export const mapWorkEligibility = (row: RightToWorkRow): WorkEligibility => {
  const first = (...columns: readonly string[]): string | null =>
    columns.map((column) => textOf(row[column])).find((value) => value !== null) ?? null;
  const remoteId = textOf(row.id);
  const [validFrom, validTo] = [first('validFrom', 'issueDate'), first('expirationDate', 'expiryDate')];
  const record: WorkEligibility = {
    id: remoteId && unifiedId(remoteId),
    remote_id: remoteId,
    type: words.workEligibilityType(first('documentType', 'type')),
    sub_type: null,
    document: null,
    valid_from: dayToInstant(validFrom),
    valid_to: dayToInstant(validTo),
    issued_by: country(first('issuingAuthority', 'issuingCountry')),
    number: first('documentNumber', 'number'),
  };
  return noteUnread(record, { valid_from: validFrom, valid_to: validTo });
};
