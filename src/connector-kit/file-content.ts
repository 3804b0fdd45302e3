import type { FileContent } from './download.ts';
import type { VendorAnswer } from './vendor.ts';

/** A file from an answer: its media type and name as the headers tell them (RFC 6266). */
export const fileContentOf = (answer: VendorAnswer, name?: string): FileContent => {
  const told = fileNameOf(answer.headers.get('content-disposition')) ?? name;
  return {
    bytes: answer.bytes(),
    contentType: answer.headers.get('content-type') ?? 'application/octet-stream',
    ...(told !== undefined && { name: told }),
  };
};

const fileNameOf = (disposition: string | null): string | undefined => {
  const [, encoded] = disposition?.match(/filename\*=(?:UTF-8|utf-8)''([^;]+)/) ?? [];
  const [, quoted, bare] = disposition?.match(/filename="([^"]*)"|filename=([^;\s]+)/) ?? [];
  try {
    return encoded ? decodeURIComponent(encoded) : (quoted ?? bare);
  } catch {
    return quoted ?? bare;
  }
};
