import { lockAccount, type Account } from './accounts.ts';
import { inTransaction } from './database.ts';
import type { Db, Row } from './tables.ts';

export type FieldMapping = Row<'field_mappings'>;

/** What a mapping says, beside whose it is. */
export type NewFieldMapping = Pick<
  FieldMapping,
  'id' | 'account_id' | 'provider' | 'resource' | 'name' | 'path' | 'custom_field_id'
>;

/** The mappings that fill the records of a resource of an account, the stronger ones last: project, provider, account. */
export async function listFieldMappingsFor(
  db: Db,
  projectId: string,
  { id, provider, resource }: Pick<Account, 'id' | 'provider'> & { resource: string },
): Promise<FieldMapping[]> {
  return db
    .selectFrom('field_mappings')
    .selectAll()
    .where('project_id', '=', projectId)
    .where('resource', '=', resource)
    .where((where) => where.or([where('account_id', 'is', null), where('account_id', '=', id)]))
    .where((where) => where.or([where('provider', 'is', null), where('provider', '=', provider)]))
    .orderBy('account_id', (order) => order.asc().nullsFirst())
    .orderBy('provider', (order) => order.asc().nullsFirst())
    .orderBy('name')
    .execute();
}

/** The mappings of one account, or with `null` those of the project, oldest first. */
export async function listFieldMappings(db: Db, projectId: string, accountId: string | null): Promise<FieldMapping[]> {
  return db
    .selectFrom('field_mappings')
    .selectAll()
    .where('project_id', '=', projectId)
    .where('account_id', 'is not distinct from', accountId)
    .orderBy('id')
    .execute();
}

/** One of the mappings that {@link listFieldMappings} lists. */
export async function findFieldMapping(
  db: Db,
  projectId: string,
  accountId: string | null,
  id: string,
): Promise<FieldMapping | undefined> {
  return db
    .selectFrom('field_mappings')
    .selectAll()
    .where('project_id', '=', projectId)
    .where('account_id', 'is not distinct from', accountId)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Adds a mapping. Undefined when there is one of this name already, or the account was deleted meanwhile. */
export async function saveFieldMapping(
  db: Db,
  projectId: string,
  mapping: NewFieldMapping,
): Promise<FieldMapping | undefined> {
  return inTransaction(db, async (transaction) => {
    if (mapping.account_id !== null && !(await lockAccount(transaction, projectId, mapping.account_id)))
      return undefined;
    return transaction
      .insertInto('field_mappings')
      .values({ ...mapping, project_id: projectId })
      .onConflict((conflict) =>
        conflict.columns(['project_id', 'account_id', 'provider', 'resource', 'name']).doNothing(),
      )
      .returningAll()
      .executeTakeFirst();
  });
}

/** Points a mapping at something else. Undefined when it is gone. */
export async function saveFieldMappingSource(
  db: Db,
  projectId: string,
  id: string,
  source: Pick<FieldMapping, 'path' | 'custom_field_id'>,
): Promise<FieldMapping | undefined> {
  return db
    .updateTable('field_mappings')
    .set({ ...source, updated_at: new Date() })
    .where('project_id', '=', projectId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst();
}

export async function deleteFieldMapping(db: Db, projectId: string, id: string): Promise<void> {
  await db.deleteFrom('field_mappings').where('project_id', '=', projectId).where('id', '=', id).execute();
}
