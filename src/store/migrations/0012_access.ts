import { sql, type Kysely } from 'kysely';

/** What an API key may do, and for which accounts. Until now every key could do everything. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`update api_keys set scopes = '{full}' where scopes = '{}'`.execute(db);
  await sql`
    alter table api_keys
      alter column scopes set default '{full}',
      add constraint api_keys_scopes_check check (cardinality(scopes) > 0),
      add column account_ids uuid[]`.execute(db);
}
