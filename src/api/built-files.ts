import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Context } from 'hono';
import { accepts } from 'hono/accepts';

type Bytes = Uint8Array<ArrayBuffer>;

/** A file as it is sent. */
export interface BuiltFile {
  readonly bytes: Bytes;
  readonly type: string;
  readonly etag: string;
  /** The same bytes by content coding, as the build wrote them: none for what is short. */
  readonly compressed: Readonly<Record<string, Bytes>>;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Content codings by what the build puts behind a file's name, best first. https://www.iana.org/assignments/http-parameters */
const codings = { br: '.br', gzip: '.gz' } as const;

export const fileOf = (extension: string, bytes: Bytes, compressed: BuiltFile['compressed'] = {}): BuiltFile => ({
  bytes,
  compressed,
  type: types[extension] ?? 'application/octet-stream',
  etag: createHash('sha256').update(bytes).digest('base64url').slice(0, 22),
});

/** Sends a file in the coding that the browser likes best, or says that it has it already. */
export const sendFile = (context: Context, file: BuiltFile, headers: Record<string, string>) => {
  const coding = accepts(context, {
    header: 'Accept-Encoding',
    supports: Object.keys(file.compressed),
    default: 'identity',
    match: (accepted, { supports }) =>
      supports.find((one) => accepted.some(({ type, q }) => (type === one || type === '*') && q > 0)) ?? 'identity',
  });
  const compressed = file.compressed[coding];
  const all = {
    ...headers,
    etag: `"${file.etag}${compressed ? `-${coding}` : ''}"`,
    'content-type': file.type,
    vary: 'accept-encoding',
    ...(compressed && { 'content-encoding': coding }),
  };
  return context.req.header('if-none-match') === all.etag
    ? context.body(null, 304, all)
    : context.body(compressed ?? file.bytes, 200, all);
};

/** Reads what the build wrote, by path. */
export const readBuiltFiles = (folder: string): ReadonlyMap<string, BuiltFile> => {
  if (!existsSync(folder)) throw new Error('The pages are not built. Run "npm run build:web" first.');
  const read = new Map<string, Bytes>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    read.set(path.slice(folder.length).replaceAll('\\', '/'), new Uint8Array(readFileSync(path)));
  }
  const files = new Map<string, BuiltFile>();
  for (const [path, bytes] of read) {
    const extension = extname(path);
    if (Object.values<string>(codings).includes(extension)) continue;
    const compressed = Object.entries(codings).flatMap(([coding, suffix]) => {
      const found = read.get(`${path}${suffix}`);
      return found ? [[coding, found]] : [];
    });
    files.set(path, fileOf(extension, bytes, Object.fromEntries(compressed)));
  }
  return files;
};
