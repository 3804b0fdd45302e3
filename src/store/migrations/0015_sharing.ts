import { sql, type Kysely } from 'kysely';

/** What a customer keeps back of an account, and what a project says it cannot do without. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table accounts
      add column withheld_groups text[] not null default '{}',
      add column people_shared text not null default 'everybody'
        check (people_shared in ('everybody', 'pending', 'filtered')),
      add column people_filter jsonb,
      add column sharing_decided_at timestamptz,
      add constraint accounts_people_filter_check check ((people_shared = 'filtered') = (people_filter is not null))`.execute(
    db,
  );
  await sql`alter table connect_sessions add column required_data_groups text[] not null default '{}'`.execute(db);
  await sql`alter table connector_profiles add column required_data_groups text[] not null default '{}'`.execute(db);
}
