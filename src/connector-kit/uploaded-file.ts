import { fileFormats } from '../model/enums/file-format.ts';
import type { InputField, Order } from './writing.ts';

/** The fields of the contract that hold a file, for connectors whose vendor takes files by name. */
export const fileFields = {
  name: { required: true },
  // No line break can be read in two ways, or the time that this takes would grow with their square.
  content: { required: true, pattern: /^[A-Za-z0-9+/\r\n]*(?:={1,2}[\r\n]*)?$/, note: 'must be base64' },
  file_format: {
    options: () => fileFormats.map((format) => ({ id: format, name: format, word: format })),
    note: 'Becomes the ending of the name where it has another or none.',
  },
} as const satisfies Readonly<Record<string, InputField>>;

/** The file of an order, its name with the ending that its format says. */
export const uploadedFileOf = ({ given }: Order): { readonly fileName: string; readonly content: Uint8Array } => {
  const [name, format] = [String(given['name']), given['file_format']];
  const isNamedSo = typeof format !== 'string' || name.toLowerCase().endsWith(`.${format}`);
  return {
    fileName: isNamedSo ? name : `${name}.${format}`,
    content: Buffer.from(String(given['content']), 'base64'),
  };
};
