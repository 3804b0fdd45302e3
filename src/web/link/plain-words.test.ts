import { describe, expect, it } from 'vitest';
import type { Permission } from './guide-types.ts';
import { contactLink, fedResources, humanise } from './plain-words.ts';

const feeding = (...fields: string[]): Permission => ({
  key: 'k',
  name: 'n',
  menuPath: [],
  published: true,
  feeds: { fields, actions: [] },
  guideStep: 's',
});

describe('plain words', () => {
  it('groups what permissions feed, whole resources before single fields', () => {
    const permissions = [
      feeding('employees.work_email', 'employees.birthday', 'employees.work_email'),
      feeding('time_off.*', 'time_off.reason'),
    ];
    expect(fedResources(permissions)).toEqual([
      { resource: 'employees', fields: ['work_email', 'birthday'] },
      { resource: 'time_off', fields: [] },
    ]);
    expect(humanise('work_email')).toBe('work email');
  });

  it('makes a link of an address or a page, and of nothing else', () => {
    expect(contactLink('a@b.example', 'Hi & bye')).toBe('mailto:a@b.example?subject=Hi%20%26%20bye');
    expect(contactLink('https://b.example', 'x')).toBe('https://b.example');
    for (const contact of [null, 'call us', 'javascript:alert(1)']) expect(contactLink(contact, 'x')).toBeUndefined();
  });
});
