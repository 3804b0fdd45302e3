import { describe, expect, it } from 'vitest';
import { cleanCredential } from './paste.ts';

describe('cleanCredential', () => {
  it.each([
    ['SERVICE-12345', 'SERVICE-12345', []],
    ['  abc \t', 'abc', ['spaces']],
    ['abc\r\n', 'abc', ['line_breaks']],
    ['abc\ndef', 'abcdef', ['line_breaks']],
    ['"abc"', 'abc', ['quotes']],
    ['“abc”', 'abc', ['quotes']],
    ['„abc“', 'abc', ['quotes']],
    ["' abc '", 'abc', ['quotes']],
    ['\uFEFFabc\u200B', 'abc', ['invisible']],
    ['\uFEFF "a/b+c=="\r\n', 'a/b+c==', ['line_breaks', 'quotes', 'spaces', 'invisible']],
  ] as const)('%j -> %j', (pasted, value, removed) => {
    expect(cleanCredential(pasted)).toEqual({ value, removed: [...removed] });
  });

  it('leaves alone what is the vendor’s: inner spaces, one quote, quotes inside', () => {
    for (const value of ['a b', '"abc', 'a"b"c', '"', '/+=']) expect(cleanCredential(value).value).toBe(value);
  });

  it('is done after one pass', () => {
    for (const value of [' "abc"\n', "\u200B'abc' ", 'abc']) {
      const once = cleanCredential(value).value;
      expect(cleanCredential(once)).toEqual({ value: once, removed: [] });
    }
  });
});
