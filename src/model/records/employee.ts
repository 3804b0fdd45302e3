import { z } from 'zod';
import { countryCodeEnum } from '../enums/country.ts';
import { employmentScheduleTypeEnum, employmentStatusEnum, employmentTypeEnum } from '../enums/employment.ts';
import { ethnicityEnum, genderEnum, maritalStatusEnum } from '../enums/person.ts';
import { preferredLanguageEnum } from '../enums/preferred-language.ts';
import { amount, at, identity, replacedBy, text, timestamps, unifiedCustomFields } from '../fields.ts';
import { bankDetails } from '../parts/bank-details.ts';
import { costCenterShare } from '../parts/cost-center-share.ts';
import { customField } from '../parts/custom-field.ts';
import { image } from '../parts/image.ts';
import { jobDescription } from '../parts/job-description.ts';
import { nationalIdentityNumber } from '../parts/national-identity-number.ts';
import { benefit } from './benefit.ts';
import { company } from './company.ts';
import { employment } from './employment.ts';
import { group } from './group.ts';
import { location } from './location.ts';
import { skill } from './skill.ts';

/**
 * A person who works, worked or is about to work for the customer.
 *
 * `company`, `employments`, `groups`, `skills` and the locations are filled when `expand` names them;
 * `avatar`, `avatar_url`, `bank_details`, `benefits`, `custom_fields` and `job_description` when `include` does.
 */
export const employee = z
  .object({
    ...identity,
    ...unifiedCustomFields,
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
    job_id: text.meta(replacedBy('employments[].job')),
    job_title: text,
    job_description: jobDescription.nullish().meta(replacedBy('employments[].job.description')),
    department_id: text.meta(replacedBy('employments[].department')),
    department: text.meta(replacedBy('employments[].department')),
    groups: z.array(group).nullish(),
    cost_centers: z.array(costCenterShare).nullish().meta(replacedBy('employments[].cost_centers')),
    manager_id: text.meta(replacedBy('employments[].manager')),
    remote_manager_id: text.meta(replacedBy('employments[].manager')),
    gender: genderEnum.nullish(),
    preferred_language: preferredLanguageEnum.nullish(),
    ethnicity: ethnicityEnum.nullish(),
    date_of_birth: at,
    birthday: at.describe('The next birthday to come.'),
    marital_status: maritalStatusEnum.nullish(),
    avatar: image.nullish(),
    hire_date: at.describe('The day the person was first hired.'),
    start_date: at.describe('The first day of work.'),
    tenure: amount.describe('Years with the employer.'),
    work_anniversary: at,
    employment_type: employmentTypeEnum.nullish().meta(replacedBy('employments[].type')),
    employment_contract_type: employmentScheduleTypeEnum.nullish().meta(replacedBy('employments[].contract_type')),
    employment_status: employmentStatusEnum.nullish(),
    termination_date: at.describe('The last day with the employer.'),
    company_name: text.meta(replacedBy('company.name')),
    company_id: text,
    citizenships: z.array(countryCodeEnum).nullish(),
    home_location: location.nullish(),
    work_location: location.nullish(),
    company: company.nullish(),
    employments: z.array(employment).nullish(),
    custom_fields: z.array(customField).nullish(),
    benefits: z.array(benefit).nullish(),
    employee_number: text.describe('The number that the employer knows the person by.'),
    bank_details: z.array(bankDetails).nullish(),
    national_identity_number: nationalIdentityNumber.nullish().meta(replacedBy('national_identity_numbers')),
    national_identity_numbers: z.array(nationalIdentityNumber).nullish(),
    skills: z.array(skill).nullish(),
    ...timestamps,
  })
  .meta({ id: 'Employee', description: 'A person who works, worked or is about to work for the customer.' });

export type Employee = z.infer<typeof employee>;
