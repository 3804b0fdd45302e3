import { afterAll, beforeAll, expect, it } from 'vitest';
import { whole } from '../../connector-kit/listing.ts';
import { unifiedId } from '../../model/id.ts';
import { testConnector, testEngine, type TestEngine } from '../../../test/engine.ts';
import { getGroup, listGroups } from './groups.ts';

/** A vendor that numbers each kind from one. */
const kind = (name: string, ids: readonly string[]) => ({
  evidence: 'documented',
  source: 'https://testhr.example',
  map: (id: string) => ({
    id: unifiedId(id),
    remote_id: id,
    name: `${name} ${id}`,
    parent_ids: id === '1' ? null : [unifiedId('1')],
    type: null,
  }),
  losses: {},
  all: whole<string>(async () => ids),
});

const connector = testConnector({
  departments: kind('Department', ['1', '2']),
  cost_centers: kind('Cost centre', ['1', '2', '3']),
} as never);

let test: TestEngine;
beforeAll(async () => void (test = await testEngine(connector)));
afterAll(() => test.stop());

const asked = () => ({ accountId: test.accountId, filters: {}, expand: [], include: [], proxy: {}, raw: false });
const list = async (fields?: readonly string[]) =>
  (await listGroups(test.engine, test.caller, { ...asked(), pageSize: 100, ...(fields && { fields }) })).data as {
    id: string;
    remote_id: string;
    name: string;
    parent_ids: string[] | null;
  }[];
const get = async (id: string) => (await getGroup(test.engine, test.caller, { ...asked(), id })).data;

it('gives every group an id of its own, which reads that group', async () => {
  const groups = await list();
  expect(groups.map(({ remote_id }) => remote_id)).toEqual(['1', '2', '1', '2', '3']);
  expect(new Set(groups.map(({ id }) => id)).size).toBe(5);
  expect(groups[0]?.id).toBe(unifiedId({ kind: 'departments', id: '1' }));
  for (const group of groups) expect(await get(group.id)).toEqual(group);
});

it('names the groups above as it names groups', async () => {
  const groups = await list();
  expect(groups[3]?.parent_ids).toEqual([groups[2]?.id]);
});

it('reads a plain id, unified or remote, from the first kind that has it', async () => {
  for (const id of ['2', unifiedId('2')]) expect(await get(id)).toMatchObject({ name: 'Department 2' });
  expect(await get('3')).toMatchObject({ name: 'Cost centre 3' });
});

it('finds nothing of another kind', async () => {
  for (const kind of ['departments', 'teams', 'shoes'])
    await expect(get(unifiedId({ kind, id: '3' }))).rejects.toMatchObject({ code: 'NotFound' });
});

it('adds no field that was not asked for', async () => {
  expect((await list(['name']))[0]).toEqual({ name: 'Department 1' });
});
