import { unifiedId } from '../../src/model/id.ts';
import { type ResourceKey, resourceKeys, resources } from '../../src/model/resources.ts';
import type { Expected, Fields, Kind } from './expected.ts';
import { isTwin } from './ids.ts';
import type { Records } from './reading.ts';
import type { Truth } from './truth.ts';

type Json = null | string | number | boolean | readonly Json[] | { readonly [field: string]: Json };

/**
 * Records as a vendor without a loss and a connector without a mistake would give them: what the comparer must let pass,
 * and what its tests then spoil in one place at a time.
 */
export const honestRecords = (truth: Truth): Records => {
  const numbered = new Map(
    resourceKeys.flatMap((resource) =>
      truth[resource].map(({ key }, at) => [`${resource} ${key}`, `${resource}-${at + 1}`]),
    ),
  );
  const remoteId = (resource: ResourceKey, key: string) => numbered.get(`${resource} ${key}`) ?? `unknown ${key}`;
  const write = (expected: Expected): Json =>
    expected === null || typeof expected !== 'object' ? expected : writeKind(expected, write, remoteId, truth);
  return Object.fromEntries(
    resourceKeys.map((resource) => [
      resource,
      truth[resource].map(({ key, fields }, at) => ({
        record: withTwins(resource, {
          id: unifiedId(`${resource}-${at + 1}`),
          remote_id: `${resource}-${at + 1}`,
          ...written(fields, write),
        }),
        ...(perEmployee.has(resource) ? { ofEmployee: remoteId('employees', ownerIn(key)) } : {}),
      })),
    ]),
  );
};

const perEmployee: ReadonlySet<ResourceKey> = new Set(['documents', 'skills', 'work_eligibility', 'time_off_balances']);

/** Natural keys of what a person has begin with the employee number. */
const ownerIn = (key: string): string => /^\d+/.exec(key)?.[0] ?? 'nobody';

const writeKind = (
  kind: Kind,
  write: (expected: Expected) => Json,
  remoteId: (resource: ResourceKey, key: string) => string,
  truth: Truth,
): Json => {
  switch (kind.is) {
    case 'instant':
      return kind.at;
    case 'day':
      return kind.on;
    case 'local':
      return `${kind.at}:00.000`;
    case 'duration':
      return kind.text;
    case 'decimal':
      return kind.amount.toFixed(2);
    case 'word':
      return { value: kind.words[0] ?? null, source_value: 'as the vendor says it' };
    case 'unmapped':
      return { value: 'unmapped_value', source_value: kind.source };
    case 'wording':
      return 'as the vendor says it';
    case 'anything':
      return null;
    case 'reference':
      return unifiedId(remoteId(kind.to, kind.key));
    case 'record': {
      const fields: Fields = truth[kind.of].find(({ key }) => key === kind.key)?.fields ?? {};
      const plain = Object.entries({ ...fields, ...kind.differing }).filter(
        ([, value]) => !(isKind(value) && value.is === 'record'),
      );
      return withTwins(kind.of, {
        id: unifiedId(remoteId(kind.of, kind.key)),
        remote_id: remoteId(kind.of, kind.key),
        ...written(Object.fromEntries(plain), write),
      });
    }
    case 'part': {
      const fields = { ...written(kind.may, write), ...written(kind.must, write) };
      return isReferenceTo(kind.must['id'], remoteId) === null
        ? fields
        : { ...fields, remote_id: isReferenceTo(kind.must['id'], remoteId) };
    }
    case 'set':
      return kind.items.map(write);
    case 'either':
      return write(kind.options.find((option) => option !== null) ?? null);
    case 'satisfying':
      return kind.example as Json;
  }
};

const isKind = (expected: Expected): expected is Kind => expected !== null && typeof expected === 'object';

const isReferenceTo = (
  expected: Expected | undefined,
  remoteId: (resource: ResourceKey, key: string) => string,
): string | null =>
  expected !== undefined && isKind(expected) && expected.is === 'reference'
    ? remoteId(expected.to, expected.key)
    : null;

const written = (fields: Fields, write: (expected: Expected) => Json) =>
  Object.fromEntries(Object.entries(fields).map(([field, expected]) => [field, write(expected)]));

/** Adds the vendor's own id beside each unified one, where the model has a field for it. */
const withTwins = (resource: ResourceKey, record: Record<string, Json>): Record<string, Json> => {
  const twins = Object.keys(resources[resource].record.shape).filter((field) => isTwin(field) && field !== 'remote_id');
  const remote = (id: Json): Json =>
    typeof id === 'string' ? Buffer.from(id.slice('c28xIQ'.length), 'base64url').toString().slice('id:'.length) : null;
  return twins.reduce((all, twin) => {
    const ids = record[twin.slice('remote_'.length)] ?? null;
    return { ...all, [twin]: Array.isArray(ids) ? ids.map(remote) : remote(ids) };
  }, record);
};
