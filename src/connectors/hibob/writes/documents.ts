import { inputRefused } from '../../../connector-kit/errors.ts';
import { ifGranted } from '../../../connector-kit/granted.ts';
import { fileFields, uploadedFileOf } from '../../../connector-kit/uploaded-file.ts';
import { waitFor } from '../../../connector-kit/wait-for.ts';
import {
  writing,
  type Option,
  type Order,
  type Unsettled,
  type WriteCall,
  type Written,
} from '../../../connector-kit/writing.ts';
import { toInstant } from '../../../model/dates.ts';
import { uploadFile } from '../api/record-writes.ts';
import { listDocuments, listFolders, systemFolders, type EmployeeDocument, type Folder } from '../api/records.ts';
import { clockSkewMs, patienceOf } from './kept.ts';

type UploadCall = WriteCall<readonly Folder[]>;

/** The folders of every company by whether only administrators see them. */
const confidentialities: readonly Option[] = [
  { id: 'confidential', name: 'Confidential Docs', word: 'true' },
  { id: 'shared', name: 'Shared Docs', word: 'false' },
];

const megabyte = 1024 * 1024;

/** Puts a file into one of a person's folders. */
export const uploadDocument = writing<readonly Folder[]>('upload_document', {
  evidence: 'documented',
  source: 'https://apidocs.hibob.com/docs/explore-docs-api',
  permissions: ['documents.shared-upload', 'documents.confidential-upload', 'documents.own-folders-upload'],
  fields: {
    ...fileFields,
    content: { ...fileFields.content, note: 'must be base64; at most 5 MB, in folders of your own 1 MB' },
    category_id: {
      options: (folders) => folders.map(({ id, name }) => ({ id, name })),
      note: 'The folder. Needed unless confidential says it.',
    },
    confidential: { options: () => confidentialities, note: 'Confidential Docs or Shared Docs.' },
  },
  elsewhere: {
    category: 'Bob files by folder and not by kind: write category_id',
    path: 'write the folder as category_id, which takes its name too',
  },
  prepare: ({ vendor }) => ifGranted(vendor, listFolders(vendor), [...systemFolders]),
  async run(call, order) {
    const { vendor, target } = call;
    const folder = folderOf(order, call.prepared);
    const { fileName, content: bytes } = uploadedFileOf(order);
    const most = folder.isOwn ? megabyte : 5 * megabyte;
    if (bytes.length > most)
      throw inputRefused(`The file is larger than ${most / megabyte} MB.`, 'Give a smaller one.', ['content']);
    const file = { folder: folder.id, needs: folder.needs, fileName, bytes };
    const startedAt = Date.now();
    const stored = await uploadFile(vendor, target.employeeId ?? '', file);
    if (!stored) return undefined;
    if (stored.id !== null) return { remoteId: stored.id };
    const found = await waitFor(
      async () => newestOf(sameNamed(await documentsOf(call), order), startedAt - clockSkewMs),
      patienceOf(call),
    );
    return found?.id ? { remoteId: found.id } : {};
  },
  find: async (call, order, since) => findUploaded(call, order, since),
});

/** Where a file goes, and what that asks for. */
const folderOf = ({ given }: Order, folders: readonly Folder[]) => {
  const named = given['category_id'] === undefined ? undefined : kindOf(String(given['category_id']), folders);
  const said = given['confidential'] as string | undefined;
  if (named !== undefined && said !== undefined && named !== said)
    throw inputRefused('The folder and confidential contradict each other.', 'Leave one of them out.', [
      'category_id',
      'confidential',
    ]);
  const id = named ?? said;
  if (id === undefined)
    throw inputRefused('It is not said into which folder the file goes.', 'Give category_id or confidential.', [
      'category_id',
    ]);
  const isOwn = id !== 'shared' && id !== 'confidential';
  return { id, isOwn, needs: isOwn ? 'documents.own-folders-upload' : `documents.${id}-upload` };
};

/** Bob may list the folders that every company has under ids of their own. */
const kindOf = (id: string, folders: readonly Folder[]): string => {
  const type = folders.find((folder) => folder.id === id)?.folderType?.toLowerCase();
  return type === 'shared' || type === 'confidential' ? type : id;
};

const documentsOf = async ({ vendor, target }: UploadCall): Promise<readonly EmployeeDocument[]> =>
  (await listDocuments(vendor, target.employeeId ?? '')) ?? [];

const sameNamed = (documents: readonly EmployeeDocument[], order: Order): EmployeeDocument[] => {
  const { fileName } = uploadedFileOf(order);
  return documents.filter(({ documentName }) => documentName === fileName);
};

const uploadedAt = ({ uploadDate }: EmployeeDocument) => Date.parse(toInstant(uploadDate) ?? '');

const newestOf = (documents: readonly EmployeeDocument[], since: number) =>
  documents
    .filter((one) => uploadedAt(one) >= since)
    .toSorted((a, b) => uploadedAt(a) - uploadedAt(b))
    .at(-1);

/** Bob shows documents of the folders that may be seen, and says nothing of the others. */
const findUploaded = async (
  call: UploadCall,
  order: Order,
  since: number,
): Promise<Written | Unsettled | undefined> => {
  const folder = folderOf(order, call.prepared);
  const all = await documentsOf(call);
  const same = sameNamed(all, order);
  const found = newestOf(same, since);
  if (found) return found.id ? { remoteId: found.id } : {};
  if (same.some((one) => !(uploadedAt(one) < since - clockSkewMs)))
    return { unsettled: 'the person has a document of this name, and it is not clear since when.' };
  if (all.some((one) => one.folder === folder.id)) return undefined;
  return { unsettled: 'Bob may hide this folder from the service user.' };
};
