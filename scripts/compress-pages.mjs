// Writes beside every built file what a browser would rather download: once, when the pages are built, and as small as it gets.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** Below this the headers weigh more than what is saved. */
const LEAST_BYTES = 1024;

const ways = {
  '.br': (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
  '.gz': (bytes) => gzipSync(bytes, { level: 9 }),
};

/** @param folder what Vite wrote */
export const compressPages = (folder) => {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(?:js|css|svg)$/.test(entry.name)) continue;
    const file = join(entry.parentPath, entry.name);
    const bytes = readFileSync(file);
    if (bytes.length < LEAST_BYTES) continue;
    for (const [extension, compress] of Object.entries(ways)) writeFileSync(`${file}${extension}`, compress(bytes));
  }
};
