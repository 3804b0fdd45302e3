import type { RecordOf, ResourceKey } from '../../src/model/resources.ts';
import type { Expected } from './expected.ts';

/** `remote_manager_id` goes with `manager_id`, `remote_id` with `id`: the comparer holds them against each other. */
type Twin = 'id' | 'remote_id' | `remote_${string}_id` | `remote_${string}_ids`;

/** Every field of the unified record but its ids: a new field does not compile until the truth answers it. */
export type TruthFields<K extends ResourceKey> = { readonly [F in Exclude<keyof RecordOf<K>, Twin>]-?: Expected };

/** One record that must be there. `key` is how people would name it: an employee number, a department's name. */
export interface TruthRecord<K extends ResourceKey = ResourceKey> {
  readonly key: string;
  readonly fields: K extends ResourceKey ? TruthFields<K> : never;
}

/** What the unified API must say about a company, in no vendor's words. */
export type Truth = { readonly [K in ResourceKey]: readonly TruthRecord<K>[] };
