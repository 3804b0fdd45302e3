import { sql, type RawBuilder } from 'kysely';
import { standingOfFailure, standingOfSetup, type Standing } from '../model/standings.ts';
import type { Account, AccountFilters } from './accounts.ts';
import type { Db } from './tables.ts';

/** What accounts are found by; each part that is left out, or empty, lets everything pass. */
export interface AccountSearch extends Omit<AccountFilters, 'statuses'> {
  /** A part of the owner's name or id, or of the label, in capital or small letters. Never a person's name or address. */
  text?: string | undefined;
  standings?: readonly Standing[] | undefined;
}

/** What accounts can be ordered by. Where values are equal, the id decides: the one that was linked earlier is smaller. */
export type AccountOrder = 'linked_at' | 'owner_name' | 'last_success_at';

/** The place of an account in an order. */
export interface AccountPlace {
  /** Null where the id alone decides. */
  value: string | Date | null;
  id: string;
}

/** Where a page begins and how long it is. */
export interface AccountPage {
  orderBy: AccountOrder;
  direction: 'asc' | 'desc';
  limit: number;
  /** The place of the last account of the page before. */
  after?: AccountPlace | undefined;
}

/** How many accounts of one provider in one environment stand alike. */
export interface StandingCount {
  provider: string;
  environment: string;
  standing: Standing;
  count: number;
}

const whens = (standings: Readonly<Record<string, Standing>>) =>
  sql.join(
    Object.entries(standings).map(([key, standing]) => sql`when ${key} then ${standing}`),
    sql` `,
  );

/** In step with `standingOf` of the engine, by `standing.test.ts`. */
const standing = sql<Standing>`case
  when a.status = 'suspended' then 'suspended'
  when a.status in ('active', 'error') and exists (
    select from connector_profiles p
    where p.project_id = a.project_id and p.id = a.connector_profile_id and not p.enabled
  ) then 'connector_disabled'
  when a.status <> 'active' then 'relink_needed'
  else coalesce(
    case when a.last_failure_at > coalesce(a.last_success_at, '-infinity')
      then case a.last_failure_code ${whens(standingOfFailure)} end end,
    case a.setup_state ${whens(standingOfSetup)} else 'permissions_missing' end
  ) end`;

/** The spellings that the indexes are made of: an account that never answered stands before those that did. */
const columns: Readonly<Record<Exclude<AccountOrder, 'linked_at'>, RawBuilder<unknown>>> = {
  owner_name: sql`lower(a.origin_owner_name)`,
  last_success_at: sql`coalesce(a.last_success_at, 'epoch')`,
};

/** An account with the value that places it in the order asked for, as the database spells it. */
export type FoundAccount = Account & Pick<AccountPlace, 'value'>;

/** One page of the accounts that a search finds. */
export async function searchAccounts(
  db: Db,
  projectId: string,
  search: AccountSearch,
  { orderBy, direction, limit, after }: AccountPage,
): Promise<FoundAccount[]> {
  const value = orderBy === 'linked_at' ? undefined : columns[orderBy];
  const keys = [...(value ? [value] : []), sql`a.id`];
  const way = sql.raw(direction);
  const { rows } = await sql<FoundAccount>`
    select a.*, ${value ?? sql`null`} as value from accounts a
    where ${sql.join([...conditionsOf(projectId, search), ...beyond(keys, direction, after)], sql` and `)}
    order by ${sql.join(keys.map((key) => sql`${key} ${way}`))} limit ${limit}`.execute(db);
  return rows;
}

/** How many accounts there are of each kind, of all or of some. */
export async function countStandings(
  db: Db,
  projectId: string,
  search: Pick<AccountSearch, 'accountIds'>,
): Promise<StandingCount[]> {
  const { rows } = await sql<StandingCount>`
    select a.provider, a.environment, ${standing} as standing, count(*)::int as count from accounts a
    where ${sql.join(conditionsOf(projectId, search), sql` and `)}
    group by 1, 2, 3 order by 1, 2, 3`.execute(db);
  return rows;
}

const conditionsOf = (projectId: string, search: AccountSearch): RawBuilder<unknown>[] => {
  const { accountIds, providers, environments, originOwnerIds, standings, text } = search;
  const some = (column: RawBuilder<unknown>, values: readonly string[] | undefined) =>
    values?.length ? [sql`${column} in (${sql.join(values)})`] : [];
  return [
    sql`a.project_id = ${projectId}`,
    ...some(sql`a.id`, accountIds),
    ...some(sql`a.provider`, providers),
    ...some(sql`a.environment`, environments),
    ...some(sql`a.origin_owner_id`, originOwnerIds),
    ...some(standing, standings),
    ...(text
      ? [sql`strpos(lower(concat_ws(' ', a.origin_owner_name, a.origin_owner_id, a.label)), lower(${text})) > 0`]
      : []),
  ];
};

const beyond = (keys: readonly RawBuilder<unknown>[], direction: 'asc' | 'desc', after: AccountPlace | undefined) => {
  if (after === undefined) return [];
  const values = after.value === null ? [after.id] : [after.value, after.id];
  return [sql`(${sql.join(keys)}) ${sql.raw(direction === 'desc' ? '<' : '>')} (${sql.join(values)})`];
};
