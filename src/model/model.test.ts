import { describe, expect, expectTypeOf, test } from 'vitest';
import { z } from 'zod';
import { enumOf } from './enum.ts';
import type { EnumOf } from './enum.ts';
import { genders } from './enums/person.ts';
import { errorEnvelope, listOf, oneOf } from './envelopes.ts';
import { createEmployeeInput, updateEmployeeInput } from './inputs/employee.ts';
import { timeOffInput } from './inputs/time-off.ts';
import { employee } from './records/employee.ts';
import { employment } from './records/employment.ts';
import { timeOff } from './records/time-off.ts';
import { createResult } from './results.ts';
import { records } from './schemas.ts';

/** The fields of the wire, restated from the published API reference. */
const wire = {
  Employee: `id remote_id unified_custom_fields title first_name last_name name display_name avatar_url personal_email
    personal_phone_number work_email work_phone_number job_id job_title job_description department_id department groups
    cost_centers manager_id remote_manager_id gender preferred_language ethnicity date_of_birth birthday marital_status
    avatar hire_date start_date tenure work_anniversary employment_type employment_contract_type employment_status
    termination_date company_name company_id citizenships home_location work_location company employments custom_fields
    benefits employee_number bank_details national_identity_number national_identity_numbers skills created_at updated_at`,
  Employment: `id remote_id unified_custom_fields job_title pay_rate pay_period pay_frequency pay_currency effective_date
    end_date grade employment_type employment_contract_type type contract_type work_time payroll_code employee_id
    remote_employee_id fte created_at updated_at start_date active department cost_center cost_centers division job
    manager`,
  TimeOff: `id remote_id employee_id remote_employee_id approver_id remote_approver_id status type start_date end_date
    start_half_day end_half_day duration time_off_policy_id remote_time_off_policy_id reason created_at updated_at policy
    comment`,
};

describe('records', () => {
  test.each([
    ['Employee', employee],
    ['Employment', employment],
    ['TimeOff', timeOff],
  ] as const)('have the fields of the wire: %s', (name, record) => {
    expect(Object.keys(record.shape).toSorted()).toEqual(wire[name].split(/\s+/).toSorted());
  });

  test.each(records.map((record) => [record.meta()?.id, record] as const))(
    '%s may be empty or all null',
    (_, record) => {
      const nulls = Object.fromEntries(Object.keys(record.shape).map((field) => [field, null]));
      expect(record.parse({})).toEqual({});
      expect(record.parse(nulls)).toEqual(nulls);
    },
  );

  test('refuse a bare day where the client demands an instant', () => {
    expect(employee.safeParse({ hire_date: '2024-01-15' }).success).toBe(false);
    expect(employee.safeParse({ hire_date: '2024-01-15T00:00:00.000Z' }).success).toBe(true);
    expect(timeOff.safeParse({ start_date: '2024-01-15T00:00:00.000' }).success).toBe(true);
  });
});

describe('an enumeration', () => {
  const gender = enumOf(genders);

  test("keeps the provider's own value of any kind beside ours", () => {
    for (const source_value of ['X', 3, true, { code: 'X' }, ['X'], null]) {
      expect(gender.parse({ value: 'unmapped_value', source_value })).toEqual({
        value: 'unmapped_value',
        source_value,
      });
    }
  });

  test('refuses a word that is not ours', () => {
    expect(gender.safeParse({ value: 'Male' }).success).toBe(false);
    expect(gender.safeParse('male').success).toBe(false);
    expect(gender.safeParse({ value: null }).success).toBe(true);
  });

  test('has a type', () => {
    expectTypeOf<EnumOf<typeof genders>>().toEqualTypeOf<z.infer<typeof gender>>();
    expectTypeOf<NonNullable<EnumOf<typeof genders>['value']>>().toEqualTypeOf<(typeof genders)[number]>();
  });
});

describe('write bodies', () => {
  test("take the client's spellings and come out as one", () => {
    const body = {
      start_date: '2024-02-01',
      end_date: '2024-02-02T00:00:00Z',
      start_half_day: 'true',
      end_half_day: false,
    };
    expect(timeOffInput.parse(body)).toEqual({
      start_date: '2024-02-01T00:00:00.000',
      end_date: '2024-02-02T00:00:00.000',
      start_half_day: true,
      end_half_day: false,
    });
    expect(createEmployeeInput.parse({ date_of_birth: '1990-01-01' })).toEqual({
      date_of_birth: '1990-01-01T00:00:00.000Z',
    });
  });

  test('refuse a wrong type, an impossible date and a field that would be dropped', () => {
    for (const body of [{ first_name: 7 }, { start_date: '2024-02-31' }, { firstname: 'Ada' }, { gender: 'female' }]) {
      expect(createEmployeeInput.safeParse(body).success).toBe(false);
    }
    expect(timeOffInput.safeParse({ start_half_day: 'yes' }).success).toBe(false);
  });

  test('an update takes what a creation takes, without the lists that only a new person has', () => {
    const onlyNew = Object.keys(createEmployeeInput.shape).filter((field) => !(field in updateEmployeeInput.shape));
    expect(onlyNew).toEqual(['employments', 'cost_centers']);
  });
});

describe('envelopes', () => {
  test('carry the record and take their id from it', () => {
    expect(listOf(employee).parse({ next: null, data: [{}] })).toEqual({ next: null, data: [{}] });
    expect(listOf(employee).meta()?.id).toBe('EmployeePaginated');
    expect(oneOf(employee).meta()?.id).toBe('EmployeeResult');
    expectTypeOf<z.infer<ReturnType<typeof oneOf<typeof employee>>>['data']>().toEqualTypeOf<
      z.infer<typeof employee>
    >();
  });

  test('are one schema however often they are asked for', () => {
    expect(listOf(employment)).toBe(listOf(employment));
    expect(() => listOf(z.object({}))).toThrow('needs an id');
  });

  test('of a write and of a failure demand what the client demands', () => {
    const answered = { statusCode: 201, message: 'Created', timestamp: '2026-01-02T03:04:05.000Z' };
    expect(createResult.safeParse({ ...answered, data: { id: 'x' } }).success).toBe(true);
    expect(createResult.safeParse(answered).success).toBe(false);
    expect(errorEnvelope.safeParse(answered).success).toBe(true);
    for (const field of Object.keys(answered)) {
      expect(errorEnvelope.safeParse({ ...answered, [field]: undefined }).success).toBe(false);
    }
  });
});
