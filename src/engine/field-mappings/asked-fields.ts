import type { CustomFieldDefinition } from '../../model/records/custom-field-definition.ts';
import type { Account } from '../../store/accounts.ts';
import { saveFieldsMapped, type ConnectSession } from '../../store/connect-sessions.ts';
import { inTransaction } from '../../store/database.ts';
import { listFieldMappings, type FieldMapping } from '../../store/field-mappings.ts';
import { shortId } from '../../store/ids.ts';
import type { AskedField } from '../../store/tables.ts';
import { actorOf, recordChange } from '../audit/record-change.ts';
import type { Caller } from '../caller.ts';
import type { Engine } from '../engine.ts';
import { findSessionAccount } from '../link/relink-account.ts';
import { inputProblem, Problem, VendorError, type InputError } from '../problem.ts';
import { listRecords } from '../records/list-records.ts';
import { createFieldMapping, removeFieldMapping, updateFieldMapping } from './field-mappings.ts';

export type { AskedField };

/** A field that the customer defined in the HR system. No person's value is in it. */
export interface FieldChoice {
  /** The vendor's id. */
  readonly id: string;
  readonly name: string;
  /** The kind of value, for example `date`; null when the vendor does not say. */
  readonly kind: string | null;
  /** What can be chosen, where it is a choice; the first few. */
  readonly options: readonly string[];
}

/** What a connect session asks for, what was picked for it, and what there is to pick from. */
export interface FieldsToMap {
  readonly fields: readonly (AskedField & { readonly customFieldId: string | null })[];
  readonly choices: readonly FieldChoice[];
}

/** What was picked for one of the fields; `null`: nothing. */
export interface FieldAnswer {
  readonly name: string;
  readonly customFieldId: string | null;
}

/** Only employees have fields that a customer defined. */
const resource = 'employees';

/** As many fields are offered at most, and of each as many options. */
const mostChoices = 1000;
const mostOptions = 5;

/**
 * The fields that a connect session asks for. Choices are read from the HR system now; none where it does not tell them.
 *
 * @throws Problem `NotFound`; VendorError when the vendor cannot be reached.
 */
export const readAskedFields = async (
  engine: Engine,
  caller: Caller,
  session: ConnectSession,
  accountId: string | undefined,
): Promise<FieldsToMap> => {
  const account = await findSessionAccount(engine, session, accountId);
  const [mappings, choices] = await Promise.all([mappingsOf(engine, account), choicesOf(engine, caller, account)]);
  return pairUp(session, mappings, choices);
};

/**
 * Keeps what was picked, as field mappings of the account: all of it or nothing. A field of which nothing was picked has none.
 *
 * @throws Problem `NotFound`; `ValidationError` for a field that is not asked for, a choice that does not exist, and a
 * required field of which nothing was picked although there is something to pick from.
 */
export const answerAskedFields = async (
  engine: Engine,
  caller: Caller,
  session: ConnectSession,
  accountId: string | undefined,
  answers: readonly FieldAnswer[],
): Promise<FieldsToMap> => {
  const account = await findSessionAccount(engine, session, accountId);
  const choices = await choicesOf(engine, caller, account);
  const wrong = errorsIn(session.asked_fields, choices, answers);
  if (wrong.length > 0) throw inputProblem(wrong, 'Pick one of the fields that GET lists for each that is required.');
  const picked = new Map(answers.map(({ name, customFieldId }) => [name, customFieldId]));
  const mappings = await inTransaction(engine.db, async (transaction) => {
    const within = { ...engine, db: transaction };
    const before = await mappingsOf(within, account);
    for (const { name } of session.asked_fields) {
      await keepMapping(within, caller, account, { name, customFieldId: picked.get(name) ?? null }, before.get(name));
    }
    await saveFieldsMapped(transaction, session.project_id, session.id, new Date(engine.clock()));
    const change = {
      operation: 'map_asked_fields',
      subjectIds: [shortId(account.id)],
      changedFields: session.asked_fields.map(({ name }) => name),
    };
    await recordChange(transaction, actorOf(caller), change, engine.clock());
    return mappingsOf(within, account);
  });
  return pairUp(session, mappings, choices);
};

const keepMapping = async (
  engine: Engine,
  caller: Caller,
  { id }: Account,
  { name, customFieldId }: FieldAnswer,
  before: FieldMapping | undefined,
): Promise<void> => {
  const account = shortId(id);
  const source = { custom_field_id: customFieldId ?? undefined };
  if (customFieldId === null) {
    if (before) await removeFieldMapping(engine, caller, shortId(before.id), account);
  } else if (before) await updateFieldMapping(engine, caller, shortId(before.id), source, account);
  else await createFieldMapping(engine, caller, { resource, name, ...source }, account);
};

const pairUp = (
  { asked_fields: asked }: ConnectSession,
  mappings: ReadonlyMap<string, FieldMapping>,
  choices: readonly FieldChoice[],
): FieldsToMap => ({
  fields: asked.map((field) => ({ ...field, customFieldId: mappings.get(field.name)?.custom_field_id ?? null })),
  choices,
});

const mappingsOf = async (
  { db }: Engine,
  { project_id: projectId, id }: Account,
): Promise<ReadonlyMap<string, FieldMapping>> => {
  const mappings = await listFieldMappings(db, projectId, id);
  return new Map(mappings.filter((mapping) => mapping.resource === resource).map((mapping) => [mapping.name, mapping]));
};

const choicesOf = async (engine: Engine, caller: Caller, { id }: Account): Promise<FieldChoice[]> => {
  const choices: FieldChoice[] = [];
  try {
    let next: string | null = null;
    do {
      const page = await listRecords(engine, caller, {
        resource: 'custom_field_definitions',
        accountId: shortId(id),
        pageSize: 100,
        filters: {},
        expand: [],
        include: [],
        proxy: {},
        raw: false,
        ...(next !== null && { next }),
      });
      choices.push(...(page.data as CustomFieldDefinition[]).flatMap(choiceOf));
      ({ next } = page);
    } while (next !== null && choices.length < mostChoices);
  } catch (error) {
    if (!tellsNone(error)) throw error;
  }
  return choices.toSorted((one, other) => one.name.localeCompare(other.name));
};

/** The system has no such list, does not show it to this account, or the customer keeps it back. */
const tellsNone = (error: unknown): boolean =>
  (error instanceof VendorError && error.code === 'permission_missing') ||
  (error instanceof Problem && (error.code === 'NotSupported' || error.code === 'DataWithheld'));

const choiceOf = ({ remote_id: id, name, type, options }: CustomFieldDefinition): FieldChoice[] =>
  typeof id === 'string' && typeof name === 'string'
    ? [
        {
          id,
          name,
          kind: type?.value ?? null,
          options: (options ?? []).slice(0, mostOptions).map(({ value }) => String(value)),
        },
      ]
    : [];

const errorsIn = (
  asked: readonly AskedField[],
  choices: readonly FieldChoice[],
  answers: readonly FieldAnswer[],
): InputError[] => {
  const wrong = answers.flatMap(({ name, customFieldId }, index): InputError[] => {
    const pointer = `/body/mappings/${index}`;
    if (!asked.some((field) => field.name === name))
      return [{ pointer: `${pointer}/name`, message: 'is not asked for' }];
    return customFieldId === null || choices.some(({ id }) => id === customFieldId)
      ? []
      : [{ pointer: `${pointer}/custom_field_id`, message: 'is no custom field of this HR system' }];
  });
  const isPicked = (name: string) => answers.some((one) => one.name === name && one.customFieldId !== null);
  const lacking = asked.filter(({ name, required }) => required && choices.length > 0 && !isPicked(name));
  return [
    ...wrong,
    ...lacking.map(({ name }) => ({
      pointer: '/body/mappings',
      message: `has nothing for "${name}", which is required`,
    })),
  ];
};
