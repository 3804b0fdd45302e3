import { expect, it } from 'vitest';
import { redactComment } from './redact-comment.ts';

it.each([
  ['The key aZ3kdf9QmT42plwX0c does not work', 'The key [redacted] does not work'],
  ['Bearer abcdefghijklmnop was refused', '[redacted] was refused'],
  ['ask ada.lovelace@example.com about it', 'ask [redacted] about it'],
  ['id 0192f3a4-5b6c-7d8e-9f00-112233445566.', 'id [redacted].'],
])('takes what looks like a secret or an address out of "%s"', (said, kept) => {
  expect(redactComment(said)).toBe(kept);
});

it.each([
  'The button “Service users” is under Settings > Integrations since version 12.',
  'Arbeitszeitkontenverwaltung finde ich nicht; Schritt 3 nennt sie aber.',
  'I see SERVICE-20417 twice, on 2026-11-28 at 10:31.',
])('leaves a sentence as it is: %s', (said) => {
  expect(redactComment(said)).toBe(said);
});
