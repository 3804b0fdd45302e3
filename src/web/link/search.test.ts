import { describe, expect, it } from 'vitest';
import type { Integration } from './hub-types.ts';
import { searchIntegrations } from './search.ts';

const integration = (name: string, aliases: readonly string[] = []): Integration => ({
  integration_id: name,
  name,
  provider: name.toLowerCase().replaceAll(' ', ''),
  active: true,
  environment: 'production',
  environment_label: 'Production',
  aliases,
  summary: '',
});

const systems = [
  integration('HiBob', ['Bob']),
  integration('HR Cloud'),
  integration('Employment Hero', ['EH', 'KeyPay']),
  integration('HRworks', ['HR WORKS']),
  integration('Staffology HR', ['IRIS']),
  integration('BambooHR'),
];

const found = (query: string): string[] => searchIntegrations(systems, query).map(({ name }) => name);

describe('searchIntegrations', () => {
  it('shows all for nothing typed', () => expect(found('  ')).toHaveLength(systems.length));

  it.each([
    ['bob', 'HiBob'],
    ['hi bob', 'HiBob'],
    ['HIBOB', 'HiBob'],
    ['hibbo', 'HiBob'],
    ['hbob', 'HiBob'],
    ['bambo', 'BambooHR'],
    ['bambohr', 'BambooHR'],
    ['hrcloud', 'HR Cloud'],
    ['hr clod', 'HR Cloud'],
    ['clod', 'HR Cloud'],
    ['hero', 'Employment Hero'],
    ['emploiment', 'Employment Hero'],
    ['key-pay', 'Employment Hero'],
    ['eh', 'Employment Hero'],
    ['staffolgy', 'Staffology HR'],
    ['ïris', 'Staffology HR'],
    ['hrwork', 'HRworks'],
  ])('%s -> %s first', (query, name) => expect(found(query)[0]).toBe(name));

  it.each(['workday', 'xy', 'zzzzzz', 'personio'])('%s finds nothing', (query) => expect(found(query)).toEqual([]));

  it('answers 500 systems within a key press', () => {
    const many = Array.from({ length: 500 }, (_, index) =>
      integration(`System number ${index}`, ['alias one', 'alias two']),
    );
    const startedAt = performance.now();
    searchIntegrations(many, 'sistem nmber');
    expect(performance.now() - startedAt).toBeLessThan(100);
  });
});
