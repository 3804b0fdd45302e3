import type { Company, LeaveRequest, Person } from '../../src/simulators/company/company.ts';
import { duration, instant, local, part, record, reference, set, word } from './expected.ts';
import { balanceKey, timeOffKey } from './keys.ts';
import { named, type Names } from './names.ts';
import type { Truth, TruthRecord } from './truth.ts';
import { leaveStatusWords, leaveWords } from './words.ts';

type Policies = Pick<Truth, 'time_off_policies' | 'time_off_types'>;

export const policiesOf = (company: Company): Policies => ({
  time_off_policies: company.leavePolicies.map(({ name, kind, unit, reasons }) => ({
    key: name,
    fields: {
      name,
      description: null,
      type: leaveWords[kind],
      duration_unit: word(unit),
      reasons: set(reasons.map((reason) => part({ name: reason.name }))),
      created_at: null,
      updated_at: null,
    },
  })),
  time_off_types: company.leavePolicies.map(({ name }) => ({ key: name, fields: { name, active: true } })),
});

export const timeOffOf = (person: Person, names: Names): readonly TruthRecord<'time_off'>[] =>
  person.leaveRequests.map((request) => {
    const policy = names.policy(request.policyId);
    const reason = policy.reasons.find(({ id }) => id === request.reasonId);
    return {
      key: timeOffKey(person.employeeNumber, request.startOn),
      fields: {
        employee_id: reference('employees', person.employeeNumber),
        approver_id: reference('employees', named(request.approverId, names.employee)),
        status: leaveStatusWords[request.status],
        type: leaveWords[policy.kind],
        start_date: local(request.startOn),
        end_date: local(request.endOn),
        ...halfDays(request),
        duration: duration(request.unit === 'hours' ? `PT${request.amount}H` : `P${request.amount}D`),
        time_off_policy_id: reference('time_off_policies', policy.name),
        policy: record('time_off_policies', policy.name),
        reason: reason === undefined ? null : part({ name: reason.name }),
        comment: request.comment,
        created_at: instant(request.requestedAt),
        updated_at: instant(request.decidedAt),
      },
    };
  });

/** A start in the afternoon, an end at noon. A single morning off is a day that ends at noon. */
const halfDays = ({ startOn, endOn, startPart, endPart }: LeaveRequest) => ({
  start_half_day: startPart === 'afternoon',
  end_half_day: endPart === 'morning' || (startOn === endOn && startPart === 'morning'),
});

export const balancesOf = (person: Person, names: Names): readonly TruthRecord<'time_off_balances'>[] =>
  person.leaveBalances.map((balance) => {
    const policy = names.policy(balance.policyId).name;
    return {
      key: balanceKey(person.employeeNumber, policy),
      fields: {
        employee_id: reference('employees', person.employeeNumber),
        policy_id: reference('time_off_policies', policy),
        policy: record('time_off_policies', policy),
        current_balance: balance.remaining,
        initial_balance: balance.allowance,
        balance_unit: word(balance.unit),
        balance_start_date: null,
        balance_expiry_date: null,
        is_unlimited: balance.allowance === null,
        updated_at: null,
      },
    };
  });
