import { z } from 'zod';
import type { Action } from '../../../connector-kit/action.ts';
import type { Vendor } from '../../../connector-kit/vendor.ts';
import { ask } from '../api/ask.ts';
import { createRow, updateRow, upsertRow } from '../api/writes.ts';
import { act, get, help, list, pages, rowId } from './define.ts';
import * as input from './employee-input.ts';

const create = (vendor: Vendor, given: Parameters<typeof input.valuesOf>[0]) =>
  createRow(vendor, 'xEmployee', input.valuesOf(given));

const update = (
  vendor: Vendor,
  { identifier, ...given }: Parameters<typeof input.valuesOf>[0] & { identifier?: string | undefined },
) => updateRow(vendor, 'xEmployee', input.valuesOf(given), identifier);

/** People. */
export const employeeActions: readonly Action[] = [
  list('xEmployee', {
    key: 'list_employees',
    label: 'List employees',
    description: 'Lists people in HR Cloud’s own shape.',
    evidence: 'documented',
    source: help('employee-obj-overview'),
  }),
  get('xEmployee', {
    key: 'get_employee',
    label: 'Get employee',
    description: 'Reads one person in HR Cloud’s own shape.',
    evidence: 'documented',
    source: help('employee-obj-overview'),
  }),
  act('xEmployee', {
    key: 'create_employee',
    label: 'Create employee',
    description: 'Makes a person. Department, location, position and the other lookups are given by Id.',
    effect: 'write',
    evidence: 'documented',
    source: help('employee-post'),
    input: input.createInput,
    run: create,
  }),
  act('xEmployee', {
    key: 'create_employee_with_mapping',
    label: 'Create employee with mapping',
    description: 'Makes a person. Lookups may be given by a field of their own, such as a department’s code.',
    effect: 'write',
    // That such a call exists is published; that it reads `mapping` as updates do is assumed.
    evidence: 'assumed',
    source: pages.stackOne,
    input: input.createWithMappingInput,
    run: create,
  }),
  act('xEmployee', {
    key: 'update_employee',
    label: 'Update employee',
    description: 'Changes the fields that are given. HR Cloud does not take changes of pay here.',
    effect: 'write',
    evidence: 'documented',
    source: help('employee-put'),
    input: input.updateInput,
    run: update,
  }),
  act('xEmployee', {
    key: 'update_employee_with_mapping',
    label: 'Update employee with mapping',
    description: 'Changes the fields that are given. Lookups may be given by a field of their own.',
    effect: 'write',
    evidence: 'documented',
    source: help('employee-put'),
    input: input.updateWithMappingInput,
    run: update,
  }),
  act('xEmployee', {
    key: 'upsert_employee',
    label: 'Create or update employee',
    description: 'Changes the person with this e-mail address, or makes one.',
    effect: 'write',
    evidence: 'assumed',
    source: 'https://help.hrcloud.com/api/#/employee#PUT_employee_upsert',
    permissions: ['xEmployee'],
    input: input.upsertInput,
    run: (vendor, given) => upsertRow(vendor, 'xEmployee', input.valuesOf(given), 'xEmail'),
  }),
  act('xEmployee', {
    key: 'update_employee_picture',
    label: 'Update employee picture',
    description: 'Gives a person a picture whose three files are in HR Cloud already: nothing is uploaded.',
    effect: 'write',
    // The call is published, but not under which key the person's id stands.
    evidence: 'assumed',
    source: help('employee-put'),
    input: z.strictObject({
      Id: rowId,
      smallResourceId: rowId,
      mediumResourceId: rowId,
      originalResourceId: rowId,
    }),
    run: (vendor, json) =>
      ask<unknown>(vendor, { object: 'xEmployee', method: 'PUT', below: '/Picture', json, read: (body) => body }),
  }),
];
