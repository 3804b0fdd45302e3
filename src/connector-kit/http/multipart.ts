import type { FormPart } from '../vendor.ts';

/** A form as `multipart/form-data` (RFC 7578): its media type with the boundary, and its bytes. */
export const encodeForm = async (parts: readonly FormPart[]): Promise<readonly [type: string, body: Uint8Array]> => {
  const form = new FormData();
  for (const { name, content, fileName, contentType = 'application/octet-stream' } of parts) {
    if (fileName === undefined)
      form.append(name, typeof content === 'string' ? content : Buffer.from(content).toString('utf8'));
    else form.append(name, new Blob([content as BlobPart], { type: contentType }), fileName);
  }
  const encoded = new Response(form);
  return [encoded.headers.get('content-type') ?? '', new Uint8Array(await encoded.arrayBuffer())];
};
