import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Writing } from '../../connector-kit/writing.ts';
import { testConnector, testEngine, type TestEngine } from '../../../test/engine.ts';
import { listRequirements } from './requirements.ts';

const base = {
  evidence: 'documented',
  source: 'https://testhr.example',
  permissions: [],
  run: async () => ({}),
} as const;
const createEmployee: Writing = {
  ...base,
  unsettled: 'Nobody can tell.',
  takesPassthrough: true,
  fields: { 'work_location.id': { required: true }, national_identity_numbers: {} },
};
const updateEmployee: Writing = {
  ...base,
  isRepeatable: true,
  fields: { last_name: {}, date_of_birth: { clearable: true } },
};

let test: TestEngine;
beforeAll(async () => {
  const written = { create_employee: createEmployee, update_employee: updateEmployee };
  test = await testEngine(testConnector({}, undefined, written));
});
afterAll(() => test.stop());

const schemaOf = async (write: string) => {
  const rows = await listRequirements(test.engine, test.caller, { accountId: test.accountId, resource: 'employees' });
  return rows.find((row) => row.write === write)?.schema;
};

it('demands the object that holds what is demanded, and takes what is passed through', async () => {
  expect(await schemaOf('create_employee')).toMatchObject({
    required: ['work_location'],
    properties: { work_location: { required: ['id'] }, passthrough: { type: 'object' } },
  });
});

it('holds all that it points at', async () => {
  const schema = await schemaOf('create_employee');
  const pointers = [...JSON.stringify(schema).matchAll(/"\$ref":"([^"]+)"/g)].map(([, pointer = '']) => pointer);
  expect(pointers).toContain('#/$defs/NationalIdentityNumberApiModel');
  expect(pointers.filter((pointer) => !(schema?.$defs ?? {})[pointer.replace('#/$defs/', '')])).toEqual([]);
});

it('says what can be emptied by a change, which changes something', async () => {
  const schema = await schemaOf('update_employee');
  expect(schema).toMatchObject({ minProperties: 1, properties: { date_of_birth: { anyOf: [{}, { type: 'null' }] } } });
  expect(schema?.properties).not.toHaveProperty('last_name.anyOf');
});
