import { z } from 'zod';
import { employmentScheduleTypeEnum, employmentTypeEnum } from '../enums/employment.ts';
import { payFrequencyEnum, payPeriodEnum } from '../enums/pay.ts';
import { amount, at, flag, identity, replacedBy, text, timestamps, unifiedCustomFields } from '../fields.ts';
import { employmentGrade } from '../parts/employment-grade.ts';
import { employmentJob } from '../parts/employment-job.ts';
import { employmentManager } from '../parts/employment-manager.ts';
import { contractType, employmentType, workTime } from '../parts/employment-terms.ts';
import { costCenter } from './cost-center.ts';
import { group } from './group.ts';

/** The terms that a person works under for a span of time. A change of terms is a new employment. */
export const employment = z
  .object({
    ...identity,
    ...unifiedCustomFields,
    job_title: text,
    pay_rate: text.describe('Pay for one `pay_period`, a decimal number as text.'),
    pay_period: payPeriodEnum.nullish(),
    pay_frequency: payFrequencyEnum.nullish(),
    pay_currency: text.describe('ISO 4217 code.'),
    effective_date: at.describe('The day from which these terms hold.'),
    end_date: at.describe('The last day of these terms.'),
    grade: employmentGrade.nullish(),
    employment_type: employmentTypeEnum.nullish().meta(replacedBy('type')),
    employment_contract_type: employmentScheduleTypeEnum.nullish().meta(replacedBy('contract_type')),
    type: employmentType.nullish(),
    contract_type: contractType.nullish(),
    work_time: workTime.nullish(),
    payroll_code: text.describe('The number that payroll knows the employment by.'),
    employee_id: text,
    remote_employee_id: text,
    fte: amount.describe('Full-time equivalent: 1 is full time, 0.5 half.'),
    ...timestamps,
    start_date: at.meta(replacedBy('effective_date')),
    active: flag.describe('Whether these terms hold today.'),
    department: group.nullish(),
    cost_center: group.nullish().meta(replacedBy('cost_centers')),
    cost_centers: z.array(costCenter).nullish(),
    division: group.nullish(),
    job: employmentJob.nullish(),
    manager: z.array(employmentManager).nullish(),
  })
  .meta({ id: 'Employment', description: 'The terms that a person works under for a span of time.' });

export type Employment = z.infer<typeof employment>;
