import { z } from 'zod';
import { countryCodeEnum } from '../enums/country.ts';
import { employmentScheduleTypeEnum, employmentStatusEnum, employmentTypeEnum } from '../enums/employment.ts';
import { ethnicityEnum, genderEnum, maritalStatusEnum } from '../enums/person.ts';
import { preferredLanguageEnum } from '../enums/preferred-language.ts';
import { replacedBy, text } from '../fields.ts';
import { customField } from '../parts/custom-field.ts';
import { image } from '../parts/image.ts';
import { nationalIdentityNumber } from '../parts/national-identity-number.ts';
import { benefitInput } from './benefit.ts';
import { costCenterInput } from './cost-center.ts';
import { employeeEmploymentInput, employeeEmploymentsItemInput } from './employment.ts';
import { atInput, passthrough } from './fields.ts';
import { locationInput } from './location.ts';

const person = {
  title: text.describe('Form of address: Mr, Ms, Dr.'),
  first_name: text,
  last_name: text,
  name: text.describe('The full name.'),
  display_name: text.describe('The name the person goes by.'),
  avatar_url: text,
  personal_email: text,
  personal_phone_number: text,
  work_email: text,
  work_phone_number: text,
  job_id: text.meta(replacedBy('job_title')),
  job_title: text,
  department_id: text,
  team_id: text,
  department: text,
  manager_id: text,
  gender: genderEnum.nullish(),
  preferred_language: preferredLanguageEnum.nullish(),
  ethnicity: ethnicityEnum.nullish(),
  date_of_birth: atInput,
  birthday: atInput,
  marital_status: maritalStatusEnum.nullish(),
  avatar: image.nullish(),
  hire_date: atInput,
  start_date: atInput,
  employment_type: employmentTypeEnum.nullish().meta(replacedBy('employment.type')),
  employment_contract_type: employmentScheduleTypeEnum.nullish().meta(replacedBy('employment.contract_type')),
  employment_status: employmentStatusEnum.nullish(),
  termination_date: atInput,
  company_name: text.meta(replacedBy('company_id')),
  company_id: text,
  citizenships: z.array(countryCodeEnum).nullish(),
  employment: employeeEmploymentInput.nullish(),
  custom_fields: z.array(customField).nullish(),
  benefits: z.array(benefitInput).nullish(),
  employee_number: text,
  national_identity_number: nationalIdentityNumber.nullish().meta(replacedBy('national_identity_numbers')),
  national_identity_numbers: z.array(nationalIdentityNumber).nullish(),
  home_location: locationInput.nullish(),
  work_location: locationInput.nullish(),
  ...passthrough,
};

/** Body of `POST /unified/hris/employees`. */
export const createEmployeeInput = z
  .strictObject({
    ...person,
    employments: z.array(employeeEmploymentsItemInput).nullish().meta(replacedBy('employment')),
    cost_centers: z.array(costCenterInput).nullish(),
  })
  .meta({ id: 'HrisCreateEmployeeRequestDto', description: 'A new person.' });

export type CreateEmployeeInput = z.infer<typeof createEmployeeInput>;

/** Body of `PATCH /unified/hris/employees/{id}`. An absent field is left alone. */
export const updateEmployeeInput = z
  .strictObject(person)
  .meta({ id: 'HrisUpdateEmployeeRequestDto', description: 'What changes about a person.' });

export type UpdateEmployeeInput = z.infer<typeof updateEmployeeInput>;

/** Body of `POST /unified/hris/employees/{id}/invite`. */
export const inviteEmployeeInput = z
  .strictObject(passthrough)
  .meta({ id: 'HrisInviteEmployeeRequestDto', description: 'An invitation to the HR system.' });

export type InviteEmployeeInput = z.infer<typeof inviteEmployeeInput>;
