import { expect, it } from 'vitest';
import { noteUnread } from '../../connector-kit/unread.ts';
import type { AnyReading } from '../records/reading.ts';
import { explainNulls, type ExplainContext } from './explain.ts';
import type { ReportedGrant } from './grant-report.ts';

const grant = (state: ReportedGrant['state'], ...fields: string[]): ReportedGrant => ({
  permission: fields.join(),
  state,
  name: '',
  menuPath: [],
  published: true,
  guideStep: null,
  feeds: { fields, actions: [] },
});

const reasonOf = (
  field: string,
  grants: readonly ReportedGrant[] | undefined,
  record: Record<string, unknown> = {},
) => {
  const context: ExplainContext = {
    resource: 'employees',
    reading: { losses: { skills: 'Not there.' } } as unknown as AnyReading,
    question: { expand: [], include: [] },
    grants,
    sharing: { shares: () => true, people: 'everybody' },
    refused: new Set(),
  };
  return explainNulls(record, [field], context)[`/${field}`];
};

it('says nothing for certain while nobody has looked', () => {
  expect(reasonOf('gender', undefined)).toBe('unknown');
  expect(reasonOf('skills', undefined)).toBe('not_supported');
  expect(reasonOf('employments', undefined)).toBe('not_requested');
  expect(reasonOf('tenure', undefined, noteUnread({ tenure: null }, { tenure: 'long' }))).toBe('mapping_failed');
});

it('takes the worst of what feeds a field, and what feeds its twin', () => {
  expect(reasonOf('manager_id', [grant('granted', 'employees.manager_id')])).toBe('not_set');
  expect(
    reasonOf('remote_manager_id', [grant('cannot_tell', 'employees.manager_id'), grant('granted', 'employees.gender')]),
  ).toBe('unknown');
  expect(
    reasonOf('manager_id', [grant('cannot_tell', 'employees.manager_id'), grant('missing', 'employees.manager_id')]),
  ).toBe('not_permitted');
});

it('does not explain a field of a record that is there by what decides which records there are', () => {
  expect(reasonOf('gender', [grant('missing', 'employees.*'), grant('granted', 'employees.gender')])).toBe('not_set');
});

it('says nothing of what has a value', () => {
  expect(reasonOf('gender', undefined, { gender: { value: 'female' } })).toBeUndefined();
});
