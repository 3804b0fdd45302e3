import type { Person } from '../company/index.ts';
import { empty, forbidden, may, notFound, readObject, refuse, route, demand, timestamp } from './answers.ts';
import { findPerson } from './find-people.ts';
import { employeeIdOf, serialId } from './ids.ts';
import { type BobCall, type BobDocument, type BobState, changesOf, commit, nextSerial } from './state.ts';

/** Custom folders are named by number; this company made one. */
const customFolders = [{ id: '1001', name: 'Payslips' }];

export const documentsOf = (state: BobState, person: Person): BobDocument[] =>
  state.changes.get(person.id)?.documents ??
  person.documents.map((document, index) => ({
    id: serialId(40_000_000, person.id, index + 1),
    folder: document.folder,
    name: document.name,
    content: null,
    uploadedAt: document.uploadedAt,
    tags: document.tags,
  }));

/**
 * The link to a document's content. Which host it is on and how long it lives is not published; as with other vendors it
 * carries its own right to read.
 */
const linkTo = ({ environment }: BobCall, person: Person, { id }: Pick<BobDocument, 'id'>): string =>
  `${environment.baseUrl('files')}/documents/${employeeIdOf(person.id)}/${id}?signature=${signatureOf(id)}`;

export const signatureOf = (id: number): string => Buffer.from(`signed ${id}`).toString('base64url');

/** Rights are by folder; all custom folders share theirs. */
const rightOf = (folder: string): string => (folder === 'shared' || folder === 'confidential' ? folder : 'custom');

const withPerson = (handle: (call: BobCall, person: Person) => Response | Promise<Response>) => (call: BobCall) => {
  const person = findPerson(call, call.params.identifier ?? '');
  return person === undefined ? notFound() : handle(call, person);
};

const list = withPerson((call, person) => {
  const folders = ['shared', 'confidential', 'custom'].filter((folder) => may(call, `folder.${folder}.view`));
  if (folders.length === 0) return forbidden(call, 'documents');
  const documents = documentsOf(call.state, person).filter((document) => folders.includes(rightOf(document.folder)));
  return Response.json({
    documents: documents.map(({ id, name, uploadedAt, folder, tags }) => ({
      documentName: name,
      downloadLink: linkTo(call, person, { id }),
      id,
      uploadDate: timestamp(uploadedAt),
      folder,
      tags,
    })),
  });
});

const store = (
  call: BobCall,
  person: Person,
  document: Pick<BobDocument, 'folder' | 'name' | 'content' | 'tags'>,
): number => {
  const id = 50_000_000 + nextSerial(call.state);
  const stored = { ...document, id, uploadedAt: call.environment.clock.now().toISOString() };
  commit(call, () => {
    changesOf(call.state, person.id).documents = [...documentsOf(call.state, person), stored];
  });
  return id;
};

/** The folder of a call; undefined = there is no such folder. */
const folderOf = (call: BobCall, fixed?: string): string | undefined =>
  fixed ?? customFolders.find((folder) => folder.id === call.params.folderId)?.id;

const addFromUrl = (fixed?: string) =>
  withPerson(async (call, person) => {
    const folder = folderOf(call, fixed);
    if (folder === undefined) return notFound();
    const refused = demand(call, `folder.${rightOf(folder)}.upload`, `${folder} documents`);
    if (refused !== undefined) return refused;
    const body = await readObject(call);
    if (body instanceof Response) return body;
    const { documentName, documentUrl, tags } = body;
    if (typeof documentName !== 'string' || typeof documentUrl !== 'string' || !URL.canParse(documentUrl)) {
      return refuse(400, 'exception.bad.request', 'Missing or invalid documentName or documentUrl');
    }
    store(call, person, {
      folder,
      name: documentName,
      content: null,
      tags: Array.isArray(tags) ? tags.map(String) : [],
    });
    return empty();
  });

const megabyte = 1024 * 1024;

/** Up to 5 MB, in custom folders 1 MB. */
const upload = (fixed?: string) =>
  withPerson(async (call, person) => {
    const folder = folderOf(call, fixed);
    if (folder === undefined) return notFound();
    const refused = demand(call, `folder.${rightOf(folder)}.upload`, `${folder} documents`);
    if (refused !== undefined) return refused;
    const file = (await call.form())?.get('file');
    if (!(file instanceof File)) return refuse(400, 'exception.bad.request', 'Missing required field: file');
    if (file.size > (fixed === undefined ? megabyte : 5 * megabyte))
      return refuse(400, 'exception.file.too.large', 'File is too large');
    const content = { bytes: new Uint8Array(await file.arrayBuffer()), type: file.type };
    const id = store(call, person, { folder, name: file.name, content, tags: [] });
    const body = call.environment.switchValue('uploadBody');
    return body === 'empty' ? empty() : Response.json({ [String(body)]: id });
  });

const remove = (fixed?: string) =>
  withPerson((call, person) => {
    const folder = folderOf(call, fixed);
    if (folder === undefined) return notFound();
    const refused = demand(call, `folder.${rightOf(folder)}.delete`, `${folder} documents`);
    if (refused !== undefined) return refused;
    const documents = documentsOf(call.state, person);
    const others = documents.filter(
      (document) => !(String(document.id) === call.params.docId && document.folder === folder),
    );
    if (others.length === documents.length) return notFound();
    commit(call, () => {
      changesOf(call.state, person.id).documents = others;
    });
    return empty();
  });

const base = '/docs/people/:identifier';
/** @see https://apidocs.hibob.com/docs/employee-documents */
export const documentRoutes = [
  route('GET', '/docs/folders/metadata', () => Response.json({ folders: customFolders })),
  route('GET', base, list),
  ...['shared', 'confidential'].flatMap((folder) => [
    route('POST', `${base}/${folder}`, addFromUrl(folder)),
    route('POST', `${base}/${folder}/upload`, upload(folder)),
    route('DELETE', `${base}/${folder}/:docId`, remove(folder)),
  ]),
  route('POST', `${base}/custom/:folderId`, addFromUrl()),
  route('POST', `${base}/folders/:folderId/upload`, upload()),
  route('DELETE', `${base}/folders/:folderId/:docId`, remove()),
];
