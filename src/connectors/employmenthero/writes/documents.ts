import { fileFields, uploadedFileOf } from '../../../connector-kit/uploaded-file.ts';
import { writing } from '../../../connector-kit/writing.ts';
import { uploadDocument as upload } from '../api/changes.ts';

/** Puts a file into a person's documents. */
export const uploadDocument = writing('upload_document', {
  evidence: 'observed',
  source: 'https://docs.airbyte.com/integrations/sources/employment-hero',
  permissions: ['documents:create'],
  fields: fileFields,
  async run({ vendor, target: { employeeId = '' } }, order) {
    const { fileName, content: bytes } = uploadedFileOf(order);
    const id = await upload(vendor, employeeId, { fileName, contentType: 'application/octet-stream', bytes });
    return id === undefined ? undefined : { remoteId: id };
  },
  unsettled: 'Employment Hero does not publish what its list of documents tells of them.',
});
