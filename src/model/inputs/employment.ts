import { z } from 'zod';
import { employmentScheduleTypeEnum, employmentTypeEnum } from '../enums/employment.ts';
import { payFrequencyEnum, payPeriodEnum } from '../enums/pay.ts';
import { replacedBy, text, unifiedCustomFields } from '../fields.ts';
import { employmentGrade } from '../parts/employment-grade.ts';
import { contractType, employmentType, workTime } from '../parts/employment-terms.ts';
import { atInput, passthrough } from './fields.ts';

const terms = {
  ...unifiedCustomFields,
  job_title: text,
  pay_rate: text.describe('Pay for one `pay_period`, a decimal number as text.'),
  pay_period: payPeriodEnum.nullish(),
  pay_frequency: payFrequencyEnum.nullish(),
  pay_currency: text.describe('ISO 4217 code.'),
  effective_date: atInput.describe('The day from which these terms hold.'),
  end_date: atInput,
  grade: employmentGrade.nullish(),
  employment_type: employmentTypeEnum.nullish().meta(replacedBy('type')),
  employment_contract_type: employmentScheduleTypeEnum.nullish().meta(replacedBy('contract_type')),
  type: employmentType.nullish(),
  contract_type: contractType.nullish(),
  work_time: workTime.nullish(),
  payroll_code: text,
};

/** The employment that a person is created or updated with. */
export const employeeEmploymentInput = z
  .strictObject({
    ...terms,
    ...passthrough,
    effective_date: atInput.meta(replacedBy("the employee's start_date")),
  })
  .meta({
    id: 'CreateEmployeeEmploymentApiModel',
    description: 'The employment that a person is created or updated with.',
  });

export type EmployeeEmploymentInput = z.infer<typeof employeeEmploymentInput>;

/** One of several employments of a new person. */
export const employeeEmploymentsItemInput = z
  .strictObject({ ...terms, job_id: text })
  .meta({ id: 'CreateEmploymentApiModel', description: 'One of several employments of a new person.' });

export type EmployeeEmploymentsItemInput = z.infer<typeof employeeEmploymentsItemInput>;

/** Body of `POST /unified/hris/employees/{id}/employments`. */
export const createEmploymentInput = z
  .strictObject({ ...terms, job_id: text, ...passthrough })
  .meta({ id: 'HrisCreateEmploymentRequestDto', description: 'A new employment of a person.' });

export type CreateEmploymentInput = z.infer<typeof createEmploymentInput>;

/** Body of `PATCH /unified/hris/employees/{id}/employments/{subResourceId}`. An absent field is left alone. */
export const updateEmploymentInput = z
  .strictObject({ ...terms, ...passthrough })
  .meta({ id: 'HrisUpdateEmploymentRequestDto', description: 'What changes in an employment.' });

export type UpdateEmploymentInput = z.infer<typeof updateEmploymentInput>;
