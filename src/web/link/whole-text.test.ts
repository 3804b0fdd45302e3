import { describe, expect, it } from 'vitest';
import { openForm } from './form.ts';
import { changeSetup } from './setup.ts';
import { keyFileFields, keyFileSetup } from './states/sample-key-file.ts';
import { sampleFields } from './states/sample-setup.ts';
import { LONGEST_TEXT_CHARACTERS, takesWholeText, valuesIn } from './whole-text.ts';

const pair = { access_key: 'bwdJ9/a+b=', secret_access_key: 'XNN73f3/P+U9DoOnB6==' };

describe('a text for the whole form', () => {
  it.each([
    ['one line', `Access Key:        ${pair.access_key} Secret Access Key: ${pair.secret_access_key}`],
    ['two lines', `Access Key: ${pair.access_key}\nSecret Access Key: ${pair.secret_access_key}\n`],
    ['CRLF', `Access Key: ${pair.access_key}\r\nSecret Access Key: ${pair.secret_access_key}\r\n`],
    ['a byte order mark', `\uFEFFAccess Key: ${pair.access_key}\r\nSecret Access Key: ${pair.secret_access_key}`],
    ['quotes around the values', `Access Key: "${pair.access_key}"\nSecret Access Key: '${pair.secret_access_key}'`],
  ])('fills all fields from %s', (_, text) => expect(valuesIn(text, keyFileFields)).toEqual(pair));

  it.each(['', 'bwdJ9', `Access Key: ${pair.access_key}`, `Secret Access Key: ${pair.secret_access_key}`])(
    'is not %j',
    (text) => expect(valuesIn(text, keyFileFields)).toBeUndefined(),
  );

  it('is only for systems whose fields say so', () => {
    expect([takesWholeText(keyFileFields), takesWholeText(sampleFields)]).toEqual([true, false]);
    expect(valuesIn(`Access Key: a Secret Access Key: b`, sampleFields)).toBeUndefined();
  });

  it('marks the example, with dots for what was left out, in both fields at once', () => {
    const text = 'Access Key: bwdJ9...........kRhc Secret Access Key: XNN73f3/P.......................U9DoOnB6';
    const { form } = changeSetup(keyFileSetup, { type: 'given', text });
    expect(Object.values(form.problems).map(({ kind }) => kind)).toEqual(['rule', 'rule']);
    expect(form.given).toBeUndefined();
  });

  it('leaves the form alone when it is something else, and says so until one types', () => {
    const odd = changeSetup(keyFileSetup, { type: 'given', text: 'a shopping list' });
    expect(odd.form).toEqual({ ...openForm(keyFileFields), given: 'not_recognised' });
    expect(changeSetup(odd, { type: 'typed', key: 'access_key', value: 'a' }).form.given).toBeUndefined();
    const long = changeSetup(keyFileSetup, { type: 'given', text: 'x'.repeat(LONGEST_TEXT_CHARACTERS + 1) });
    expect(long.form.given).toBe('too_long');
  });
});
