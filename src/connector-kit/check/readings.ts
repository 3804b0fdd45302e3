import { resourceKeys, resources, type ResourceKey } from '../../model/resources.ts';
import { isUnsupported, lossOf } from '../contract.ts';
import { walk } from '../walk.ts';
import {
  callFor,
  CheckFailed,
  demand,
  openSession,
  readEmployees,
  readingOf,
  type AnyReading,
  type Bench,
  type Session,
} from './bench.ts';
import type { Check } from './check.ts';

type Row = Readonly<Record<string, unknown>>;

/** How many employees are asked for what is read one by one. */
const fewEmployees = 60;

const everything = {
  include: new Set(['avatar', 'avatar_url', 'bank_details', 'benefits', 'custom_fields', 'job_description']),
  expand: new Set(['company', 'employments', 'groups', 'home_location', 'policy', 'skills', 'work_location']),
};

/** Records of a resource with everything that can be asked for: all of them, or those of some employees. */
const recordsOf = async (reading: AnyReading, session: Session, employeeIds: readonly string[]): Promise<Row[]> => {
  const call = await callFor(reading, session.vendor, everything);
  const records: Row[] = [];
  const take = async (rows: readonly unknown[]) => {
    const joins = await Promise.all(
      Object.entries(reading.joins ?? {}).map(async ([field, join]) => [field, await join(call, rows)] as const),
    );
    for (const row of rows)
      records.push({
        ...reading.map(row, call.prepared),
        ...Object.fromEntries(joins.map(([field, of]) => [field, of(row)])),
      });
  };
  if (reading.all && !isUnsupported(reading.all)) for await (const page of walk(reading.all, call)) await take(page);
  if (reading.ofEmployee)
    for (const id of employeeIds.slice(0, fewEmployees)) await take((await reading.ofEmployee(call, id)) ?? []);
  return records;
};

const eachReading = async (
  bench: Bench,
  look: (resource: ResourceKey, reading: AnyReading, records: readonly Row[]) => void,
) => {
  const session = openSession(bench);
  const ids = (await readEmployees(bench, session)).map((record) => String(record['remote_id']));
  for (const resource of resourceKeys) {
    const reading = readingOf(bench.connector, resource);
    if (reading) look(resource, reading, await recordsOf(reading, session, ids));
  }
};

const isBlank = (value: unknown) => value === null || value === undefined;

export const readingChecks: readonly Check[] = [
  {
    key: 'good-credentials',
    title: 'Good credentials are accepted, and something is seen.',
    needsControl: false,
    run: async (bench) => {
      const { checks } = await bench.connector.auth.verify(openSession(bench).vendor);
      demand(
        checks.length > 0 && checks.every(({ status }) => status !== 'fail'),
        'A check of the verification failed.',
      );
      const lost = checks.filter(({ status, guideStep }) => status === 'warn' && guideStep === undefined);
      demand(lost.length === 0, `These warnings name no guide step: ${lost.map(({ key }) => key).join(', ')}`);
    },
  },
  {
    key: 'pages',
    title: 'Employees are the same read in small pages and in large ones, none twice.',
    needsControl: false,
    run: async (bench) => {
      const session = openSession(bench);
      const records = await readEmployees(bench, session);
      const ids = records.map((record) => record['remote_id']);
      demand(ids.length > 7, `There are only ${ids.length} people: too few for a second page.`);
      demand(new Set(ids).size === ids.length, 'Somebody came twice.');
      const reading = readingOf(bench.connector, 'employees');
      if (!reading?.all || isUnsupported(reading.all)) throw new CheckFailed('Employees are not listed.');
      const small = {
        ...reading.all,
        ...(reading.all.kind === 'keyed' ? { rowsPerCall: 7 } : { itemsPerPage: 7 }),
      } as typeof reading.all;
      const call = await callFor(reading, session.vendor);
      const again: unknown[] = [];
      for await (const page of walk(small, call))
        again.push(...page.map((row) => reading.map(row, call.prepared)['remote_id']));
      demand(
        JSON.stringify(again.toSorted()) === JSON.stringify(ids.toSorted()),
        'Small pages brought other people than large ones.',
      );
    },
  },
  {
    key: 'one-by-one',
    title: 'One employee read alone is the same as in the list; an unknown one is absent, not an error.',
    needsControl: false,
    run: async (bench) => {
      const session = openSession(bench);
      const reading = readingOf(bench.connector, 'employees');
      const [first] = await readEmployees(bench, session);
      if (!reading?.one || !first) return;
      const call = await callFor(reading, session.vendor);
      const row = await reading.one(call, String(first['remote_id']));
      demand(row !== undefined, 'The first employee of the list is not found alone.');
      demand(
        JSON.stringify(reading.map(row, call.prepared)) === JSON.stringify(first),
        'Alone it differs from the list.',
      );
      demand((await reading.one(call, '1')) === undefined, 'An unknown employee is found.');
    },
  },
  {
    key: 'valid-records',
    title: 'Every record is one of the unified model, with its ids.',
    needsControl: false,
    run: (bench) =>
      eachReading(bench, (resource, _reading, records) => {
        for (const record of records) {
          const parsed = resources[resource].record.safeParse(record);
          demand(parsed.success, `${resource} ${String(record['remote_id'])}: ${parsed.error?.message}`);
          demand(
            typeof record['id'] === 'string' && typeof record['remote_id'] === 'string',
            `A record of ${resource} has no id.`,
          );
        }
      }),
  },
  {
    key: 'losses',
    title: 'What is blank in every record is a declared loss, and a declared loss is blank in every record.',
    needsControl: false,
    run: async (bench) => {
      const wrong: string[] = [];
      await eachReading(bench, (resource, reading, records) => {
        if (records.length === 0) return;
        for (const field of Object.keys(resources[resource].record.shape)) {
          // The engine fills it, not the connector.
          if (field === 'unified_custom_fields') continue;
          const loss = lossOf(reading.losses, field);
          const isAlwaysBlank = records.every((record) => isBlank(record[field]));
          if (loss !== undefined && !isAlwaysBlank) wrong.push(`${resource}.${field} is declared lost and has a value`);
          const told = bench.blankHere === undefined || bench.blankHere[`${resource}.${field}`] !== undefined;
          if (loss === undefined && isAlwaysBlank && !told)
            wrong.push(`${resource}.${field} is always blank and not declared lost`);
        }
      });
      demand(wrong.length === 0, wrong.join('; '));
    },
  },
];
