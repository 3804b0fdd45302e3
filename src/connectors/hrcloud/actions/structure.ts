import type { Action } from '../../../connector-kit/action.ts';
import { help, list, pages } from './define.ts';

/** What people point at: their ids are what people are written with. */
export const structureActions: readonly Action[] = [
  list('xEmploymentStatus', {
    key: 'list_employment_status',
    label: 'List employment statuses',
    description: 'Lists the employment statuses of the tenant, such as Active and Terminated.',
    evidence: 'documented',
    source: pages.microsoft,
  }),
  list('xEmploymentType', {
    key: 'list_employment_types',
    label: 'List employment types',
    description: 'Lists the employment types of the tenant, such as Full Time.',
    evidence: 'observed',
    source: pages.stackOne,
  }),
  list('xDepartment', {
    key: 'list_departments',
    label: 'List departments',
    description: 'Lists departments in HR Cloud’s own shape.',
    evidence: 'documented',
    source: help('department'),
  }),
  list('xDivision', {
    key: 'list_divisions',
    label: 'List divisions',
    description: 'Lists divisions in HR Cloud’s own shape.',
    evidence: 'documented',
    source: help('division'),
  }),
  list('xLocation', {
    key: 'list_locations',
    label: 'List locations',
    description: 'Lists locations in HR Cloud’s own shape.',
    evidence: 'documented',
    source: help('location'),
  }),
  list('xPosition', {
    key: 'list_positions',
    label: 'List positions',
    description: 'Lists positions, which are job titles.',
    evidence: 'documented',
    source: pages.microsoft,
  }),
];
