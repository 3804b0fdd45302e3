import stringWidth from 'string-width';
import { expect, it } from 'vitest';
import { plainText } from './plain-text.ts';
import { layOut, type Column } from './table.ts';

const columns: readonly Column[] = [
  { title: 'ID', value: 'id' },
  { title: 'NAME', value: 'name', shrinksTo: 6 },
  { title: 'NOTE', value: 'note', shrinksTo: 4, optional: true },
];
const rows = [
  { id: '06Xg1TbfVjB0mWlTg7Jd4K', name: 'Ingrid Ottermill-Ångström', note: 'leads the company' },
  { id: '06Xg1TbfVjB0mWlTg7Jd4L', name: '山田太郎', note: null },
];

it.each([120, 80, 50, 40, 30])('keeps to %d columns, leaves ids whole, and lines up', (width) => {
  const table = layOut(columns, rows, width);
  const lines = (table.head() + table.rows(rows)).split('\n').filter(Boolean);
  expect(lines).toHaveLength(3);
  for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(width);
  expect(lines[1]).toContain(rows[0]?.id);
  if (width >= 80) expect(lines[1]).toContain('Ingrid Ottermill-Ångström  leads the company');
});

it('cuts at whole characters of any width, and says so', () => {
  const table = layOut(columns, rows, 22 + 2 + 6);
  expect(table.rows(rows).split('\n')).toEqual(['06Xg1TbfVjB0mWlTg7Jd4K  Ingri…', '06Xg1TbfVjB0mWlTg7Jd4L  山田…', '']);
});

it('cuts nothing where the output is no terminal, also what is longer than the first rows', () => {
  const table = layOut(columns, rows.slice(1));
  expect(table.rows(rows)).toContain('Ingrid Ottermill-Ångström  leads the company');
});

it('lets no value move the cursor, colour the terminal or turn the writing', () => {
  expect(plainText('a\u001B[2Jb\r\nc\u202Ed\u2066')).toBe('a [2Jb cd');
  expect(plainText(null)).toBe('');
  expect(plainText(['a'])).toBe('["a"]');
});
