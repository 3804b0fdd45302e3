import { addDays, type Person, rowOn } from '../company/index.ts';
import { workColumnsOf } from './custom-fields.ts';
import { dated, settleDates } from './dated-rows.ts';
import { employeeIdOf, serialId } from './ids.ts';
import { calendarItemId, departmentItemId, siteItemId, titleItemId } from './lists.ts';
import type { BobState, Row } from './state.ts';
import { tableOf } from './tables.ts';
import * as words from './vocabulary.ts';

type Render = (person: Person, state: BobState, today: string) => Row[];

const work: Render = (person, { company }) =>
  person.assignments
    .filter((assignment) => assignment.isPrimary)
    .map((assignment) => ({
      ...dated(assignment.effectiveOn),
      title: titleItemId(assignment.jobId),
      department: assignment.departmentId === null ? null : departmentItemId(assignment.departmentId),
      site: company.sites.find((site) => site.id === assignment.siteId)?.name ?? null,
      siteId: siteItemId(assignment.siteId),
      reportsTo: assignment.managerId === null ? null : { id: employeeIdOf(assignment.managerId) },
      workChangeType: words.workChangeTypeOf[assignment.change],
      customColumns: Object.fromEntries(
        workColumnsOf(company).map(({ column, seedId, options }) => [
          column,
          options.find((option) => option.seedId === assignment[seedId])?.id ?? null,
        ]),
      ),
    }));

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
const workingPattern = (hours: readonly number[], id: number, type: string) => ({
  days: Object.fromEntries(weekdays.map((day, index) => [day, hours[index] ?? 0])),
  hoursPerDay: 8,
  workingPatternId: id,
  workingPatternType: type,
});

const employment: Render = (person, { company }) =>
  person.contracts.map((contract) => {
    const siteId = rowOn(person.assignments, contract.effectiveOn)?.siteId ?? 's1';
    const salary = rowOn(person.salaries, contract.effectiveOn);
    const standard = workingPattern([8, 8, 8, 8, 8, 0, 0], 1, 'standard');
    return {
      ...dated(contract.effectiveOn),
      contract: words.contractOf[contract.schedule],
      type: words.employmentTypeOf[contract.type],
      salaryPayType: salary === undefined ? null : salary.period === 'hour' ? 'Hourly' : 'Salaried',
      flsaCode: null,
      calendarId: calendarItemId(siteId),
      calendarName: `Holidays ${company.sites.find((site) => site.id === siteId)?.name ?? ''}`,
      fte: Math.round(contract.fte * 10_000) / 100,
      weeklyHours: contract.weeklyHours,
      hoursInDayNotWorked: 0,
      workingPattern: workingPattern(contract.hoursByWeekday, 2, 'personal'),
      actualWorkingPattern: workingPattern(contract.hoursByWeekday, 2, 'personal'),
      siteWorkingPattern: standard,
      standardWorkingPattern: standard,
      standardWorkingPatternId: 1,
      personalWorkingPatternType: 'fixed',
    };
  });

/** A stint begins as Hired until its day, then Employed; a termination ahead is a row in the future. */
const lifecycle: Render = (person, _state, today) => {
  const row = (
    effectiveOn: string,
    status: string,
    isActive: boolean,
    reasonType: string | null = null,
    leaveReason: string | null = null,
  ): Row => ({
    ...dated(effectiveOn),
    status,
    employeeStatus: isActive ? 'Active' : 'Inactive',
    reasonType,
    leaveReason,
  });
  const rows = person.stints.flatMap((stint) => {
    const begin = row(stint.startOn, stint.startOn > today ? 'Hired' : 'Employed', true);
    if (stint.endOn === null) return [begin];
    const { ending } = stint;
    return [
      begin,
      row(
        stint.endOn,
        'Terminated',
        false,
        ending && words.reasonTypeOf[ending.kind],
        ending && words.terminationReasonOf[ending.reason],
      ),
    ];
  });
  const leave = person.longLeave;
  if (leave !== null) {
    rows.push(row(leave.startOn, words.leaveStatusOf[leave.kind], true));
    if (leave.endOn !== null) rows.push(row(addDays(leave.endOn, 1), 'Employed', true));
  }
  return rows;
};

const salaries: Render = (person) =>
  person.salaries.map((salary) => ({
    ...dated(salary.effectiveOn, salary.reason),
    base: { value: salary.amount, currency: salary.currency },
    payPeriod: words.payPeriodOf[salary.period],
    payFrequency: words.payFrequencyOf[salary.frequency],
  }));

const address: Render = ({ homeAddress, stints }) =>
  homeAddress === null
    ? []
    : [
        {
          ...dated(stints[0].startOn),
          line1: homeAddress.line1,
          line2: homeAddress.line2,
          city: homeAddress.city,
          postCode: homeAddress.postCode,
          country: words.countryNameOf(homeAddress.country),
          usaState: homeAddress.country === 'US' ? (homeAddress.region?.slice(3) ?? null) : null,
        },
      ];

const bankAccounts: Render = ({ id, bankAccount }, { company }) =>
  bankAccount === null
    ? []
    : [
        {
          id: serialId(20_000_000, id, 1),
          bankName: bankAccount.bankName,
          accountNickname: null,
          accountType: 'Current',
          accountHolderName: bankAccount.holder,
          accountNumber: bankAccount.accountNumber,
          iban: bankAccount.iban,
          bic: bankAccount.bic,
          routingNumber: bankAccount.clearing?.code ?? null,
          bankCountry: words.countryNameOf(
            company.legalEntities.find((entity) => entity.currency === bankAccount.currency)?.country,
          ),
          currency: bankAccount.currency,
        },
      ];

const rightToWork: Render = ({ id, workEligibilities }) =>
  workEligibilities.map((document, index) => ({
    id: serialId(22_000_000, id, index + 1),
    documentType: { passport: 'Passport', visa: 'Visa', birth_certificate: 'Birth certificate' }[document.kind],
    documentId: null,
    documentNumber: document.number,
    issuingAuthority: words.countryNameOf(document.issuedBy),
    validFrom: document.validFromOn,
    expirationDate: document.validToOn,
    applicationDate: null,
  }));

const renders: Record<string, Render> = {
  work,
  employment,
  lifecycle,
  salaries,
  address,
  'bank-accounts': bankAccounts,
  'right-to-work': rightToWork,
};

/** The rows of a table: what the API wrote, else what the seed says. Oldest first, as of `today`. */
export const rowsOf = (state: BobState, person: Person, path: string, today: string): Row[] => {
  const rows = state.changes.get(person.id)?.tables.get(path) ?? renders[path]?.(person, state, today) ?? [];
  return tableOf(path).isDated ? settleDates(rows, today) : [...rows];
};

export const currentRow = (rows: readonly Row[]): Row | undefined => rows.find((row) => row.isCurrent === true);
