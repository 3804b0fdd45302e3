import { reading } from '../../../connector-kit/contract.ts';
import { keyed } from '../../../connector-kit/listing.ts';
import type { Vendor } from '../../../connector-kit/vendor.ts';
import { listIds, rowsAt } from '../api/listing.ts';
import { equals, readRow, type Row } from '../api/rows.ts';
import { mapEmployee } from '../map/employee.ts';
import { mapEmployment } from '../map/employment.ts';
import { departmentOf, divisionOf } from '../map/groups.ts';
import { homeLocationOf, workLocationOf } from '../map/places.ts';
import { textOf } from '../map/values.ts';

const source = 'https://support.hrcloud.com/help-center/employee-obj-overview';
const rowsPerCall = 100;

/** Everybody whom HR Cloud keeps: leavers and people who have not started are among them. */
const everybody = <Prepared>() =>
  keyed<Row, Prepared>({
    keys: ({ vendor, query: { filters } }) =>
      filters['email'] === undefined ? listIds(vendor, 'xEmployee') : findIds(vendor, filters['email'].trim()),
    rows: async ({ vendor, query: { filters } }, ids, place) => {
      const email = filters['email']?.trim().toLowerCase();
      if (email === undefined) return rowsAt(vendor, 'xEmployee', ids, place);
      const found = await Promise.all(ids.map((id) => readRow(vendor, 'xEmployee', id)));
      return found.filter((row): row is Row => textOf(row?.['xEmail'])?.toLowerCase() === email);
    },
    rowsPerCall,
  });

/** People by e-mail: as it is given, then in small letters. Whether HR Cloud heeds the case of letters is not published. */
const findIds = async (vendor: Vendor, email: string): Promise<string[]> => {
  const ids = await listIds(vendor, 'xEmployee', equals('xEmail', email));
  const small = email.toLowerCase();
  return ids.length > 0 || small === email ? ids : listIds(vendor, 'xEmployee', equals('xEmail', small));
};

export const employees = reading<'employees', Row, ReadonlySet<string>>('employees', {
  evidence: 'documented',
  source,
  prepare: async ({ query }) => query.include,
  all: everybody(),
  one: ({ vendor }, remoteId) => readRow(vendor, 'xEmployee', remoteId),
  map: mapEmployee,
  joins: {
    employments: async () => (row) => [mapEmployment(row)],
    groups: async () => (row) => [departmentOf(row), divisionOf(row)].filter((group) => group !== null),
    work_location: async () => workLocationOf,
    home_location: async () => homeLocationOf,
  },
  filters: ['email'],
  losses: {
    title: 'HR Cloud keeps no form of address.',
    avatar_url: 'HR Cloud gives the ids of a picture’s files and no address to fetch them from.',
    avatar: 'HR Cloud gives the ids of a picture’s files and no address to fetch them from.',
    cost_centers: 'HR Cloud’s API has no cost centres.',
    preferred_language: 'HR Cloud does not keep it.',
    birthday: 'HR Cloud does not tell it; see date_of_birth.',
    marital_status: 'HR Cloud does not keep it.',
    hire_date: 'HR Cloud keeps one start date; see start_date.',
    tenure: 'HR Cloud does not tell it; see start_date.',
    work_anniversary: 'HR Cloud does not tell it; see start_date.',
    company: 'A tenant of HR Cloud is one company, which the API does not name.',
    company_id: 'A tenant of HR Cloud is one company, which the API does not name.',
    company_name: 'A tenant of HR Cloud is one company, which the API does not name.',
    citizenships: 'HR Cloud does not keep them.',
    benefits: 'HR Cloud publishes no API for benefits.',
    bank_details: 'HR Cloud publishes no API for bank accounts.',
    skills: 'HR Cloud publishes no API for skills.',
  },
});

export const employments = reading('employments', {
  evidence: 'documented',
  source,
  horizon: 'One employment a person with the terms of today; HR Cloud overwrites earlier ones',
  all: everybody(),
  ofEmployee: async ({ vendor }, employeeId) => {
    const row = await readRow(vendor, 'xEmployee', employeeId);
    return row && [row];
  },
  one: ({ vendor }, remoteId) => readRow(vendor, 'xEmployee', remoteId),
  map: (row: Row) => mapEmployment(row),
  losses: {
    effective_date: 'HR Cloud keeps the terms of today and not since when they hold; see start_date.',
    grade: 'HR Cloud keeps no pay grades.',
    work_time: 'HR Cloud keeps no working hours.',
    payroll_code: 'HR Cloud keeps no payroll number beside the employee number.',
    fte: 'HR Cloud keeps no share of full time.',
    created_at: 'The dates of the row are those of the person.',
    updated_at: 'The dates of the row are those of the person.',
    cost_center: 'HR Cloud’s API has no cost centres.',
    cost_centers: 'HR Cloud’s API has no cost centres.',
  },
});
