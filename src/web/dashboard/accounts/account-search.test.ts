import { describe, expect, it } from 'vitest';
import { standings as known } from '../../../model/standings.ts';
import { isNarrowed, orders, readSearch, standings, turnOrder, wholeList, writeSearch } from './account-search.ts';

describe('the search in the address', () => {
  it('comes back as it was written, and says nothing that goes without saying', () => {
    const search = {
      text: '42',
      standing: 'suspended',
      system: 'hibob',
      environment: 'sandbox',
      order: 'owner_name_asc',
    };
    expect(writeSearch(readSearch(search))).toEqual(search);
    expect(writeSearch(wholeList)).toEqual({});
    expect(readSearch({})).toEqual(wholeList);
  });

  it('leaves out what cannot be', () => {
    expect(readSearch({ text: ['a'], standing: 'broken', order: 'toString', system: null, more: 'x' })).toEqual(
      wholeList,
    );
    expect(readSearch({ text: 42 }).text).toBe('42');
  });

  it('narrows by filters, not by order', () => {
    expect(isNarrowed({ ...wholeList, order: 'owner_name_asc' })).toBe(false);
    expect(isNarrowed({ ...wholeList, standing: 'working' })).toBe(true);
  });

  it('knows every standing', () => expect([...standings].toSorted()).toEqual([...known].toSorted()));
});

describe('the order after a column was pressed', () => {
  it('begins with the natural way and turns round', () => {
    expect(turnOrder('linked_at_desc', 'owner_name')).toBe('owner_name_asc');
    expect(turnOrder('owner_name_asc', 'owner_name')).toBe('owner_name_desc');
    expect(turnOrder('owner_name_desc', 'last_success_at')).toBe('last_success_at_desc');
    expect(turnOrder('last_success_at_desc', 'last_success_at')).toBe('last_success_at_asc');
    for (const order of Object.keys(orders)) expect(orders).toHaveProperty(turnOrder(order as never, 'linked_at'));
  });
});
