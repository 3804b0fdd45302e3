import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate } from 'node:zlib';

/** The default limit of one answer: 50 MiB. The ids of 200,000 people are about 10 MB. */
export const defaultMaxBytes = 50 * 1024 * 1024;

/** A body was larger than its limit, before or after decompression. */
export class BodyTooLarge extends Error {
  override readonly name = 'BodyTooLarge';
}

const decoders = {
  gzip: promisify(gunzip),
  'x-gzip': promisify(gunzip),
  deflate: promisify(inflate),
  br: promisify(brotliDecompress),
} as const;

/** Reads a body to its end and decompresses it. Rejects with {@link BodyTooLarge} as soon as the limit is passed. */
export const readBody = async (
  stream: AsyncIterable<Buffer>,
  encoding: string | null,
  maxBytes: number,
): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    // Leaving the loop destroys the stream and with it the connection.
    if (size > maxBytes) throw new BodyTooLarge(`The answer is larger than ${maxBytes} bytes.`);
    chunks.push(chunk);
  }
  const received = Buffer.concat(chunks);
  const coding = encoding?.trim().toLowerCase() ?? 'identity';
  if (!(coding in decoders) || received.length === 0) return received;
  try {
    return await decoders[coding as keyof typeof decoders](received, { maxOutputLength: maxBytes });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
      throw new BodyTooLarge(`The answer is larger than ${maxBytes} bytes.`);
    throw error;
  }
};
