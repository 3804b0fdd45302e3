import type { HrworksCall } from '../state.ts';
import { jobRoute } from '../wire/jobs.ts';
import { operation } from '../wire/operation.ts';
import { flag, readParameters, texts } from '../wire/parameters.ts';
import { missingIn, type Plan, readRecords, type WireRecord, writeRecords } from '../wire/records.ts';
import { type LeaveType, renderType } from './types.ts';

type TypeList = 'absenceTypes' | 'sickLeaveTypes';

/** Creates the type, or changes the one that has the key. */
const planType =
  ({ state }: HrworksCall, list: TypeList) =>
  (record: WireRecord): Plan => {
    const missing = missingIn(record, ['key', 'name']);
    if (missing !== undefined) return missing;
    const { key, name, isActive, ...settings } = record;
    return {
      write: () => {
        const known = state[list].find((one) => one.key === key);
        const type: LeaveType = {
          key: String(key),
          name: String(name),
          isActive: typeof isActive === 'boolean' ? isActive : (known?.isActive ?? true),
          settings: { ...known?.settings, ...settings },
        };
        state[list] = known ? state[list].map((one) => (one === known ? type : one)) : [...state[list], type];
        return { data: { key: type.key } };
      },
    };
  };

const routesOf = (list: TypeList, path: string, group: 'absences' | 'sick-leaves') => [
  operation('GET', path, `${group}:read`, ({ state, query }) => {
    const { onlyActive } = readParameters(query, { onlyActive: flag(true) });
    return { [list]: state[list].filter(({ isActive }) => isActive || !onlyActive).map(renderType) };
  }),
  operation('POST', path, `${group}:write`, async (call) =>
    writeRecords(call, path, await readRecords(call), planType(call, list)),
  ),
  jobRoute(path, `${group}:write`),
];

/** The one rule by which everybody's entitlement grows: 28 days at 40 hours a week, the German minimum within them. */
const vacationType = {
  name: 'Standard',
  key: 'STD',
  countryCode: 'DEU',
  isActive: true,
  isAssigned: true,
  isDefault: true,
  weeklyWorkingHours: 40,
  minimumVacationEntitlement: 20,
  additionalVacationEntitlement: 8,
  disabilityRelatedVacationEntitlement: 5,
  vacationCalculationEntryFirstHalf: 'proportional',
  vacationCalculationLeaveSecondHalf: 'proportionalAtLeastMinimum',
  expirationDays: 31,
  expirationMonths: 3,
  ageRelatedVacationEntitlement: [],
  tenureRelatedVacationEntitlement: [],
};

const listVacationTypes = ({ query }: HrworksCall): unknown => {
  const { countryCodes } = readParameters(query, {
    onlyAssigned: flag(true),
    onlyActive: flag(true),
    countryCodes: texts,
  });
  return { vacationTypes: [vacationType].filter(({ countryCode }) => countryCodes?.includes(countryCode) ?? true) };
};

export const leaveTypeRoutes = [
  ...routesOf('absenceTypes', '/absences/absence-types', 'absences'),
  ...routesOf('sickLeaveTypes', '/sick-leaves/sick-leave-types', 'sick-leaves'),
  operation('GET', '/absences/vacation-types', 'absences:read', listVacationTypes),
];
