import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { rowsOf } from './rows.ts';
import type { SetAside } from './vendor.ts';

const schema = z.looseObject({ id: z.string(), age: z.number().nullish() });

describe('reading rows', () => {
  it('sets the bad ones aside by path and reason, never by value', () => {
    const aside: SetAside[] = [];
    const rows = rowsOf(
      schema,
      [{ id: '1', more: true }, { id: '2', age: 'secret' }, { id: 3 }, null],
      { setAside: (row) => aside.push(row) },
      'GET /a',
    );
    expect(rows).toEqual([{ id: '1', more: true }]);
    expect(aside.map(({ remoteId }) => remoteId)).toEqual(['2', '3', undefined]);
    expect(aside[0]).toEqual({
      endpoint: 'GET /a',
      remoteId: '2',
      reason: 'age: Invalid input: expected number, received string',
    });
    expect(JSON.stringify(aside)).not.toContain('secret');
  });

  it('refuses a list that is none', () => {
    expect(() => rowsOf(schema, { rows: [] }, { setAside: () => {} }, 'GET /a')).toThrow(z.ZodError);
  });
});
