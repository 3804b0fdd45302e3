import type { Download } from '../../connector-kit/download.ts';
import { fileContentOf } from '../../connector-kit/file-content.ts';
import { listFileEntries } from './api/personnel-file.ts';
import { sourceOf } from './source.ts';

/** The first document of an entry, by the link that the personnel file has for it. `contents` lists the links to the others. */
export const download: Download = {
  evidence: 'documented',
  source: sourceOf('/v2/persons/{personIdentifier}/personnel-file'),
  permissions: ['personnel-file'],
  async fetch(vendor, employeeId, entryId) {
    const entry = (await listFileEntries(vendor, employeeId))?.find(({ id }) => id === entryId);
    const [url] = entry?.documents ?? [];
    return url === undefined
      ? undefined
      : fileContentOf(await vendor.fetchFile({ endpoint: 'GET (document link)', url }));
  },
};
