import { writing } from '../../../connector-kit/writing.ts';
import { uploadDocument as upload } from '../api/changes.ts';

/** Puts a file into a person's documents. */
export const uploadDocument = writing('upload_document', {
  evidence: 'observed',
  source: 'https://docs.airbyte.com/integrations/sources/employment-hero',
  permissions: ['documents:create'],
  fields: { name: { required: true, note: 'With its ending, such as contract.pdf.' }, content: { required: true } },
  async run({ vendor, target: { employeeId = '' } }, { given }) {
    const id = await upload(vendor, employeeId, {
      fileName: String(given['name']),
      contentType: 'application/octet-stream',
      bytes: Buffer.from(String(given['content']), 'base64'),
    });
    return id === undefined ? undefined : { remoteId: id };
  },
  unsettled: 'Employment Hero does not publish what its list of documents tells of them.',
});
