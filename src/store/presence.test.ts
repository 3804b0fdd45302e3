import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { afterAll, expect, it, vi } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { holdPresence } from './presence.ts';

const database = await testDatabase();
const { db } = database.store;
afterAll(() => database.drop());

/** A way to the database that can be cut, and counts who comes. */
const openGate = async () => {
  const { hostname, port } = new URL(database.connectionString);
  const gate = { isOpen: true, came: 0, cut: () => sockets.forEach((socket) => socket.destroy()) };
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    gate.came += 1;
    sockets.add(socket.on('error', () => {}).on('close', () => sockets.delete(socket)));
    if (!gate.isOpen) return socket.destroy();
    const inner = connect(Number(port), hostname).on('error', () => {});
    socket.pipe(inner).pipe(socket);
    socket.on('close', () => inner.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(database.connectionString);
  url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { gate, url: url.href, close: () => new Promise((resolve) => server.close(resolve)) };
};

it('is missed as soon as it is gone', async () => {
  const presence = await holdPresence(database.connectionString);
  expect(await presence.isPresent(db, presence.id)).toBe(true);
  await presence.close();
  await vi.waitFor(async () => expect(await presence.isPresent(db, presence.id)).toBe(false));
});

it('comes back after the database was away, and asks for it one try at a time', async () => {
  const { gate, url, close } = await openGate();
  const presence = await holdPresence(url);
  gate.isOpen = false;
  gate.cut();
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  expect(gate.came).toBeLessThan(7);
  gate.isOpen = true;
  await vi.waitFor(async () => expect(await presence.isPresent(db, presence.id)).toBe(true), 3_000);
  gate.isOpen = false;
  gate.cut();
  await presence.close();
  const came = gate.came;
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(gate.came).toBe(came);
  await close();
}, 15_000);
