import { describe, expect, it } from 'vitest';
import { credentialsOf, leaveField, openForm, problemsOnSubmit, swappedFields, swapValues, typeInto } from './form.ts';
import type { FormState } from './form.ts';
import type { Field } from './hub-types.ts';
import { sampleFields } from './states/sample-setup.ts';

const [id, token] = sampleFields as readonly [Field, Field];

const filled = (idValue: string, tokenValue: string): FormState =>
  typeInto(typeInto(openForm(sampleFields), id.key, idValue), token.key, tokenValue);

describe('the form', () => {
  it('says nothing about an empty field that is left, and everything on submit', () => {
    const form = leaveField(openForm(sampleFields), id);
    expect(form.problems).toEqual({});
    expect(problemsOnSubmit(form, sampleFields)).toEqual({
      [id.key]: { kind: 'missing' },
      [token.key]: { kind: 'missing' },
    });
  });

  it('takes spaces for an empty value', () => {
    expect(Object.keys(problemsOnSubmit(filled('SERVICE-1', '   '), sampleFields))).toEqual([token.key]);
  });

  it('warns of an odd value and lets it pass', () => {
    const form = leaveField(filled('20417', 'abc'), id);
    expect(form.doubts).toEqual(new Set([id.key]));
    expect(problemsOnSubmit(form, sampleFields)).toEqual({});
  });

  it('refuses a value that cannot be right, when it is left and on submit', () => {
    const form = filled('SERVICE-1', 'SERVICE-1');
    expect(leaveField(form, token).problems[token.key]?.kind).toBe('rule');
    expect(problemsOnSubmit(form, sampleFields)[token.key]?.kind).toBe('rule');
  });

  it('takes the marks away while one types', () => {
    const form = leaveField(filled('20417', 'SERVICE-1'), token);
    expect(typeInto(form, token.key, 'x').problems).toEqual({});
  });

  it('keeps the mark of a refused value that is only looked at', () => {
    const form: FormState = { ...filled('SERVICE-1', 'abc'), problems: { [id.key]: { kind: 'refused' } } };
    expect(leaveField(form, id).problems).toEqual({ [id.key]: { kind: 'refused' } });
  });

  it('sees two values in each other’s place and changes them over', () => {
    const form = filled('abc', 'SERVICE-1');
    expect(swappedFields(form, sampleFields)?.map(({ key }) => key)).toEqual([id.key, token.key]);
    expect(swapValues(form, id.key, token.key).values).toEqual({ [id.key]: 'SERVICE-1', [token.key]: 'abc' });
  });

  it.each([
    ['SERVICE-1', 'abc'],
    ['20417', 'abc'],
    ['SERVICE-1', 'SERVICE-2'],
    ['abc', ''],
  ])('does not offer to swap %j and %j', (one, other) => {
    expect(swappedFields(filled(one, other), sampleFields)).toBeUndefined();
  });

  it('does not offer to swap fields that take anything', () => {
    const fields = [id, token].map(({ doubt: _doubt, rule: _rule, ...field }): Field => field);
    expect(swappedFields(filled('one', 'two'), fields)).toBeUndefined();
  });

  it('sends trimmed values', () => {
    expect(credentialsOf(filled(' SERVICE-1 ', 'abc\n'), sampleFields)).toEqual({
      [id.key]: 'SERVICE-1',
      [token.key]: 'abc',
    });
  });

  it('keeps a stored secret until it is replaced', () => {
    const form = openForm(sampleFields, {
      secureId: 'a',
      provider: 'hibob',
      integrationId: 'hibob',
      setupInformation: { [id.key]: 'SERVICE-1' },
      secrets: { [token.key]: '__secretvalue:**redacted**x7Qa' },
    });
    expect(form.kept).toEqual({ [token.key]: 'x7Qa' });
    expect(problemsOnSubmit(form, sampleFields)).toEqual({});
    expect(credentialsOf(form, sampleFields)).toEqual({ [id.key]: 'SERVICE-1' });
    const replaced = typeInto(form, token.key, '');
    expect(problemsOnSubmit(replaced, sampleFields)).toEqual({ [token.key]: { kind: 'missing' } });
  });
});
