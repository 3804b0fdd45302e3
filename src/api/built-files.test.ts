import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBuiltFiles, sendFile } from './built-files.ts';

const script = `console.log('${'long enough '.repeat(200)}')`;
let folder: string;
const app = new Hono();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'built-'));
  await writeFile(join(folder, 'page.js'), script);
  await writeFile(join(folder, 'page.js.br'), brotliCompressSync(script));
  await writeFile(join(folder, 'page.js.gz'), gzipSync(script));
  await writeFile(join(folder, 'short.js'), '1');
  const files = readBuiltFiles(folder);
  app.get('*', (context) => {
    const file = files.get(context.req.path);
    return file ? sendFile(context, file, {}) : context.notFound();
  });
});
afterAll(() => rm(folder, { recursive: true }));

const get = (path: string, headers: Record<string, string> = {}) => app.request(path, { headers });
const bytesOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer());

describe('a built file', () => {
  it('comes in the best coding that the browser takes, and is the same in each', async () => {
    const brotli = await get('/page.js', { 'accept-encoding': 'gzip, deflate, br, zstd' });
    expect(brotli.headers.get('content-encoding')).toBe('br');
    expect(brotliDecompressSync(await bytesOf(brotli)).toString()).toBe(script);

    const gzip = await get('/page.js', { 'accept-encoding': 'gzip, br;q=0' });
    expect(gzip.headers.get('content-encoding')).toBe('gzip');
    expect(gunzipSync(await bytesOf(gzip)).toString()).toBe(script);

    const plain = await get('/page.js');
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(await plain.text()).toBe(script);
    expect(plain.headers.get('vary')).toBe('accept-encoding');
  });

  it('is not sent again to a browser that has it in that coding', async () => {
    const headers = { 'accept-encoding': 'br' };
    const etag = (await get('/page.js', headers)).headers.get('etag') ?? '';
    expect((await get('/page.js', { ...headers, 'if-none-match': etag })).status).toBe(304);
    expect((await get('/page.js', { 'if-none-match': etag })).status).toBe(200);
  });

  it('that is short comes as it is, and no compressed file has an address of its own', async () => {
    expect((await get('/short.js', { 'accept-encoding': 'br' })).headers.get('content-encoding')).toBeNull();
    expect((await get('/page.js.br')).status).toBe(404);
  });
});
