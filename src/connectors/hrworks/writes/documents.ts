import { inputRefused, isSurelyUndone } from '../../../connector-kit/errors.ts';
import { fileFields, uploadedFileOf } from '../../../connector-kit/uploaded-file.ts';
import type { Vendor } from '../../../connector-kit/vendor.ts';
import {
  optionsIn,
  writing,
  type Order,
  type Unsettled,
  type WriteCall,
  type Written,
} from '../../../connector-kit/writing.ts';
import { listCategories, listFileEntries, type Category, type FileEntry } from '../api/personnel-file.ts';
import { findPerson } from '../api/persons.ts';
import { part } from '../api/request.ts';
import { dayAt, dayOf } from '../map/values.ts';
import * as words from '../map/vocabularies.ts';
import { sourceOf } from '../source.ts';
import { askAgain, checkChange, keepingId, notFound, writeOne } from './jobs.ts';

const entries = '/v2/persons/personnel-file';

/** How much earlier than its request an entry may seem to have been made: days turn while a request lives. */
const leewayMs = 65_000;

/** Entries of the same name and category that were made since then. HRworks tells the day, and no more. */
const sameEntries = async (
  vendor: Vendor,
  employeeId: string,
  { given }: Order,
  since: number,
): Promise<FileEntry[]> => {
  const listed = (await listFileEntries(vendor, employeeId)) ?? [];
  return listed.filter(
    (one) =>
      one.name === given['name'] &&
      one.category?.key === given['category_id'] &&
      (dayOf(one.creationDate) ?? '') >= dayAt(since - leewayMs),
  );
};

/** Puts a file into the personnel file of somebody: an entry first, then its document. */
export const uploadDocument = writing<readonly Category[]>('upload_document', {
  evidence: 'documented',
  source: sourceOf('/v2/persons/{personIdentifier}/personnel-file/{personnelFileEntryId}/files', 'post'),
  permissions: ['persons', 'personnel-file', 'personnel-file.write'],
  fields: {
    ...fileFields,
    category_id: {
      required: true,
      options: (categories) =>
        optionsIn(
          categories.map(({ key, name }) => ({ id: key, name: name ?? key })),
          words.documentType,
        ),
    },
  },
  elsewhere: { category: 'the categories are the customer’s own: write category_id, which takes a name too' },
  prepare: ({ vendor }) => vendor.remember('file-categories', 300, () => listCategories(vendor)),
  async run(call, order) {
    const { vendor, now, target } = call;
    const person = await findPerson(vendor, target.employeeId ?? '');
    if (!person) return undefined;
    // Two of one day cannot be told apart: the second is refused, and so a lost answer can be settled.
    if ((await sameEntries(vendor, person.uuid, order, now)).length > 0)
      throw inputRefused(
        'The personnel file has an entry of this name and category from today.',
        'Give it another name.',
        ['name'],
      );
    const { name, category_id: category } = order.given;
    const { personnelNumber } = person;
    const data = [{ personnelNumber, name, category, creationDate: dayAt(now) }];
    const ended = await writeOne(call, 'fileEntry', { endpoint: `POST ${entries}`, json: { data } });
    if ('pending' in ended) return ended;
    const entryId = ended.ownId ?? (await sameEntries(vendor, person.uuid, order, now))[0]?.id;
    return entryId === undefined ? withoutContent : addFile(call, order, entryId);
  },
  check: (call, pending) =>
    pending.startsWith('file ') ? orWithoutFile(() => checkChange(call, pending)) : checkEntry(call, pending),
  async find(call, order, since) {
    const [found] = await sameEntries(call.vendor, call.target.employeeId ?? '', order, since);
    if (!found) return notFound(call, since);
    return { remoteId: found.id, ...(found.documents?.length ? {} : withoutContent) };
  },
});

/** An entry is there, and the file was never sent. */
const withoutContent: Written = {
  notWritten: [{ path: 'content', reason: 'HRworks has the entry, and was not sent its file any more.' }],
};

const checkEntry = async ({ vendor }: Pick<WriteCall, 'vendor'>, pending: string): Promise<Written | Unsettled> => {
  const ended = await askAgain(vendor, pending);
  if ('unsettled' in ended || 'pending' in ended) return ended;
  return { ...keepingId(ended, ended.ownId), ...withoutContent };
};

/** Adds a document to an entry that is there. */
const addFile = (call: WriteCall, order: Order, entryId: string): Promise<Written> => {
  const { fileName, content } = uploadedFileOf(order);
  return orWithoutFile(async () => {
    const ended = await writeOne(call, 'file', {
      endpoint: 'POST /v2/persons/{id}/personnel-file/{entryId}/files',
      path: `/v2/persons/${part(call.target.employeeId ?? '')}/personnel-file/${part(entryId)}/files`,
      query: { fileName, personIdentifierType: 'uuid' },
      file: { content, contentType: 'application/octet-stream' },
    });
    return keepingId(ended, entryId);
  }, entryId);
};

/** The second part of an upload: where HRworks refuses it, the entry stays without a document. */
const orWithoutFile = async <Outcome>(act: () => Promise<Outcome>, remoteId?: string): Promise<Outcome | Written> => {
  try {
    return await act();
  } catch (error) {
    if (!isSurelyUndone(error)) throw error;
    const notWritten = [{ path: 'content', reason: error.message }];
    return { ...(remoteId !== undefined && { remoteId }), notWritten };
  }
};
