import type { CustomField, CustomValue, InputField, Option, Order, Writing } from '../../connector-kit/writing.ts';
import { remoteIdOf } from '../../model/id.ts';
import { writes, type WriteKey } from '../../model/writes.ts';
import { Problem, type InputError } from '../problem.ts';
import { choicesOf, saidBeside } from './choose.ts';
import { draftOf, pointerTo, type DraftValue } from './draft.ts';

/** What an order is checked against. */
export interface OrderCheck {
  readonly write: WriteKey;
  readonly writing: Writing;
  /** What the writing prepared: the tenant's lists. */
  readonly prepared: unknown;
  /** The vendor's name, for people. */
  readonly vendorName: string;
  /** Whether there is such a record. */
  exists(resource: NonNullable<InputField['refersTo']>, remoteId: string): Promise<boolean>;
}

/**
 * Turns an input into what is written, after everything in it was held against what the vendor takes and what this tenant
 * has. All that is wrong is told at once.
 *
 * @throws Problem `InputRefused` with a pointer for each field and the values that are possible.
 */
export const checkOrder = async (check: OrderCheck, input: Readonly<Record<string, unknown>>): Promise<Order> => {
  const { write, writing, vendorName } = check;
  const { values, passthrough, errors } = draftOf(write, input);
  const wrong: InputError[] = [...errors];
  const given: Record<string, unknown> = {};
  for (const [path, draft] of values) {
    const field = writing.fields[path];
    const read = field ? await readField(check, field, draft) : notTaken(check, draft);
    if ('value' in read) given[path] = read.value;
    else wrong.push(...read.errors);
  }
  if (writes[write].verb === 'update' && values.size === 0 && Object.keys(passthrough).length === 0)
    wrong.push({ pointer: '/body', message: 'holds nothing that could be changed' });
  for (const [path, { required }] of Object.entries(writing.fields)) {
    const said = values.get(path)?.value;
    if (required && (said === undefined || said === null || said === ''))
      wrong.push({ pointer: pointerTo(path), message: `is needed by ${vendorName}` });
  }
  if (Object.keys(passthrough).length > 0 && !writing.takesPassthrough)
    wrong.push({ pointer: '/body/passthrough', message: `cannot be merged into what ${vendorName} is sent here` });
  if (wrong.length === 0) return { given, passthrough };
  throw new Problem('InputRefused', wrong.map(({ pointer, message }) => `${pointer} ${message}`).join('; '), {
    errors: wrong,
    remediation: `GET /unified/hris/${writes[write].resource}/requirements tells what this account takes, with its lists.`,
  });
};

type Read = { readonly value: unknown } | { readonly errors: readonly InputError[] };

const notTaken = ({ vendorName, writing }: OrderCheck, { from, path, value }: DraftValue): Read => {
  const why = writing.elsewhere?.[path];
  const message = value === null ? `cannot be emptied at ${vendorName}` : `is not taken by ${vendorName} here`;
  return failed(from, why === undefined ? message : `${message}: ${why}`);
};

const readField = async (check: OrderCheck, field: InputField, draft: DraftValue): Promise<Read> => {
  const { value, from } = draft;
  if (value === null)
    return field.clearable ? { value: null } : failed(from, `cannot be emptied at ${check.vendorName}`);
  if (field.customFields) return readCustomFields(field.customFields(check.prepared), draft);
  const options = field.options?.(check.prepared);
  if (options) return Array.isArray(value) ? chooseAll(options, value, from) : choose(options, value, from);
  if (isNameForId(draft)) return failed(from, 'is a name, and there is no list to look it up in: give the id');
  if (isIdForName(draft)) return failed(from, 'is an id, and here a name is written');
  if (field.refersTo) {
    const remoteId = remoteIdOf(String(value));
    if (remoteId !== '' && (await check.exists(field.refersTo, remoteId))) return { value: remoteId };
    return failed(from, `names none of the ${field.refersTo.replaceAll('_', ' ')}`);
  }
  if (typeof value !== 'string') return { value };
  if (field.pattern && !field.pattern.test(value)) return failed(from, field.note ?? `does not match ${field.pattern}`);
  if (field.maxLength !== undefined && value.length > field.maxLength)
    return failed(from, `is longer than ${field.maxLength} characters`);
  return { value: isId(draft.path) ? remoteIdOf(value) : value };
};

/** `department` for `department_id` where there is no list to look it up in. */
const isNameForId = ({ from, path }: DraftValue) => isId(path) && !isId(from);

/** `job_id` for `job_title` where there is no list to look it up in. */
const isIdForName = ({ from, path }: DraftValue) => isId(from) && !isId(path);

const isId = (path: string) => /(?:^|[._])id$/.test(path);

const choose = (options: readonly Option[], value: unknown, from: string): Read => {
  const [beside] = saidBeside(value);
  if (beside !== undefined) return failed(`${from}.${beside}`, 'is not taken here: only the entry of the list is');
  const [chosen, ...others] = choicesOf(options, value);
  if (chosen && others.length === 0) return { value: chosen.id };
  return failed(from, chosen ? 'can mean several values of the list' : 'is not in the list', [
    ...(chosen ? [chosen, ...others] : options),
  ]);
};

const chooseAll = (options: readonly Option[], values: readonly unknown[], from: string): Read => {
  const chosen: unknown[] = [];
  const errors: InputError[] = [];
  for (const [index, one] of values.entries()) {
    const read = choose(options, one, `${from}.${index}`);
    if ('value' in read) chosen.push(read.value);
    else errors.push(...read.errors);
    if (errors.length >= mostErrors) break;
  }
  return errors.length > 0 ? { errors } : { value: chosen };
};

const readCustomFields = (fields: readonly CustomField[], { value, from }: DraftValue): Read => {
  const asOptions = fields.map(({ id, name }) => ({ id, name }));
  const errors: InputError[] = [];
  const values: CustomValue[] = [];
  for (const [index, entry] of (value as readonly Record<string, unknown>[]).entries()) {
    const at = `${from}.${index}`;
    const chosen = choose(asOptions, { id: entry['id'], remote_id: entry['remote_id'], name: entry['name'] }, at);
    const field = 'value' in chosen ? fields.find(({ id }) => id === chosen.value) : undefined;
    const read = field ? readCustomValue(field, entry, at) : chosen;
    if ('errors' in read) errors.push(...read.errors);
    else if (field && values.some(({ id }) => id === field.id))
      errors.push(...failed(at, 'is a field given twice').errors);
    else if (field) values.push({ id: field.id, value: read.value });
    if (errors.length >= mostErrors) break;
  }
  return errors.length > 0 ? { errors } : { value: values };
};

/** A value, or one named by the id of an option; `null` empties the field, but saying nothing does not. */
const readCustomValue = ({ options }: CustomField, entry: Readonly<Record<string, unknown>>, from: string): Read => {
  const said = [entry['value'], entry['remote_value_id'], entry['value_id']].filter((one) => one !== undefined);
  if (said.length === 0) return failed(from, 'has no value');
  const value = said.find((one) => one !== null) ?? null;
  if (!options || value === null) return { value };
  const at = `${from}.value`;
  return Array.isArray(value) ? chooseAll(options, value, at) : choose(options, value, at);
};

/** The most values that an error lists. */
const mostListed = 100;

/** The most elements of one list that are found wrong, each with the values that are possible: then the rest is not looked at. */
const mostErrors = 20;

const failed = (
  from: string,
  message: string,
  options?: readonly Option[],
): { readonly errors: readonly InputError[] } => ({
  errors: [
    {
      pointer: pointerTo(from),
      message: options ? `${message}: ${listed(options)}` : message,
      ...(options && { allowed: options.slice(0, mostListed).map(({ id, name }) => ({ value: id, label: name })) }),
    },
  ],
});

const listed = (options: readonly Option[]): string => {
  const names = options.slice(0, 20).map(({ name }) => name);
  const more = options.length - names.length;
  if (options.length === 0) return 'the list is empty';
  return `${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
};
