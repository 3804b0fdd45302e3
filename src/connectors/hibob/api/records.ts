import { z } from 'zod';
import { rowsOf } from '../../../connector-kit/rows.ts';
import type { Vendor } from '../../../connector-kit/vendor.ts';
import { ask, part } from './json.ts';

const text = z.string().nullish();
const id = z.union([z.string(), z.number()]).transform(String);

/**
 * A document of an employee. Published are its name and its link; the rest is what other clients describe.
 * https://apidocs.hibob.com/reference/get_docs-people-id
 */
export const employeeDocument = z.looseObject({
  documentName: z.string(),
  downloadLink: text,
  id: id.nullish(),
  folder: id.nullish(),
  uploadDate: text,
});
export type EmployeeDocument = z.infer<typeof employeeDocument>;

/** Documents of an employee, from the folders that the service user may see. `undefined`: no such employee. */
export const listDocuments = (vendor: Vendor, employeeId: string): Promise<EmployeeDocument[] | undefined> => {
  const endpoint = 'GET /v1/docs/people/{id}';
  return ask<EmployeeDocument[] | undefined>(vendor, {
    endpoint,
    path: `/v1/docs/people/${part(employeeId)}`,
    needs: ['documents.shared', 'documents.confidential'],
    absent: () => undefined,
    read: (body) =>
      rowsOf(
        employeeDocument,
        z.object({ documents: z.array(z.unknown()).nullish() }).parse(body).documents ?? [],
        vendor,
        endpoint,
      ),
  });
};

/** One tenant's example wraps each value: `{ "id": { "value": "..." } }`. */
const value = <T>(schema: z.ZodType<T>) =>
  z.union([schema, z.object({ value: schema }).transform((wrapper) => wrapper.value)]);

export const folder = z.looseObject({
  id: value(id),
  name: value(z.string()),
  folderType: value(z.string()).nullish(),
});
export type Folder = z.infer<typeof folder>;

/** Folders that every company has, whether or not the list names them. https://apidocs.hibob.com/docs/explore-docs-api */
export const systemFolders: readonly Folder[] = [
  { id: 'shared', name: 'Shared Docs' },
  { id: 'confidential', name: 'Confidential Docs' },
];

/** The company's document folders: the two of every company, and its own. https://apidocs.hibob.com/reference/get_docs-folders-metadata */
export const listFolders = (vendor: Vendor): Promise<Folder[]> => {
  const endpoint = 'GET /v1/docs/folders/metadata';
  const list = z.union([
    z.array(z.unknown()),
    z.object({ folders: z.array(z.unknown()) }).transform(({ folders }) => folders),
  ]);
  return ask(vendor, {
    endpoint,
    needs: ['documents.shared'],
    read: (body) => {
      const own = rowsOf(folder, list.parse(body), vendor, endpoint);
      const missing = systemFolders.filter(
        ({ id: known }) => !own.some(({ folderType }) => folderType?.toLowerCase() === known),
      );
      return [...missing, ...own];
    },
  });
};

/** A person, as an object or by the bare id. */
const somebody = z.union([z.string(), z.looseObject({ id: z.string() })]).nullish();

/** A task. https://apidocs.hibob.com/reference/get_tasks names `id`, `title`, `description` and `set`; the rest is in newer answers. */
export const task = z.looseObject({
  id,
  title: text,
  description: text,
  set: text,
  workflow: text,
  owner: somebody,
  requestedFor: somebody,
  due: text,
  dueDate: text,
  status: text,
  completionDate: text,
  linkInBob: text,
});
export type Task = z.infer<typeof task>;

const readTasks = (vendor: Vendor, endpoint: string) => (body: unknown) =>
  rowsOf(task, z.object({ tasks: z.array(z.unknown()) }).parse(body).tasks, vendor, endpoint);

/** All open tasks of the company. */
export const listOpenTasks = (vendor: Vendor): Promise<Task[]> => {
  const endpoint = 'GET /v1/tasks';
  return ask(vendor, { endpoint, needs: ['tasks'], read: readTasks(vendor, endpoint) });
};

/** Tasks of an employee, open and closed. `undefined`: no such employee. */
export const listTasksOf = (vendor: Vendor, employeeId: string): Promise<Task[] | undefined> => {
  const endpoint = 'GET /v1/tasks/people/{id}';
  return ask<Task[] | undefined>(vendor, {
    endpoint,
    path: `/v1/tasks/people/${part(employeeId)}`,
    needs: ['tasks'],
    absent: () => undefined,
    read: readTasks(vendor, endpoint),
  });
};
