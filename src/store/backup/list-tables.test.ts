import { expect, it } from 'vitest';
import { inOrder } from './list-tables.ts';

const table = (name: string) => ({ name, columns: ['id'] });

it('puts a table after those that it refers to, and refuses a circle', () => {
  const tables = ['calls', 'accounts', 'projects'].map(table);
  const references = [
    { name: 'accounts', target: 'projects' },
    { name: 'calls', target: 'accounts' },
  ];
  expect(inOrder(tables, references).map(({ name }) => name)).toEqual(['projects', 'accounts', 'calls']);
  expect(() => inOrder(tables, [...references, { name: 'projects', target: 'calls' }])).toThrow('in a circle');
});
