import { expect, it } from 'vitest';
import { aloneInTest } from '../../../test/engine.ts';
import type { StoredWrite } from '../../store/writes.ts';
import { createWriteDesk } from './write-desk.ts';

const desk = createWriteDesk(aloneInTest, Buffer.alloc(32, 7));
const row = { id: 'w', owner: aloneInTest.id, claimed_at: new Date(0) } as StoredWrite;
const isAtWork = () => desk.isAtWork({} as never, row, 1000);

it('is at work on a write before its claim is answered, and lets nobody else here claim it', async () => {
  let answer = (_row: StoredWrite) => {};
  const claimed = desk.takeUp(row.id, () => new Promise<StoredWrite>((resolve) => (answer = resolve)));
  expect(await isAtWork()).toBe(true);
  expect(await desk.takeUp(row.id, async () => row)).toBeUndefined();
  answer(row);
  expect(await claimed).toBe(row);
  expect(await desk.working(row.id, isAtWork)).toBe(true);
  expect(await isAtWork()).toBe(false);
});

it('is not at work on what it could not claim', async () => {
  expect(await desk.takeUp(row.id, async () => undefined)).toBeUndefined();
  await expect(desk.takeUp(row.id, () => Promise.reject(new Error('away')))).rejects.toThrow('away');
  expect(await isAtWork()).toBe(false);
});
