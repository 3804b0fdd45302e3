import { sql, type RawBuilder } from 'kysely';

/** What logs can be ordered by. Where values are equal, the start decides, then the id. */
export type LogOrder = 'started_at' | 'duration_ms' | 'status' | 'provider' | 'service';

/** Where a page of logs begins and how long it is. */
export interface LogPage {
  /** Default `started_at`. */
  orderBy?: LogOrder | undefined;
  /** Default `desc`. */
  direction?: 'asc' | 'desc' | undefined;
  /** Rows in a page, default 25. */
  limit?: number | undefined;
  /** The place of the last row of the page before. */
  after?: LogPlace | undefined;
}

/** The place of a row in an order: its value in the column ordered by, its start, and its id. */
export interface LogPlace {
  value: string | number | Date;
  startedAt: Date;
  id: string;
}

/** A row that has a place in every order. */
interface Placed {
  id: string;
  started_at: Date;
  duration_ms: number;
  status: number | null;
  provider: string | null;
  service: string;
}

/** The spellings that the indexes are made of: a row without a provider or a status stands before those that have one. */
const columns: Readonly<Record<LogOrder, RawBuilder<unknown>>> = {
  started_at: sql.ref('started_at'),
  duration_ms: sql.ref('duration_ms'),
  status: sql`coalesce(status, 0)`,
  provider: sql`coalesce(provider, '')`,
  service: sql.ref('service'),
};

const blanks = { status: 0, provider: '' } as const;

/** Where a row stands when rows are ordered by `orderBy`. */
export function placeOf(row: Placed, orderBy: LogOrder): LogPlace {
  const value = row[orderBy] ?? blanks[orderBy as keyof typeof blanks];
  return { value, startedAt: row.started_at, id: row.id };
}

/** `order by` and `limit` of a page. */
export function pageOrder({ orderBy = 'started_at', direction = 'desc', limit = 25 }: LogPage): RawBuilder<unknown> {
  const way = sql.raw(direction);
  const keys = keysOf(orderBy).map((key) => sql`${key} ${way}`);
  return sql`order by ${sql.join(keys)} limit ${limit}`;
}

/** The condition that leaves out everything up to the end of the page before. */
export function beyondPage({ orderBy = 'started_at', direction = 'desc', after }: LogPage): RawBuilder<unknown>[] {
  if (after === undefined) return [];
  const values = orderBy === 'started_at' ? [after.startedAt, after.id] : [after.value, after.startedAt, after.id];
  const beyond = sql.raw(direction === 'desc' ? '<' : '>');
  return [sql`(${sql.join(keysOf(orderBy))}) ${beyond} (${sql.join(values)})`];
}

const keysOf = (orderBy: LogOrder) => [
  ...(orderBy === 'started_at' ? [] : [columns[orderBy]]),
  columns.started_at,
  sql.ref('id'),
];

/** Values of which a row must have one, by column. Left out: any will do. Empty: none will. */
export type LogChoices = Readonly<Record<string, readonly (string | number)[] | undefined>>;

/** The conditions of filters that name values. Columns that an order exists for are spelled as in its index. */
export const chosen = (choices: LogChoices): RawBuilder<unknown>[] =>
  Object.entries(choices).flatMap(([column, values]) => {
    if (values === undefined) return [];
    if (values.length === 0) return [sql`false`];
    return [sql`${column in columns ? columns[column as LogOrder] : sql.ref(column)} in (${sql.join(values)})`];
  });

/** When rows began. */
export interface LogSpan {
  /** Inclusive. */
  startedFrom?: Date | undefined;
  /** Exclusive. */
  startedBefore?: Date | undefined;
}

export const withinSpan = ({ startedFrom, startedBefore }: LogSpan): RawBuilder<unknown>[] => [
  ...(startedFrom ? [sql`started_at >= ${startedFrom}`] : []),
  ...(startedBefore ? [sql`started_at < ${startedBefore}`] : []),
];

/** `where ... and ...`, the project always first. */
export const whereAll = (projectId: string, conditions: readonly RawBuilder<unknown>[]): RawBuilder<unknown> =>
  sql`where ${sql.join([sql`project_id = ${projectId}`, ...conditions], sql` and `)}`;
