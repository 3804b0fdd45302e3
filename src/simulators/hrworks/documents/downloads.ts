import { createHmac } from 'node:crypto';
import type { Route } from '../../kit/index.ts';
import { downloadLifetimeSeconds } from '../limits.ts';
import type { HrworksCall, HrworksState } from '../state.ts';
import { keyPairOf } from '../wire/guard.ts';
import { isSameText } from '../wire/token.ts';

/** A file as it was uploaded; of the seed's documents only the name is known. */
export type StoredFile = { fileName: string; mimeType: string; content: Uint8Array<ArrayBuffer> };

const signatureOf = (call: HrworksCall, fileId: string, expires: string): string =>
  createHmac('sha256', keyPairOf(call).secretAccessKey).update(`${fileId} ${expires}`).digest('base64url');

/** A link that works without a token, for an hour. */
export const downloadUrl = (call: HrworksCall, fileId: string): string => {
  const expires = String(Math.floor(call.environment.clock.now().getTime() / 1000) + downloadLifetimeSeconds);
  const query = new URLSearchParams({ expires, signature: signatureOf(call, fileId, expires) });
  return `${call.environment.baseUrl('files')}/${encodeURIComponent(fileId)}?${query}`;
};

const seedFile = ({ environment }: HrworksCall, fileId: string): StoredFile | undefined => {
  const person = environment.roster.get(fileId.split('-')[0] ?? '');
  const document = person?.documents.find(({ id }) => id === fileId);
  return document && { ...document, content: new TextEncoder().encode(`%PDF-1.4\n% ${document.name}\n%%EOF\n`) };
};

const download = (call: HrworksCall): Response => {
  const fileId = call.params.fileId ?? '';
  const expires = call.query.get('expires') ?? '';
  const isSigned = isSameText(call.query.get('signature') ?? '', signatureOf(call, fileId, expires));
  if (!isSigned || Number(expires) * 1000 <= call.environment.clock.now().getTime())
    return new Response('The link is invalid or has expired.', { status: 403 });
  const file = call.state.files.get(fileId) ?? seedFile(call, fileId);
  if (file === undefined) return new Response('Not found', { status: 404 });
  return new Response(file.content, {
    headers: {
      'content-type': file.mimeType,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
    },
  });
};

/** Assumed: that links expire is published, to which host they lead is not. */
export const downloadRoutes: Route<HrworksState>[] = [
  {
    method: 'GET',
    hostRole: 'files',
    path: '/:fileId',
    docs: 'https://api.hrworks.de/v2/openapi.yaml#/components/schemas/PersonnelFileEntry',
    handle: download,
  },
];
