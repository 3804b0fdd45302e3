import { sampleOf, type SampleSchema } from '../../test/contract/sample.ts';
import type { Ask, Call } from './call.ts';
import type { DescribedOperation, Document } from './document.ts';
import { flatParameters } from './narrow-parameters.ts';

interface Listed {
  readonly accountId: string;
  readonly personId: string | undefined;
  readonly recordId: string | undefined;
}

/** People whose records are looked at until somebody has some. */
const peopleTried = 8;

/** For each read of the unified HRIS API, ids that are there at the first of the accounts that can answer it; little of those that are slow. */
export const findRecords = async (
  { paths }: Document,
  accountIds: readonly string[],
  ask: Ask,
  isSlow: (accountId: string) => boolean,
): Promise<ReadonlyMap<string, Call>> => {
  const people = new Map<string, string[]>();
  for (const accountId of accountIds) people.set(accountId, await idsOf(ask, '/unified/hris/employees', accountId));

  const listed = async (list: string): Promise<Listed | undefined> => {
    let empty: Listed | undefined;
    for (const accountId of accountIds) {
      const persons = list.includes('{id}') ? (people.get(accountId) ?? []) : [undefined];
      for (const personId of persons.slice(0, peopleTried)) {
        const { status, body } = await ask(list.replace('{id}', personId ?? ''), { accountId });
        if (status !== 200) break;
        const [recordId] = (body as { data: { id: string }[] }).data.map(({ id }) => id);
        empty ??= { accountId, personId, recordId };
        if (recordId !== undefined) return { accountId, personId, recordId };
      }
    }
    return empty;
  };

  const calls = new Map<string, Call>();
  for (const [path, { get }] of Object.entries(paths)) {
    if (!get?.operationId.startsWith('hris_')) continue;
    const list = path.replace(/\/\{\w+\}(\/download)?$/, '');
    const found = await listed(list);
    const parameters = found && namesOf(path, list, found);
    if (!parameters) continue;
    const without = await refusedParameters(ask, path, get, parameters);
    const few = isSlow(found.accountId) && { optionalParameters: 2 };
    const mediaType = path.endsWith('/download') && (await mediaTypeOf(ask, path, parameters));
    calls.set(get.operationId, { parameters, without, ...few, ...(mediaType && { mediaType }) });
  }
  return calls;
};

const filled = (path: string, names: Names): string =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => names[name] ?? '');

const mediaTypeOf = async (ask: Ask, path: string, names: Names): Promise<string> => {
  const { headers } = await ask(filled(path, names), { accountId: names['x-account-id'] ?? '' });
  return headers.get('content-type') ?? '';
};

/** Filters that the HR system of this account cannot answer: they are refused with 501, whatever their value. */
const refusedParameters = async (ask: Ask, path: string, { parameters }: DescribedOperation, names: Names) => {
  const refused: string[] = [];
  for (const { name, in: place, schema } of flatParameters(parameters)) {
    if (place !== 'query') continue;
    const query = new URLSearchParams({ [name]: String(sampleOf(schema as SampleSchema, name)) });
    const { status } = await ask(`${filled(path, names)}?${query}`, { accountId: names['x-account-id'] ?? '' });
    if (status === 501) refused.push(name);
  }
  return refused;
};

type Names = Readonly<Record<string, string>>;

const namesOf = (path: string, list: string, { accountId, personId, recordId }: Listed): Names | undefined => {
  const account = { 'x-account-id': accountId };
  if (path === list) return { ...account, ...(personId && { id: personId }) };
  if (recordId === undefined) return undefined;
  return personId ? { ...account, id: personId, subResourceId: recordId } : { ...account, id: recordId };
};

const idsOf = async (ask: Ask, path: string, accountId: string): Promise<string[]> => {
  const { body } = await ask(path, { accountId });
  return (body as { data?: { id: string }[] }).data?.map(({ id }) => id) ?? [];
};
