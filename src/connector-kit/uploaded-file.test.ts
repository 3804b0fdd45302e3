import { expect, it } from 'vitest';
import { fileFields } from './uploaded-file.ts';

const { pattern } = fileFields.content;

it.each(['QQ==', 'QUI=', 'QUJD', 'QUJD\r\nQUI=\r\n', 'QUJD\n'])('%j is base64', (text) => {
  expect(pattern.test(text)).toBe(true);
});

it.each(['data:text/plain;base64,QUJD', 'QQ==QQ==', 'QU*D', 'Q==='])('%j is not', (text) => {
  expect(pattern.test(text)).toBe(false);
});

it('is told from other texts in a time that grows with their length alone', () => {
  const startedAt = performance.now();
  expect(pattern.test(`${'\n'.repeat(300_000)}*`)).toBe(false);
  expect(performance.now() - startedAt).toBeLessThan(1_000);
});
