import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { remoteIdOf, remotePartsOf, unifiedId } from './id.ts';

// Any text that UTF-8 can carry: control characters, astral planes, and the three escaped ones often.
const anyText = fc.string({
  unit: fc.oneof(fc.constantFrom(',', ':', '\\'), fc.string({ unit: 'binary', minLength: 1, maxLength: 1 })),
  maxLength: 40,
});

describe('a unified id', () => {
  test('is the documented prefix and the base64url of id:value', () => {
    expect(unifiedId('1')).toBe('c28xIQaWQ6MQ');
  });

  test('joins several parts with commas and escapes what separates them', () => {
    const id = unifiedId({ year: '1', id: 'a,b:c\\d' });
    expect(Buffer.from(id.slice('c28xIQ'.length), 'base64url').toString()).toBe(String.raw`year:1,id:a\,b\:c\\d`);
  });

  test('gives the provider id back, whatever it is', () => {
    fc.assert(
      fc.property(anyText, (remoteId) => {
        expect(remoteIdOf(unifiedId(remoteId))).toBe(remoteId);
      }),
    );
  });

  test('gives all parts back, whatever they are', () => {
    fc.assert(
      fc.property(fc.dictionary(anyText, anyText, { minKeys: 1, noNullPrototype: true }), (parts) => {
        expect(remotePartsOf(unifiedId(parts))).toEqual(parts);
      }),
    );
  });

  test('of another id stays apart from it', () => {
    fc.assert(
      fc.property(anyText, anyText, (one, other) => {
        expect(unifiedId(one) === unifiedId(other)).toBe(one === other);
      }),
    );
  });
});

describe('a text that is no unified id', () => {
  test.each([
    ['', 'nothing'],
    ['47', 'a number'],
    ['c28xIQ', 'the prefix alone'],
    ['c28xIQaWQ6MQ==', 'padding'],
    ['c28xIQaWQ6M Q', 'a space within'],
    ['c28xIQZW1wXzE', 'the prefix before something without a key'],
    [`c28xIQ${Buffer.from('id:a:b').toString('base64url')}`, 'an unescaped colon'],
    [`c28xIQ${Buffer.from('id:\\').toString('base64url')}`, 'an escape without a character'],
    [`c28xIQ${Buffer.from('id:1,id:2').toString('base64url')}`, 'one key twice'],
    [`c28xIQ${Buffer.from([0x69, 0x64, 0x3a, 0xff]).toString('base64url')}`, 'broken UTF-8'],
  ])('%j is a provider id (%s)', (text) => {
    expect(remoteIdOf(text)).toBe(text);
    expect(remotePartsOf(text)).toEqual({ id: text });
  });

  test('never throws', () => {
    fc.assert(
      fc.property(fc.string(), (tail) => {
        expect(typeof remoteIdOf(tail)).toBe('string');
        expect(typeof remoteIdOf(`c28xIQ${tail}`)).toBe('string');
      }),
    );
  });
});

test('an id of several parts is never cut down to one of them', () => {
  const id = unifiedId({ year: '2024', id: '7' });
  expect(remoteIdOf(id)).toBe(id);
  expect(remotePartsOf(id)).toEqual({ year: '2024', id: '7' });
});
