import { afterAll, expect, it } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { newRequestLog } from '../../../test/rows.ts';
import { newUuidV7 } from '../../store/ids.ts';
import { findDefaultProject } from '../../store/projects.ts';
import { listRequestLogs } from '../../store/request-logs.ts';
import type { Db } from '../../store/tables.ts';
import { createSealedBox } from '../vault/sealed-box.ts';
import { createLogWriter } from './log-writer.ts';

const box = createSealedBox(Buffer.alloc(32, 7), 'listing');
const { store, drop } = await testDatabase();
const project = await findDefaultProject(store.db);
afterAll(drop);

const idsOf = async () => {
  const logs = await listRequestLogs(store.db, project.id, { isPlatform: false }, { limit: 100_000 });
  return new Set(logs.map(({ id }) => id));
};

it('loses no row under load, and none that is still waiting at the end', async () => {
  const errors: unknown[] = [];
  const writer = createLogWriter(store.db, box, (error) => errors.push(error));
  const rows = Array.from({ length: 12_000 }, () => newRequestLog(project.id));
  for (const [index, row] of rows.entries()) {
    writer.request(row);
    if (index % 500 === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await writer.close();
  const saved = await idsOf();
  expect(rows.filter(({ id }) => !saved.has(id))).toEqual([]);
  expect(errors).toEqual([]);
});

it('gives up a row that the database refuses, and none of its neighbours', async () => {
  const errors: unknown[] = [];
  const writer = createLogWriter(store.db, box, (error) => errors.push(error));
  const good = Array.from({ length: 20 }, () => newRequestLog(project.id));
  const strange = newRequestLog(newUuidV7());
  for (const row of [...good.slice(0, 13), strange, ...good.slice(13)]) writer.request(row);
  await writer.close();
  const saved = await idsOf();
  expect(good.every(({ id }) => saved.has(id))).toBe(true);
  expect(errors).toHaveLength(1);
});

it('keeps rows while the database does not answer, and writes them once it does', async () => {
  const errors: unknown[] = [];
  let isDown = true;
  const db = new Proxy(store.db, {
    get(target, key, receiver) {
      if (isDown) throw new Error('no connection');
      const value: unknown = Reflect.get(target, key, receiver);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  }) as Db;
  const writer = createLogWriter(db, box, (error) => errors.push(error));
  const row = newRequestLog(project.id);
  writer.request(row);
  await writer.flush();
  expect(errors).toHaveLength(1);
  isDown = false;
  await writer.close();
  expect((await idsOf()).has(row.id)).toBe(true);
});
