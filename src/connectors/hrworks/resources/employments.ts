import { reading } from '../../../connector-kit/contract.ts';
import type { Call } from '../../../connector-kit/listing.ts';
import type { Vendor } from '../../../connector-kit/vendor.ts';
import { getMasterData, listMasterData } from '../api/master-data.ts';
import { unitsIfGranted } from '../api/organization.ts';
import { mapEmployment, periodId, uuidOfPeriod, type EmploymentContext } from '../map/employment.ts';
import { periodsOf, type Period } from '../map/periods.ts';
import { dayAt } from '../map/values.ts';
import { sourceOf } from '../source.ts';
import { byPeople } from './people-pages.ts';
import { notSaid } from './reasons.ts';

const noPay = 'HRworks’ API does not show pay.';
const noFullTime = 'HRworks keeps weekly hours and does not say what full time is, see work_time.';

const ofEmployee = async ({ vendor }: Pick<Call, 'vendor'>, uuid: string): Promise<Period[] | undefined> => {
  const person = await getMasterData(vendor, uuid);
  return person && periodsOf(person);
};

/** Sets of terms, cut from the histories in each person's master data; see `map/periods.ts` for how. */
export const employments = reading('employments', {
  evidence: 'documented',
  source: sourceOf('/v2/persons/master-data'),
  prepare: async ({ vendor, now }: { vendor: Vendor; now: number }): Promise<EmploymentContext> => ({
    todayOn: dayAt(now),
    units: await unitsIfGranted(vendor),
  }),
  all: byPeople<Period, EmploymentContext>(async ({ vendor }, people) => {
    const found = await listMasterData(
      vendor,
      people.map(({ uuid }) => uuid),
    );
    return found.flatMap(periodsOf);
  }),
  ofEmployee,
  one: async (call, remoteId) =>
    (await ofEmployee(call, uuidOfPeriod(remoteId)))?.find((period) => periodId(period) === remoteId),
  raw: ({ person }) => person,
  map: mapEmployment,
  losses: {
    pay_rate: noPay,
    pay_period: noPay,
    pay_frequency: noPay,
    pay_currency: noPay,
    grade: 'HRworks keeps no pay grades.',
    employment_contract_type: noFullTime,
    contract_type: noFullTime,
    fte: noFullTime,
    division: 'HRworks has one tree of units and no divisions beside it.',
    job: 'HRworks keeps job titles as free text, see job_title.',
    created_at: notSaid,
    updated_at: notSaid,
  },
});
