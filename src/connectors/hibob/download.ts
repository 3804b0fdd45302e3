import type { Download } from '../../connector-kit/download.ts';
import { fileContentOf } from '../../connector-kit/file-content.ts';
import { listDocuments } from './api/records.ts';
import { documentId } from './map/belongings.ts';

/** Bob lists documents with links to their content, on hosts that it does not name: they are fetched without its access. */
export const download: Download = {
  evidence: 'documented',
  source: 'https://apidocs.hibob.com/reference/get_docs-people-id',
  permissions: ['documents.shared', 'documents.confidential', 'documents.own-folders'],
  async fetch(vendor, employeeId, id) {
    const document = (await listDocuments(vendor, employeeId))?.find((one) => documentId(one) === id);
    if (!document?.downloadLink) return undefined;
    const file = { endpoint: 'GET (document link)', url: document.downloadLink };
    return fileContentOf(await vendor.fetchFile(file), document.documentName);
  },
};
