import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';

const servers = ['page', 'elsewhere'].map((text) =>
  createServer((_request, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(text)),
);

afterAll(() => servers.forEach((server) => server.close()));

it('launches a Chromium that keeps the web’s rules: an answer of another origin without CORS cannot be read', async () => {
  await Promise.all(servers.map((server) => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))));
  const [page, elsewhere] = servers.map((server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  const browser = await launchBrowser();
  try {
    const tab = await browser.newPage();
    await tab.goto(page ?? '');
    const read = (url: string | undefined) =>
      tab.evaluate(
        (address) =>
          fetch(address).then(
            (answer) => answer.text(),
            () => 'refused',
          ),
        url ?? '',
      );
    expect(await read(page)).toBe('page');
    expect(await read(elsewhere)).toBe('refused');
  } finally {
    await browser.close();
  }
}, 60_000);
