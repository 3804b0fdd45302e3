import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isUnsupported } from '../src/connector-kit/contract.ts';
import { downloadDocument } from '../src/engine/records/download-document.ts';
import { getRecord } from '../src/engine/records/get-record.ts';
import { Problem } from '../src/engine/problem.ts';
import { groupOfField, groupOfResource, optionalDataGroups } from '../src/model/data-groups.ts';
import { remoteIdOf } from '../src/model/id.ts';
import type { PeopleFilter } from '../src/model/people-filter.ts';
import { fieldsOf, resourceKeys, resources, type ResourceKey } from '../src/model/resources.ts';
import { isOfPeople } from '../src/engine/sharing/withhold.ts';
import { saveAccountChanges, type AccountChanges } from '../src/store/accounts.ts';
import { linkSystem, systems, type LinkedSystem } from './linked-systems.ts';

/*
 * The law of sharing, at every system: what a customer keeps back appears in no answer, whatever is asked for and however.
 * What a system holds is read before anything is kept back; a text that stands only in fields of a group is its canary.
 */

const everything = {
  employees: {
    expand: ['company', 'employments', 'work_location', 'home_location', 'groups', 'skills'],
    include: ['avatar_url', 'avatar', 'custom_fields', 'job_description', 'benefits', 'bank_details'],
  },
  time_off: { expand: ['policy'], include: [] },
} as const satisfies Partial<Record<ResourceKey, unknown>>;

type Rows = readonly Readonly<Record<string, unknown>>[];

const isOffered = ({ test }: LinkedSystem, resource: ResourceKey): boolean =>
  Object.values(test.engine.connectors).every((connector) => !isUnsupported(connector.resources[resource]));

/** Everything that an account answers of a resource, through both doors; refusals as what they say. */
const readAll = async (
  system: LinkedSystem,
  resource: ResourceKey,
  people: readonly string[],
): Promise<Rows | Problem> => {
  const { doors } = resources[resource];
  const asked = { ...(everything as Record<string, object>)[resource], explain: true };
  const rows: Record<string, unknown>[] = [];
  try {
    const owners = doors.includes('all' as never) ? [undefined] : people;
    for (const employeeId of owners)
      rows.push(
        ...((await system.list(resource, { ...asked, ...(employeeId && { employeeId }) })).data as typeof rows),
      );
    return rows;
  } catch (error) {
    if (error instanceof Problem && error.code === 'NotSupported') return rows;
    if (error instanceof Problem) return error;
    throw error;
  }
};

/** Every text and number in a value. */
const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string' || typeof value === 'number') return [String(value)];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

/** What stands in fields of optional groups, and what stands elsewhere. */
const sortTexts = (resource: ResourceKey, rows: Rows, kept: Set<string>, open: Set<string>): void => {
  for (const row of rows)
    for (const [field, value] of Object.entries(row)) {
      if (field === 'employments' && Array.isArray(value)) sortTexts('employments', value as Rows, kept, open);
      else for (const text of textsIn(value)) (groupOfField(resource, field) === 'people' ? open : kept).add(text);
    }
};

describe.each(systems)('%s', (provider) => {
  let system: LinkedSystem;
  let people: readonly SeenPerson[];
  const canaries = new Set<string>();

  const share = async (changes: AccountChanges) => {
    const { engine, account } = system.test;
    await saveAccountChanges(engine.db, account.project_id, account.id, {
      ...changes,
      sharing_decided_at: new Date(),
    });
  };

  beforeAll(async () => {
    system = await linkSystem(provider, 12);
    people = (await system.list('employees', { expand: ['work_location'] })).data as typeof people;
    const [kept, open] = [new Set<string>(), new Set<string>()];
    for (const resource of resourceKeys.filter((key) => isOffered(system, key))) {
      const rows = await readAll(
        system,
        resource,
        people.map(({ id }) => id),
      );
      if (Array.isArray(rows)) sortTexts(resource, rows as Rows, kept, open);
    }
    for (const text of kept) if (!open.has(text) && text.length > 3) canaries.add(text);
  }, 120_000);
  afterAll(() => system.close());

  it('gives nothing of what is kept back, and says so', { timeout: 120_000 }, async () => {
    expect(canaries.size).toBeGreaterThan(20);
    await share({ withheld_groups: [...optionalDataGroups] });
    for (const resource of resourceKeys.filter((key) => isOffered(system, key))) {
      const rows = await readAll(
        system,
        resource,
        people.map(({ id }) => id),
      );
      if (groupOfResource(resource) !== 'people') {
        expect([resource, rows]).toEqual([resource, expect.objectContaining({ code: 'DataWithheld' })]);
        continue;
      }
      const leaked = textsIn(rows).filter((text) => canaries.has(text));
      expect([resource, leaked]).toEqual([resource, []]);
      for (const row of rows as Rows)
        for (const field of fieldsOf(resource))
          if (groupOfField(resource, field) !== 'people')
            expect([
              resource,
              field,
              row[field] ?? null,
              (row['field_reasons'] as object)[`/${field}` as never],
            ]).toEqual([resource, field, null, 'withheld']);
    }
    await share({ withheld_groups: [] });
  });

  it('knows only the people who are shared', { timeout: 120_000 }, async () => {
    const filter = filterFor(people);
    await share({ people_shared: 'filtered', people_filter: filter });
    const shared = (await system.list('employees', { pageSize: 3 })).data as typeof people;
    const all = new Map(people.map((person) => [person.remote_id, person]));
    const outside = [...all.values()].filter((person) => !isIn(person, filter));
    expect(outside.length).toBeGreaterThan(0);
    expect(outside.length).toBeLessThan(people.length);
    expect(shared.length).toBeGreaterThan(0);
    const { engine, caller, accountId } = system.test;
    for (const resource of resourceKeys.filter((key) => isOffered(system, key))) {
      const rows = await readAll(
        system,
        resource,
        people.filter((one) => isIn(one, filter)).map(({ id }) => id),
      );
      if (rows instanceof Problem) {
        expect([resource, rows.code, isOfPeople(resource)]).toEqual([resource, 'DataWithheld', true]);
        continue;
      }
      const texts = new Set(textsIn(rows));
      const named = outside.filter(({ id, remote_id: remoteId }) => texts.has(id) || texts.has(remoteId));
      expect([resource, named.map(({ remote_id: id }) => id)]).toEqual([resource, []]);
    }
    for (const { id, remote_id: remoteId } of outside.slice(0, 2))
      for (const either of [id, remoteId]) {
        const bare = { accountId, filters: {}, expand: [], include: [], proxy: {}, raw: false };
        await expect(getRecord(engine, caller, { ...bare, resource: 'employees', id: either })).rejects.toMatchObject({
          code: 'NotFound',
        });
        for (const resource of ['employments', 'time_off', 'documents', 'time_off_balances'] as const)
          if (isOffered(system, resource))
            await expect(
              system.list(resource, { employeeId: either }).then(({ data }) => data),
              resource,
            ).rejects.toMatchObject({ code: expect.stringMatching(/NotFound|NotSupported/) });
        await expect(
          downloadDocument(engine, caller, { accountId, employeeId: either, documentId: '1' }),
        ).rejects.toMatchObject({ code: expect.stringMatching(/NotFound|NotSupported/) });
      }
    await share({ people_shared: 'everybody', people_filter: null });
  });

  it('gives nobody while the people are still to be chosen', async () => {
    await share({ people_shared: 'pending', people_filter: null });
    await expect(system.list('departments')).rejects.toMatchObject({ code: 'SharingPending', status: 403 });
    await share({ people_shared: 'everybody' });
  });
});

/** Some of the people: those of the first value of whatever tells them apart. */
const filterFor = (people: readonly SeenPerson[]): PeopleFilter => {
  const [dimension] = (Object.keys(valueOf) as (keyof typeof valueOf)[]).filter(
    (key) => new Set(people.map(valueOf[key])).size > 1,
  );
  if (!dimension) throw new Error('Everybody is alike.');
  return { [dimension]: [people.map(valueOf[dimension]).find((value) => value !== '')] };
};

interface SeenPerson {
  readonly id: string;
  readonly remote_id: string;
  readonly department_id: string | null;
  readonly department: string | null;
  readonly employment_type: { readonly source_value: string } | null;
  readonly work_location: { readonly remote_id: string | null; readonly name: string | null } | null;
}

const valueOf = {
  departments: ({ department_id: id, department }: SeenPerson) => (id ? remoteIdOf(id) : (department ?? '')),
  work_locations: ({ work_location: place }: SeenPerson) => place?.remote_id ?? place?.name ?? '',
  employment_types: ({ employment_type: type }: SeenPerson) => type?.source_value ?? '',
};

const isIn = (person: SeenPerson, filter: PeopleFilter) =>
  (Object.keys(valueOf) as (keyof typeof valueOf)[]).every(
    (key) => filter[key]?.includes(valueOf[key](person)) ?? true,
  );
