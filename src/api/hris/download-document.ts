import { z } from 'zod';
import { downloadDocument as download } from '../../engine/records/download-document.ts';
import { defineOperation } from '../operation.ts';
import { textParameter } from '../parameters.ts';

const id = z.string().min(1).max(500);

/** Sends a document's content as it is: no HR system here converts, so a wished format is only what the file has anyway. */
export const downloadDocument = defineOperation({
  method: 'get',
  path: '/unified/hris/employees/{id}/documents/{subResourceId}/download',
  operationId: 'hris_download_employee_document',
  access: 'project',
  ofAccount: true,
  tag: 'HRIS',
  summary: 'Download a document of an employee',
  params: z.object({ id, subResourceId: id }),
  query: z.strictObject({
    format: textParameter.optional().describe('Ignored: the file comes as it is.'),
    export_format: textParameter.optional().describe('Ignored: the file comes as it is.'),
  }),
  success: {
    status: 200,
    schema: z.string().meta({ format: 'binary' }),
    mediaType: '*/*',
  },
  refusals: ['NotSupported', 'AccountSuspendedError'],
  handle: async (engine, { params, headers, caller }) => {
    const file = await download(engine, caller, {
      accountId: headers.get('x-account-id') ?? '',
      employeeId: params.id,
      documentId: params.subResourceId,
    });
    return new Response(file.bytes as BodyInit, {
      headers: {
        'content-type': file.contentType,
        'content-length': String(file.bytes.byteLength),
        'content-disposition': dispositionOf(file.name ?? 'document'),
        // A document of somebody's is never run by a browser that was led here.
        'content-security-policy': 'sandbox',
      },
    });
  },
});

/** RFC 6266: a plain name for every client, the true one beside it. What looks like a folder in it is none of ours. */
const dispositionOf = (told: string): string => {
  const name = told.replaceAll(/[/\\]/g, '_').slice(-200).toWellFormed();
  const plain = name.replaceAll(/[^\x20-\x7e]|"/g, '_');
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16)}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
};
