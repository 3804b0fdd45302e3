import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listen, type Listening } from './listen.ts';

const slow = { headersMs: 400, requestMs: 800, checkEveryMs: 100 };

let listening: Listening;
beforeAll(async () => {
  listening = await listen({ host: '127.0.0.1', port: 0 }, slow);
  listening.serve(async (request) => {
    await request.text();
    return new Response('served');
  });
});
const sockets: Socket[] = [];
afterAll(() => {
  for (const socket of sockets) socket.destroy();
});

/** Sends a byte at a time, for ever. Resolves with the status that it was told when the connection is closed. */
const dribble = (start: string) =>
  new Promise<string>((resolve) => {
    const socket = connect(listening.port, '127.0.0.1', () => socket.write(start));
    sockets.push(socket);
    let told = '';
    const drip = setInterval(() => socket.write('a'), 50);
    socket.on('data', (chunk) => (told += chunk.toString('latin1')));
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearInterval(drip);
      resolve(told.split('\r\n', 1)[0] ?? '');
    });
  });

it.each([
  ['whose headers never end', 'POST / HTTP/1.1\r\nhost: x\r\nx-slow: '],
  ['whose body never ends', 'POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 1000000\r\n\r\n'],
])(
  '200 clients %s are sent away, and others are served meanwhile',
  async (_, start) => {
    const sentAway = Promise.all(Array.from({ length: 200 }, () => dribble(start)));
    for (let n = 0; n < 20; n++) {
      const startedAt = performance.now();
      expect(await (await fetch(`http://127.0.0.1:${listening.port}/`)).text()).toBe('served');
      expect(performance.now() - startedAt).toBeLessThan(2000);
    }
    // Whoever is cut off in the middle of a header has sent a bad request as well.
    for (const told of await sentAway) expect(told).toMatch(/^HTTP\/1\.1 (408 Request Timeout|400 Bad Request)$/);
  },
  20_000,
);
