import type { ResourceKey } from '../model/resources.ts';
import type { WriteKey } from '../model/writes.ts';
import type { Evidence } from './contract.ts';
import type { SharedData } from './shared-data.ts';
import type { Vendor } from './vendor.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Whom and what a write is about, by the vendor's ids. */
export interface WriteTarget {
  /** The person; absent where one is made. */
  readonly employeeId?: string;
  /** The record of that person. */
  readonly recordId?: string;
}

/** A write under way. */
export interface WriteCall<Prepared = unknown> {
  readonly vendor: Vendor;
  readonly target: WriteTarget;
  readonly prepared: Prepared;
  /** The time of the request, in milliseconds since 1970. */
  readonly now: number;
  /** When the request's life ends, in milliseconds since 1970: what takes longer is told as `pending`. */
  readonly deadlineAt: number;
  /** What the customer shares: what else a writing reads on its way leaves out the rest. */
  readonly shared: SharedData;
}

/** What is to be written. Every field was declared by the connector, and checked. */
export interface Order {
  /**
   * The values by the path of their field (`first_name`, `employment.pay_rate`): texts, numbers, booleans and objects as the
   * contract has them, instants in UTC. A field with `options` holds the id of the chosen one, a field with `refersTo` the
   * vendor's id of the record, `custom_fields` a list of {@link CustomValue}. `null`: to be emptied.
   */
  readonly given: Readonly<Record<string, unknown>>;
  /** What the caller wants merged into the vendor's request as it is. */
  readonly passthrough: Readonly<Record<string, unknown>>;
}

/** A value for a field that the customer made. A field with options holds the ids of the chosen ones. */
export interface CustomValue {
  /** The vendor's id of the field. */
  readonly id: string;
  readonly value: unknown;
}

/** One of the values that a field can have. Callers may name it by its id, its name, or our word. */
export interface Option {
  /** The vendor's own value, which the connector writes. */
  readonly id: string;
  /** What people call it. */
  readonly name: string;
  /** Our word for it, where the field is an enumeration. Several options may share one. */
  readonly word?: string;
}

/** A field that the customer made, as far as writing it matters. */
export interface CustomField {
  readonly id: string;
  readonly name: string;
  /** The values it can have; absent: any. */
  readonly options?: readonly Option[];
}

/** How a field of the contract is taken. */
export interface InputField<Prepared = unknown> {
  /** Whether the vendor refuses the write without it. */
  readonly required?: true;
  /** Whether `null` empties it. Without it `null` is refused on an update. */
  readonly clearable?: true;
  /** The tenant's own list, or the vendor's fixed words, of which the value must be one. `undefined`: the list cannot be read. */
  options?(prepared: Prepared): readonly Option[] | undefined;
  /** The customer's own fields; for `custom_fields` only. */
  customFields?(prepared: Prepared): readonly CustomField[];
  /** The value is the id of such a record, which is looked for before anything is written. */
  readonly refersTo?: ResourceKey;
  /** What the vendor takes, as a regular expression over the text; `note` says it in words. */
  readonly pattern?: RegExp;
  /** The longest text that the vendor takes. */
  readonly maxLength?: number;
  /** What the vendor makes of it, where its name does not say, in a sentence. */
  readonly note?: string;
}

/** What came of a write. */
export interface Written {
  /** The vendor's id of the record, where the vendor tells it. */
  readonly remoteId?: string;
  /** What the vendor took without complaint and did not keep: found by reading back. */
  readonly notWritten?: readonly NotWritten[];
  /** Set while the vendor is still at it: what {@link WritingBase.check} asks with. */
  readonly pending?: string;
}

/** A part of a write that the vendor did not keep. */
export interface NotWritten {
  /** The path of the field. */
  readonly path: string;
  /** A sentence without values. */
  readonly reason: string;
}

/** How one unified write is done at one vendor. Members are methods on purpose, as those of `Reading`. */
export type Writing<Prepared = unknown> = WritingBase<Prepared> & Settlement<Prepared>;

interface WritingBase<Prepared> {
  readonly evidence: Evidence;
  /** The vendor's public page for what this calls. */
  readonly source: string;
  /** Permissions it needs, by key. */
  readonly permissions: readonly string[];
  /** Every field that reaches the vendor, by its path in the contract's input. Any other is refused by name, never dropped. */
  readonly fields: Readonly<Record<string, InputField<Prepared>>>;
  /** Why a field is not taken, and where it is written instead, in a sentence; for fields that callers may well expect here. */
  readonly elsewhere?: Readonly<Record<string, string>>;
  /** Whether `passthrough` is merged into the vendor's request. */
  readonly takesPassthrough?: true;
  /** Loads the lists that `options` are taken from. Use `vendor.remember`. */
  prepare?(call: Omit<WriteCall, 'prepared'>): Promise<Prepared>;
  /**
   * Does it. `undefined`: there is no such person or record, and nothing was done.
   *
   * @throws VendorError `request_refused` for what the vendor would refuse.
   */
  run(call: WriteCall<Prepared>, order: Order): Promise<Written | undefined>;
  /**
   * Asks again about a write that was left `pending`.
   *
   * @throws VendorError `request_refused` with `notDone` when the vendor kept nothing of it. `run` may throw it too.
   */
  check?(call: Omit<WriteCall, 'prepared'>, pending: string): Promise<Written | Unsettled>;
}

/** How it is settled whether a write was done when the vendor's answer never came. */
export type Settlement<Prepared> =
  /** Doing it twice is the same as doing it once. */
  | { readonly isRepeatable: true }
  /**
   * Looks for what was written, at or after `since` (milliseconds since 1970). `undefined`: it is surely not there;
   * `unsettled`: it cannot be told this time.
   */
  | {
      find(call: WriteCall<Prepared>, order: Order, since: number): Promise<Written | Unsettled | undefined>;
    }
  | Unsettled;

/** Nobody can tell, and why. Then it is never repeated by itself. */
export interface Unsettled {
  readonly unsettled: string;
  /** When asking again may tell: the vendor may still be at it. Absent: never. */
  readonly retryAfterSeconds?: number;
}

/** Checks a writing against its own lists, and hands it back as the engine sees it. */
export const writing = <Prepared = undefined>(_write: WriteKey, answer: Writing<Prepared>): Writing =>
  answer as unknown as Writing;

/** The day of an instant, `YYYY-MM-DD`; `null` and absence stay as they are. */
export const dayOf = <T>(value: T): T => (typeof value === 'string' ? value.slice(0, 10) : value) as T;

/** Options of a fixed vocabulary (`payPeriod.words`): the vendor's words on the left, ours on the right. */
export const optionsOf = (words: Readonly<Record<string, string>>): readonly Option[] =>
  Object.entries(words).map(([id, word]) => ({ id, name: id, word }));

/** Values of a tenant's own list, each with our word for it where the vocabulary that the list is read with has one. */
export const optionsIn = (
  items: Iterable<Pick<Option, 'id' | 'name'>>,
  wordOf: Vocabulary<string>,
): readonly Option[] =>
  Array.from(items, ({ id, name }) => {
    const word = wordOf(name)?.value;
    return { id, name, ...(word !== undefined && word !== 'unmapped_value' && { word }) };
  });
