import { expect, it } from 'vitest';
import { filledSetup, sampleFields } from './states/sample-setup.ts';
import { fieldQuotedIn } from './step-feedback.ts';

const quotedIn = (comment: string, values = filledSetup.form.values) =>
  fieldQuotedIn(comment, sampleFields, { ...filledSetup.form, values });

it('finds what was typed into the form in a comment, and names the field', () => {
  expect(quotedIn('My sample-token-no-real-one was refused.')).toBe('Hibob Service User Token');
  expect(quotedIn('I entered SERVICE-20417, is that right?')).toBe('Hibob Service User ID');
  expect(quotedIn('The token was refused.')).toBeUndefined();
  expect(quotedIn('padded: abcd-efgh', { service_user_token: ' abcd-efgh ' })).toBe('Hibob Service User Token');
});

it('takes no offence at short values and empty fields', () => {
  expect(quotedIn('I see a list', { service_user_id: 'a', service_user_token: '' })).toBeUndefined();
  expect(quotedIn('I see a list', {})).toBeUndefined();
});
