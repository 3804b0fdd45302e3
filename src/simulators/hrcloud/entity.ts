/** HR Cloud's API knows nothing but objects: named tables of rows, some of which point to rows of others. */

/** An application of the tenant, by the code that tasks use for it. */
export type ApplicationCode = 'coreHr' | 'onboard' | 'offboard' | 'benefits' | 'recruit' | 'timeOff' | 'workmates';

export type FieldKind =
  | 'text'
  | 'number'
  | 'boolean'
  /** Kept as `YYYY-MM-DD`, shown as midnight in UTC. */
  | 'day'
  /** Kept and shown as the text that it is: the vendor writes instants in several ways. */
  | 'instant'
  /** `{"Amount", "Currency"}` */
  | 'money'
  /** Kept as the id of a row of `pointsTo`, shown as that row in short. */
  | 'lookup'
  /** Kept and shown as it is. */
  | 'json';

export type Field = {
  name: string;
  kind: FieldKind;
  pointsTo?: string;
  /** A create without it is refused. */
  isRequired?: boolean;
  /** No two rows have the same value, so a PUT may name its row by it. */
  isUnique?: boolean;
  /** What a client sends for it is left aside. */
  isReadOnly?: boolean;
  /** Values allowed, when few. */
  options?: readonly string[];
};

export type Entity = {
  name: string;
  application: ApplicationCode;
  fields: readonly Field[];
  /** What a lookup shows of a row, beside its Id. */
  shortForm: readonly string[];
  /** How GET by id answers; `unpublished` follows the switch `singleReadShape`. */
  singleRead: 'array' | 'object' | 'unpublished';
  /** Only ever seen as a lookup: the API has no path for it. */
  isLookupOnly?: boolean;
  /** In the API only with the switch `hasTimeOffObjects`. */
  isGuess?: boolean;
};

/** A row as it is kept: every field of its entity by name, lookups as ids. */
export type Row = { Id: string; [field: string]: unknown };

export const text = (name: string, more: Partial<Field> = {}): Field => ({ name, kind: 'text', ...more });
export const required = (name: string): Field => text(name, { isRequired: true });
export const number = (name: string): Field => ({ name, kind: 'number' });
export const day = (name: string, more: Partial<Field> = {}): Field => ({ name, kind: 'day', ...more });
export const instant = (name: string): Field => ({ name, kind: 'instant', isReadOnly: true });
export const lookup = (name: string, pointsTo: string, more: Partial<Field> = {}): Field => ({
  name,
  kind: 'lookup',
  pointsTo,
  ...more,
});

/** Every object has it. */
export const recordStatus = (more: Partial<Field> = {}): Field =>
  text('xRecordStatus', { options: ['Active', 'Inactive'], ...more });

/**
 * What the user interface calls a field, as validation messages do: `xDepartmentName` is "Department Name".
 *
 * @see https://support.hrcloud.com/help-center/response-message
 */
export const labelOf = ({ name }: Field): string =>
  name
    .replace(/^x(?=[A-Z])/, '')
    .replace(/(?<=.)Lookup$/, '')
    .replace(/([a-z])(?=[A-Z])/g, '$1 ');
