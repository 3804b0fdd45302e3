import type { Client } from 'pg';

/** A table and the columns that a copy of it has to carry. */
export interface CopiedTable {
  readonly name: string;
  /** All but those that PostgreSQL computes. */
  readonly columns: readonly string[];
}

/** Kept by the migrator itself; a backup names the migrations in its manifest. */
export const migratorTables = ['kysely_migration', 'kysely_migration_lock'];

/** Every table of ours, each after the tables that its foreign keys refer to. */
export const listTables = async (client: Client): Promise<CopiedTable[]> => {
  const tables = await client.query<{ name: string; columns: string[] }>(
    `select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
       from pg_class c
       join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
        and c.relname <> all ($1)
      group by c.relname
      order by c.relname`,
    [migratorTables],
  );
  const references = await client.query<{ name: string; target: string }>(
    `select distinct conrelid::regclass::text as name, confrelid::regclass::text as target
       from pg_constraint
      where contype = 'f' and connamespace = 'public'::regnamespace and conrelid <> confrelid`,
  );
  return inOrder(tables.rows, references.rows);
};

/** Sorts tables behind those that they refer to. */
export const inOrder = (
  tables: readonly CopiedTable[],
  references: readonly { readonly name: string; readonly target: string }[],
): CopiedTable[] => {
  const sorted: CopiedTable[] = [];
  const waiting = new Set(tables);
  while (waiting.size > 0) {
    const waitingNames = new Set([...waiting].map(({ name }) => name));
    const ready = [...waiting].filter(
      (table) => !references.some(({ name, target }) => name === table.name && waitingNames.has(target)),
    );
    if (ready.length === 0) throw new Error(`Foreign keys go in a circle: ${[...waitingNames].join(', ')}.`);
    for (const table of ready) waiting.delete(table);
    sorted.push(...ready);
  }
  return sorted;
};
