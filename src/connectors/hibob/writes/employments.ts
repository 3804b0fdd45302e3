import { inputRefused } from '../../../connector-kit/errors.ts';
import { orNotWritten } from '../../../connector-kit/after-first.ts';
import { waitFor } from '../../../connector-kit/wait-for.ts';
import {
  dayOf,
  writing,
  type NotWritten,
  type Order,
  type WriteCall,
  type Written,
} from '../../../connector-kit/writing.ts';
import { employeeIdOfPeriod, periodId } from '../map/employment.ts';
import { findPeriod } from '../resources/employments.ts';
import { notKept, patienceOf } from './kept.ts';
import { prepareTenant, type Tenant } from './tenant.ts';
import { missingTerms, planTerms, writeRow } from './terms.ts';
import { termsFields, termsOf, type Terms } from './terms-fields.ts';

const source = 'https://apidocs.hibob.com/docs/employee-tables';
const permissions = ['people.work-edit', 'people.employment-edit', 'people.payroll-edit'];
const inputs = Object.fromEntries(Object.entries(termsFields).map(([name, { input }]) => [name, input]));
const elsewhere = {
  work_time: 'Bob takes working time as patterns, which its API does not describe',
  end_date: 'terms end where the next begin, or with the person: write termination_date of the employee',
  grade: 'Bob keeps no pay grades',
  payroll_code: 'Bob keeps no payroll number',
};

/** Adds terms from a day on: a row in each of Bob's tables that they are about. */
export const createEmployment = writing<Tenant>('create_employment', {
  evidence: 'documented',
  source,
  permissions,
  fields: { ...inputs, effective_date: { required: true } },
  elsewhere,
  prepare: prepareTenant,
  run: async (call, order) => {
    const effectiveOn = String(dayOf(order.given['effective_date']));
    return putTerms(call, call.target.employeeId ?? '', effectiveOn, demandTerms(order), false);
  },
  find: async (call, order) => {
    const employeeId = call.target.employeeId ?? '';
    const effectiveOn = String(dayOf(order.given['effective_date']));
    const terms = termsOf(order);
    // Rows of that day were refused before anything was sent: those that are there now are from this write.
    const missing = await missingTerms(call, employeeId, effectiveOn, terms);
    if (missing.length === terms.length) return undefined;
    return {
      remoteId: periodId({ employeeId, effectiveOn }),
      notWritten: missing.flatMap(({ paths }) =>
        paths.map((path) => ({ path, reason: 'Bob did not answer, and does not have it.' })),
      ),
    };
  },
});

/** Changes terms in the rows of their first day, and adds a row to a table that has none of that day. */
export const updateEmployment = writing<Tenant>('update_employment', {
  evidence: 'documented',
  source,
  permissions,
  fields: inputs,
  elsewhere: { ...elsewhere, effective_date: 'terms begin where they begin: add others from another day on' },
  prepare: prepareTenant,
  run: async (call, order) => {
    const { employeeId = '', recordId = '' } = call.target;
    const period =
      employeeIdOfPeriod(recordId) === employeeId ? await findPeriod(call.vendor, recordId, call.shared) : undefined;
    return period && putTerms(call, employeeId, period.effectiveOn, demandTerms(order), true);
  },
  isRepeatable: true,
});

const demandTerms = (order: Order): readonly Terms[] => {
  const terms = termsOf(order);
  if (terms.length > 0) return terms;
  throw inputRefused(
    'Nothing is said about the terms.',
    `Give at least one of ${Object.keys(termsFields).join(', ')}.`,
  );
};

const putTerms = async (
  call: WriteCall<Tenant>,
  employeeId: string,
  effectiveOn: string,
  terms: readonly Terms[],
  mayReplace: boolean,
): Promise<Written | undefined> => {
  const wanted = mayReplace ? await missingTerms(call, employeeId, effectiveOn, terms) : terms;
  const plans = await planTerms(call, employeeId, effectiveOn, wanted);
  if (!plans) return undefined;
  for (const { terms: one, replaces } of plans) {
    if (replaces && !mayReplace) throw isTaken(effectiveOn, one);
    if (replaces && one.table === 'salaries') throw isPaid(effectiveOn, one);
  }
  const notWritten: NotWritten[] = [];
  for (const [index, plan] of plans.entries()) {
    if (index === 0) await writeRow(call, employeeId, plan);
    else notWritten.push(...(await orNotWritten(plan.terms.paths, () => writeRow(call, employeeId, plan))));
  }
  const refused = new Set(notWritten.map(({ path }) => path));
  const sent = wanted.filter(({ paths }) => !paths.some((path) => refused.has(path)));
  return {
    remoteId: periodId({ employeeId, effectiveOn }),
    notWritten: [...notWritten, ...(await lostOf(call, employeeId, effectiveOn, sent))],
  };
};

/** What was sent and does not show, however long Bob may take to show it. */
const lostOf = async (
  call: WriteCall<Tenant>,
  employeeId: string,
  effectiveOn: string,
  sent: readonly Terms[],
): Promise<NotWritten[]> => {
  let missing = sent;
  await waitFor(async () => {
    missing = await missingTerms(call, employeeId, effectiveOn, missing);
    return missing.length === 0 ? true : undefined;
  }, patienceOf(call));
  return notKept(missing.flatMap(({ paths }) => paths));
};

const isTaken = (effectiveOn: string, { paths, table }: Terms) =>
  inputRefused(
    `Bob’s table ${table} has terms from ${effectiveOn} on already.`,
    'Change those by PATCH …/employments/{id}, or choose another day.',
    ['effective_date', ...paths],
  );

const isPaid = (effectiveOn: string, { paths }: Terms) =>
  inputRefused(
    `Pay from ${effectiveOn} on stands in Bob, whose API cannot change a row of pay.`,
    'Add pay from a later day on by POST …/employments.',
    paths,
  );
