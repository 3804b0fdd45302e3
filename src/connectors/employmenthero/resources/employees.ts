import { reading } from '../../../connector-kit/contract.ts';
import { ifGranted, orRefusal } from '../../../connector-kit/granted.ts';
import { byCursor, type Call } from '../../../connector-kit/listing.ts';
import { everybody, findEmployee, type Employee } from '../api/people.ts';
import { inIdOrder } from '../api/in-id-order.ts';
import { mostPerPage, readAll, type Listed } from '../api/pages.ts';
import { listedBankAccounts, listedCustomValues } from '../api/personal.ts';
import { mapEmployee, type EmployeeContext, type EmployeeRow } from '../map/employee.ts';
import { groupsOf, homeLocationOf, mapCompany, mapLocation } from '../map/groups.ts';
import { mapEmployment } from '../map/employment.ts';
import { dayAt, said } from '../map/values.ts';
import { termsOfEmployees } from './employments.ts';

/** People at once when each of them costs further calls: a hundred calls a minute are all there are. */
const mostWithMore = 20;
/** What was read of one person is kept over the minute that Employment Hero may ask to wait, and not much longer. */
const keptSeconds = 90;

const inOrder = inIdOrder(everybody);

const isCostly = ({ include }: Call['query']) => include.has('custom_fields') || include.has('bank_details');

/** A person with what `include` asks for: one more call each. Where the scope is missing, the field is blank. */
const withMore = async ({ vendor, query }: Call, employee: Employee): Promise<EmployeeRow> => {
  const { id } = employee;
  const readWanted = <Row>(field: string, listed: Listed<Row>): Promise<Row[] | undefined> | undefined =>
    query.include.has(field)
      ? ifGranted(
          vendor,
          vendor.remember(`${field} of ${id}`, keptSeconds, () => orRefusal(readAll(vendor, listed))),
          undefined,
        )
      : undefined;
  const [customValues, bankAccounts] = await Promise.all([
    readWanted('custom_fields', listedCustomValues(id)),
    readWanted('bank_details', listedBankAccounts(id)),
  ]);
  return { employee, customValues: customValues ?? null, bankAccounts: bankAccounts ?? null };
};

/** Everybody, those who have left and those who have not started included. */
export const employees = reading('employees', {
  evidence: 'documented',
  source: 'https://developer.employmenthero.com/api-references/employee',
  prepare: async ({ query, now }): Promise<EmployeeContext> => ({ include: query.include, todayOn: dayAt(now) }),
  all: byCursor<EmployeeRow, EmployeeContext>({
    itemsPerPage: mostPerPage,
    page: async (call, cursor, size) => {
      const most = isCostly(call.query) ? Math.min(size, mostWithMore) : size;
      const { rows, next } = await inOrder.page(call, cursor, most);
      return { rows: await Promise.all(rows.map((employee) => withMore(call, employee))), next };
    },
  }),
  one: async (call, remoteId) => {
    const employee = await findEmployee(call, remoteId);
    return employee && withMore(call, employee);
  },
  raw: ({ employee }) => employee,
  map: (row: EmployeeRow, context: EmployeeContext) => mapEmployee(row, context),
  joins: {
    employments: async ({ vendor, query, prepared }, rows) => {
      const found = await termsOfEmployees(
        vendor,
        rows.map(({ employee }) => employee.id),
        query.shared,
      );
      return ({ employee }) => found.get(employee.id)?.map((terms) => mapEmployment(terms, prepared)) ?? null;
    },
    groups:
      async () =>
      ({ employee }) =>
        groupsOf(employee),
    company:
      async () =>
      ({ employee }) => {
        const name = said(employee.employing_entity);
        return name === null ? null : mapCompany(name);
      },
    work_location:
      async () =>
      ({ employee }) => {
        const name = said(employee.location);
        return name === null ? null : mapLocation(name);
      },
    home_location:
      async () =>
      ({ employee }) =>
        homeLocationOf(employee),
  },
  losses: {
    department_id: 'Employment Hero has no departments of people; see groups.',
    department: 'Employment Hero has no departments of people; see groups.',
    preferred_language: 'Employment Hero does not keep it.',
    ethnicity: 'Employment Hero does not keep it.',
    birthday: 'See date_of_birth.',
    tenure: 'See start_date.',
    work_anniversary: 'See start_date.',
    job_description: 'Employment Hero gives titles only.',
    benefits: 'Employment Hero names benefits in its reference without publishing their fields.',
    skills: 'Employment Hero keeps certifications instead; see the action list_employee_certifications.',
    created_at: 'Employment Hero does not say.',
    updated_at: 'Employment Hero does not say when a person was last changed.',
  },
});
