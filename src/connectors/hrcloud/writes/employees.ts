import { inputRefused } from '../../../connector-kit/errors.ts';
import {
  writing,
  type NotWritten,
  type Order,
  type Unsettled,
  type WriteCall,
  type Written,
} from '../../../connector-kit/writing.ts';
import { toInstant } from '../../../model/dates.ts';
import { equals, readPage } from '../api/rows.ts';
import { createRow, setRow, type Values } from '../api/writes.ts';
import { textOf } from '../map/values.ts';
import {
  customDroppedFrom,
  droppedFrom,
  employmentFields,
  inputsOf,
  isSamePay,
  personFields,
  valuesOf,
} from './fields.ts';
import { prepareTenant, type Tenant } from './tenant.ts';

const help = (article: string) => `https://support.hrcloud.com/help-center/${article}`;

/** Clocks of ours and of the vendor's may differ by so much, in milliseconds. */
const clockSkewMs = 5 * 60_000;

const required = (path: string) => ({ ...personFields[path]?.input, required: true }) as const;

const elsewhere = {
  name: 'HR Cloud makes the full name of the others',
  company_id: 'a tenant of HR Cloud is one company',
  'employment.pay_period': 'HR Cloud’s pay rates are listed nowhere; pass xPayRateLookup through',
  'work_location.name': 'write work_location.id, which takes the name of a location too',
};

/** The two numbers of a state's that HR Cloud keeps, by our words for them. */
const idFields: Readonly<Record<string, string>> = { ssn: 'xSSN', tax: 'xInternationalTaxID' };

interface IdNumber {
  readonly value?: string | null;
  readonly type?: { readonly value?: string | null } | null;
}

const idNumbersOf = ({ given }: Order): Values =>
  Object.fromEntries(
    ((given['national_identity_numbers'] ?? []) as readonly IdNumber[]).map(({ value, type }) => {
      const key = idFields[type?.value ?? ''];
      if (key) return [key, value];
      throw inputRefused(
        'HR Cloud keeps two numbers only: the social security number of the United States and an international tax number.',
        'Give the type ssn or tax.',
        ['national_identity_numbers'],
      );
    }),
  );

/** Pay is taken with a new person only: of a change HR Cloud drops it without a word. */
const payOf = ({ given }: Order): Values => {
  const [amount, currency] = [given['employment.pay_rate'], given['employment.pay_currency']];
  if (amount === undefined && currency === undefined) return {};
  if (amount === undefined || currency === undefined || Number.isNaN(Number(amount)))
    throw inputRefused('Pay is an amount and its currency.', 'Give pay_rate, a number, together with pay_currency.', [
      amount === undefined ? 'employment.pay_rate' : 'employment.pay_currency',
    ]);
  return { xSalary: { Amount: Number(amount), Currency: currency } };
};

const sentOf = (order: Order): Values => ({
  ...valuesOf(order, personFields),
  ...idNumbersOf(order),
  ...payOf(order),
});

const notKept = (order: Order, sent: Values, kept: Values): NotWritten[] => [
  ...droppedFrom(sent, kept, personFields),
  ...customDroppedFrom(order, kept),
  ...(sent['xSalary'] !== undefined && !isSamePay(sent['xSalary'], kept)
    ? [{ path: 'employment.pay_rate', reason: 'HR Cloud answered without it.' }]
    : []),
];

/** E-mail addresses are unique: who has this one and was made since then is the one. */
const findNewcomer = async (
  { vendor }: WriteCall,
  order: Order,
  since: number,
): Promise<Written | Unsettled | undefined> => {
  const sent = sentOf(order);
  const [found] = await readPage(vendor, 'xEmployee', {
    pageSize: 2,
    filter: equals('xEmail', String(sent['xEmail'])),
  });
  if (!found) return undefined;
  const madeAt = toInstant(textOf(found['xCreatedOn']));
  if (madeAt === null) return { unsettled: 'HR Cloud does not say when the person with this address was made.' };
  if (Date.parse(madeAt) < since - clockSkewMs) return undefined;
  return { remoteId: found.Id, notWritten: notKept(order, sent, found) };
};

/** Makes a person. Which fields are needed beside these is each tenant's own choice: HR Cloud says what is missing. */
export const createEmployee = writing<Tenant>('create_employee', {
  evidence: 'documented',
  source: help('employee-post'),
  permissions: ['xEmployee.write'],
  fields: {
    ...inputsOf(personFields),
    ...Object.fromEntries(
      [
        'first_name',
        'last_name',
        'work_email',
        'start_date',
        'department_id',
        'job_title',
        'employment_status',
        'work_location.id',
      ].map((path) => [path, required(path)]),
    ),
    national_identity_numbers: { note: 'Of the types ssn and tax.' },
    'employment.pay_rate': {},
    'employment.pay_currency': {},
    custom_fields: { customFields: ({ customFields }) => customFields },
  },
  elsewhere: { ...elsewhere, termination_date: 'make the person first, then write it' },
  takesPassthrough: true,
  prepare: prepareTenant,
  async run({ vendor }, order) {
    const sent = sentOf(order);
    const made = await createRow(vendor, 'xEmployee', { xRecordStatus: 'Active', ...sent });
    return { remoteId: String(made['Id']), notWritten: notKept(order, sent, made) };
  },
  find: findNewcomer,
});

/** Changes a person. */
export const updateEmployee = writing<Tenant>('update_employee', {
  evidence: 'documented',
  source: help('employee-put'),
  permissions: ['xEmployee.write'],
  fields: {
    ...inputsOf(personFields),
    termination_date: {
      clearable: true,
      note: 'Together with a status of the kind Terminated this ends an employment.',
    },
    national_identity_numbers: { note: 'Of the types ssn and tax.' },
    custom_fields: { customFields: ({ customFields }) => customFields },
  },
  elsewhere: {
    ...elsewhere,
    'employment.pay_rate': 'HR Cloud takes pay with a new person only, and drops a change without a word',
    'employment.pay_currency': 'HR Cloud takes pay with a new person only, and drops a change without a word',
  },
  takesPassthrough: true,
  isRepeatable: true,
  prepare: prepareTenant,
  async run({ vendor, target: { employeeId = '' } }, order) {
    const fields = { ...personFields, termination_date: { key: 'xSeparationDate', kind: 'day', input: {} } } as const;
    const sent = { ...valuesOf(order, fields), ...idNumbersOf(order) };
    const kept = await setRow(vendor, 'xEmployee', employeeId, sent);
    return (
      kept && {
        remoteId: employeeId,
        notWritten: [...droppedFrom(sent, kept, fields), ...customDroppedFrom(order, kept)],
      }
    );
  },
});

/** Changes the terms of today: HR Cloud keeps one employment a person, in the person's own row. */
export const updateEmployment = writing<Tenant>('update_employment', {
  evidence: 'documented',
  source: help('employee-put'),
  permissions: ['xEmployee.write'],
  fields: inputsOf(employmentFields),
  elsewhere: {
    effective_date: 'HR Cloud keeps the terms of today and not since when they hold',
    pay_rate: 'HR Cloud takes pay with a new person only, and drops a change without a word',
  },
  takesPassthrough: true,
  isRepeatable: true,
  prepare: prepareTenant,
  async run({ vendor, target: { employeeId = '', recordId } }, order) {
    if (recordId !== employeeId) return undefined;
    const sent = valuesOf(order, employmentFields);
    const kept = await setRow(vendor, 'xEmployee', employeeId, sent);
    return kept && { remoteId: employeeId, notWritten: droppedFrom(sent, kept, employmentFields) };
  },
});
