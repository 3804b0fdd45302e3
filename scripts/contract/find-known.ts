import type { Document, Known } from './document.ts';

/** Asks the API as a program for an account. */
export type Ask = (path: string, accountId: string) => Promise<{ readonly status: number; readonly body: unknown }>;

interface Listed {
  readonly accountId: string;
  readonly personId: string | undefined;
  readonly recordId: string | undefined;
}

/** People whose records are looked at until somebody has some. */
const peopleTried = 8;

/** For each read of the unified HRIS API, ids that are there at the first of the accounts that can answer it. */
export const findKnown = async (
  { paths }: Document,
  accountIds: readonly string[],
  ask: Ask,
): Promise<ReadonlyMap<string, Known>> => {
  const people = new Map<string, string[]>();
  for (const accountId of accountIds) people.set(accountId, await idsOf(ask, '/unified/hris/employees', accountId));

  const listed = async (list: string): Promise<Listed | undefined> => {
    let empty: Listed | undefined;
    for (const accountId of accountIds) {
      const persons = list.includes('{id}') ? (people.get(accountId) ?? []) : [undefined];
      for (const personId of persons.slice(0, peopleTried)) {
        const { status, body } = await ask(list.replace('{id}', personId ?? ''), accountId);
        if (status !== 200) break;
        const [recordId] = (body as { data: { id: string }[] }).data.map(({ id }) => id);
        empty ??= { accountId, personId, recordId };
        if (recordId !== undefined) return { accountId, personId, recordId };
      }
    }
    return empty;
  };

  const known = new Map<string, Known>();
  for (const [path, { get }] of Object.entries(paths)) {
    if (!get?.operationId.startsWith('hris_') || path.endsWith('/download')) continue;
    const list = path.replace(/\/\{\w+\}$/, '');
    const found = await listed(list);
    const ids = found && namesOf(path, list, found);
    if (ids) known.set(get.operationId, ids);
  }
  return known;
};

const namesOf = (path: string, list: string, { accountId, personId, recordId }: Listed): Known | undefined => {
  const account = { 'x-account-id': accountId };
  if (path === list) return { ...account, ...(personId && { id: personId }) };
  if (recordId === undefined) return undefined;
  return personId ? { ...account, id: personId, subResourceId: recordId } : { ...account, id: recordId };
};

const idsOf = async (ask: Ask, path: string, accountId: string): Promise<string[]> => {
  const { body } = await ask(path, accountId);
  return (body as { data?: { id: string }[] }).data?.map(({ id }) => id) ?? [];
};
