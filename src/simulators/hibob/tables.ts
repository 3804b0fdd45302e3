import type { Category } from './categories.ts';

/** How a table behaves on the wire. */
export type Table = {
  /** As in the path of one employee. */
  path: string;
  /** As in the path of the bulk call; null where there is none. */
  bulkPath: string | null;
  category: Category;
  /** Rows have an effective date and one of them is current. */
  isDated: boolean;
  canPut: boolean;
  canDelete: boolean;
  /** One employee's rows are read by the bulk call too. */
  isReadInBulkOnly: boolean;
  /** A new row answers its id; others answer nothing. */
  answersEntryId: boolean;
  /** Its own columns; a write replaces them all. */
  columns: readonly string[];
};

const table = (
  path: string,
  bulkPath: string | null,
  category: Category,
  rules: Partial<Table> & Pick<Table, 'columns'>,
): Table => ({
  path,
  bulkPath,
  category,
  isDated: true,
  canPut: true,
  canDelete: true,
  isReadInBulkOnly: false,
  answersEntryId: false,
  ...rules,
});

/** @see https://apidocs.hibob.com/docs/employee-tables */
export const tables: readonly Table[] = [
  table('work', 'work', 'work', { columns: ['title', 'department', 'site', 'siteId', 'reportsTo', 'workChangeType'] }),
  table('employment', 'employment', 'employment', {
    columns: [
      'contract',
      'type',
      'salaryPayType',
      'flsaCode',
      'calendarId',
      'calendarName',
      'fte',
      'weeklyHours',
      'hoursInDayNotWorked',
      'workingPattern',
      'actualWorkingPattern',
      'siteWorkingPattern',
      'standardWorkingPattern',
      'standardWorkingPatternId',
      'personalWorkingPatternType',
    ],
  }),
  table('lifecycle', 'lifecycle', 'lifecycle', {
    canPut: false,
    canDelete: false,
    columns: ['status', 'employeeStatus', 'reasonType', 'leaveReason'],
  }),
  table('salaries', 'salaries', 'payroll', { canPut: false, columns: ['base', 'payPeriod', 'payFrequency'] }),
  table('equities', 'equities', 'equity', {
    columns: [
      'quantity',
      'equityType',
      'grantDate',
      'vestingCommencementDate',
      'exercisePrice',
      'vestingTerm',
      'grantType',
      'vestingSchedule',
      'grantNumber',
      'grantStatus',
      'consentNumber',
      'optionExpiration',
    ],
  }),
  table('variable', 'variable', 'payroll', {
    canPut: false,
    answersEntryId: true,
    columns: ['amount', 'variableType', 'paymentPeriod', 'companyPercent', 'departmentPercent', 'individualPercent'],
  }),
  table('training', null, 'training', {
    isDated: false,
    canPut: false,
    columns: ['name', 'status', 'frequency', 'startDate', 'endDate', 'cost', 'documentId', 'description'],
  }),
  table('bank-accounts', null, 'bankAccount', {
    isDated: false,
    columns: [
      'bankName',
      'accountNickname',
      'accountType',
      'accountHolderName',
      'accountNumber',
      'iban',
      'bic',
      'routingNumber',
      'bankCountry',
      'currency',
    ],
  }),
  table('entitlement', 'entitlement', 'payroll', {
    isReadInBulkOnly: true,
    answersEntryId: true,
    columns: ['entitlement', 'amount'],
  }),
  table('deduction', 'deduction', 'payroll', {
    isReadInBulkOnly: true,
    answersEntryId: true,
    columns: ['deduction', 'amount'],
  }),
  table('dependents', 'dependents', 'dependents', {
    isDated: false,
    isReadInBulkOnly: true,
    answersEntryId: true,
    columns: ['firstName', 'surname', 'relation', 'birthDate', 'gender'],
  }),
  table('right-to-work', 'right-to-work', 'rightToWork', {
    isDated: false,
    isReadInBulkOnly: true,
    answersEntryId: true,
    columns: [
      'documentType',
      'documentId',
      'documentNumber',
      'issuingAuthority',
      'validFrom',
      'expirationDate',
      'applicationDate',
    ],
  }),
  table('address', 'address', 'address', {
    canPut: false,
    canDelete: false,
    columns: ['line1', 'line2', 'city', 'postCode', 'country', 'usaState'],
  }),
];
export const tableOf = (path: string): Table => tables.find((one) => one.path === path) ?? (tables[0] as Table);
