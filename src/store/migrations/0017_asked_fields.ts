import { sql, type Kysely } from 'kysely';

/** A connect session may ask which of the customer's own fields hold what the product needs. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table connect_sessions
      add column asked_fields jsonb not null default '[]',
      add column fields_mapped_at timestamptz`.execute(db);
}
