import type { Company, LeavePolicy } from '../../company/index.ts';
import type { WireRecord } from '../wire/records.ts';

/** A kind of absence or sick leave that the customer made; `key` is what records name. */
export type LeaveType = { key: string; name: string; isActive: boolean; settings: WireRecord };

/** By the seed's policy: `HOL` for Holiday. */
export const typeKeyOf = ({ name }: LeavePolicy): string => name.slice(0, 3).toUpperCase();

const isAbsence = ({ kind }: LeavePolicy): boolean => kind !== 'sick' && kind !== 'work_from_home';

export const absenceTypesOf = ({ leavePolicies }: Company): LeaveType[] =>
  leavePolicies.filter(isAbsence).map((policy) => ({
    key: typeKeyOf(policy),
    name: policy.name,
    isActive: true,
    settings: {
      reducesHolidayEntitlement: policy.kind === 'holiday',
      reducesHolidayEntitlementForFullMonths: policy.kind === 'parental',
      reducesTimeAccount: policy.kind === 'time_in_lieu',
      ignoreVacationBlackout: policy.kind !== 'holiday',
      useInMonthPayroll: !policy.isPaid,
      maxVacationDaysPerYear: policy.kind === 'holiday' ? 0 : (policy.yearlyAllowance ?? 0),
      isSubstitutionMandatory: false,
      reducesTargetWorkingHours: true,
      color: '#33aa55',
      isAdminOnly: false,
      isPublic: !policy.isPrivate,
    },
  }));

export const sickLeaveTypesOf = ({ leavePolicies }: Company): LeaveType[] =>
  leavePolicies
    .filter(({ kind }) => kind === 'sick')
    .map((policy) => ({
      key: typeKeyOf(policy),
      name: policy.name,
      isActive: true,
      settings: {
        color: '#aa3333',
        isAdminOnly: false,
        isPublic: !policy.isPrivate,
        isSicknessOfChild: false,
        useInMonthPayroll: true,
      },
    }));

/** @see https://api.hrworks.de/v2/openapi.yaml#/components/schemas/AbsenceType */
export const renderType = ({ key, name, isActive, settings }: LeaveType): WireRecord => ({
  name,
  key,
  isActive,
  ...settings,
});
