import { inputRefused } from '../../../connector-kit/errors.ts';
import { writing } from '../../../connector-kit/writing.ts';
import { getMasterData } from '../api/master-data.ts';
import { periodId } from '../map/employment.ts';
import { isInForce, periodsOf } from '../map/periods.ts';
import { dayAt } from '../map/values.ts';
import { sourceOf } from '../source.ts';
import { changePerson } from './employees.ts';
import { checkChange, keepingId } from './jobs.ts';
import { employmentTypes } from './person-fields.ts';

const today = 'HRworks changes what holds today, and takes no days for it';
const noPay = 'HRworks’ API has no pay';

/** Changes the terms that hold today. Those of other days are history, which HRworks' API shows and does not change. */
export const updateEmployment = writing('update_employment', {
  // That the terms of today keep their first day when they are changed is not published.
  evidence: 'assumed',
  source: sourceOf('/v2/persons', 'put'),
  permissions: ['persons.write', 'persons.master-data'],
  fields: {
    job_title: {},
    type: { options: () => employmentTypes },
    payroll_code: { note: 'The DATEV personnel number.' },
  },
  elsewhere: {
    effective_date: today,
    end_date: `${today}: the last day of a person is termination_date of the employee`,
    pay_rate: noPay,
    pay_period: noPay,
    pay_frequency: noPay,
    pay_currency: noPay,
    work_time:
      'HRworks takes the id of a work schedule and publishes no list of them: write workScheduleId in passthrough',
  },
  takesPassthrough: true,
  isRepeatable: true,
  async run(call, { given, passthrough }) {
    const { employeeId = '', recordId } = call.target;
    const person = await getMasterData(call.vendor, employeeId);
    const period = person && periodsOf(person).find((one) => periodId(one) === recordId);
    if (!person || !period) return undefined;
    if (!isInForce(period, dayAt(call.now)))
      throw inputRefused(
        'These terms do not hold today, and HRworks’ API changes no others.',
        'Take the employment that is active.',
      );
    const { job_title: position, type: employmentType, payroll_code: datevPersonnelNumber } = given;
    const ended = await changePerson(call, person, { position, employmentType, datevPersonnelNumber, ...passthrough });
    return keepingId(ended, recordId);
  },
  check: checkChange,
});
