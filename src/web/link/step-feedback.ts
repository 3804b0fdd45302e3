import type { FormState } from './form.ts';
import type { Field } from './hub-types.ts';

/** What somebody says of a step of the guide, and how far it has come. */
export interface StepFeedback {
  /** Whether the step answered their question. */
  readonly helpful: boolean;
  readonly comment: string;
  readonly stage: 'commenting' | 'sending' | 'sent' | 'failed';
}

/** Characters of a comment, as the server takes them. */
export const LONGEST_COMMENT_CHARACTERS = 1_000;

/** Shorter values would be found in any sentence. */
const SHORTEST_VALUE_CHARACTERS = 4;

/** The label of a field whose typed value stands in a comment, which must not leave the form by that way. */
export const fieldQuotedIn = (comment: string, fields: readonly Field[], { values }: FormState): string | undefined =>
  fields.find(({ key, type }) => {
    const value = values[key]?.trim() ?? '';
    return type !== 'select' && value.length >= SHORTEST_VALUE_CHARACTERS && comment.includes(value);
  })?.label;
