import type { WriteKey } from '../model/writes.ts';

/**
 * Something that the customer must grant, by the vendor's own name. The guide's steps, the checks at
 * linking and the reasons for blank fields are all told from this list.
 */
export interface Permission {
  /** Our key, for example `people.lifecycle`. */
  readonly key: string;
  /** The vendor's own label, verbatim, for example `Lifecycle`. */
  readonly name: string;
  /** Where it is ticked, in the vendor's own words, for example `['Permission groups', 'People’s data', 'Lifecycle']`. */
  readonly menuPath: readonly string[];
  /** Whether the vendor publishes this name. `false`: our description, to be shown as such. */
  readonly published: boolean;
  /**
   * What it feeds: unified fields as `resource.field`, `resource.*` where it decides which records there are, actions and
   * unified writes by key.
   */
  readonly feeds: {
    readonly fields: readonly string[];
    readonly actions: readonly string[];
    readonly writes?: readonly WriteKey[];
  };
  /** The permission, by key, that shows what this one changes: whoever keeps that back is not asked for this. */
  readonly beside?: string;
  /** Linking is refused without it, whatever is to be read. */
  readonly isNeededToLink?: true;
  /** Why linking works without it. Absent: it is part of the minimum. */
  readonly optional?: string;
  /** The guide step that grants it. */
  readonly guideStep: string;
}
