import { z } from 'zod';
import { day, rowId } from './define.ts';

/*
 * What people are written with. Names are HR Cloud's. https://support.hrcloud.com/help-center/employee-obj-overview
 * Which fields a tenant demands beyond name and e-mail is its own choice, so HR Cloud is left to say what is missing.
 */

const text = z.string().nullable().optional();
const optionalDay = day.nullable().optional();

const plain = {
  xFullName: text,
  xMiddleName: text,
  xNickname: text,
  xEmployeeNumber: text.describe('HR Cloud gives one itself when it is left out.'),
  xPersonalEmail: text,
  xCellPhone: text,
  xWorkPhone: text,
  xAddress1: text,
  xAddress2: text,
  xCity: text,
  xState: text,
  xZipCode: text,
  xCountry: text.describe('The English name'),
  xDateOfBirth: optionalDay,
  xGender: z.enum(['Female', 'Male']).nullable().optional(),
  xEthnicity: text,
  xEducationLevel: text,
  xVeteranStatus: text,
  xSSN: text,
  xInternationalTaxID: text,
  xStartDate: optionalDay,
  xSeparationDate: optionalDay.describe('Together with a status of type Terminated this ends an employment.'),
  xSeparationReason: text,
  xPayFrequencyType: text,
  xRecordStatus: z.enum(['Active', 'Inactive']).optional(),
  customFields: z
    .record(z.string().regex(/^(?!x[A-Z]|Id$)/), z.unknown())
    .optional()
    .describe('Fields that the customer made, by their names in the API. Several choices are one text with commas.'),
};

const lookupFields = [
  'xDepartmentLookup',
  'xDivisionLookup',
  'xLocationLookup',
  'xPositionLookup',
  'xEmploymentStatusLookup',
  'xEmploymentTypeLookup',
  'xManagerLookup',
  'xPayRateLookup',
] as const;
type Lookups<Value extends z.ZodType> = Record<(typeof lookupFields)[number], Value>;

const lookups = <Value extends z.ZodType>(value: Value) =>
  Object.fromEntries(lookupFields.map((field) => [field, value])) as Lookups<Value>;

const byId = lookups(rowId.nullable().optional());
const byKey = lookups(
  z
    .union([
      rowId,
      z.record(z.string(), z.string()).refine((key) => Object.keys(key).length === 1, {
        error: 'Expected one field, such as {"xDepartmentCode": "HR"}',
      }),
    ])
    .nullable()
    .optional()
    .describe('The Id of a row, or the row by a field of its own: {"xDepartmentCode": "HR"}, {"xEmail": "..."}'),
);

const money = z.strictObject({ Amount: z.number(), Currency: z.string().length(3) }).optional();
/** HR Cloud takes pay only with a new person: later it is dropped without a word, so it is not offered there. */
const pay = { xSalary: money, xBonus: money };

const required = { xFirstName: z.string().min(1), xLastName: z.string().min(1), xEmail: z.email() };
const names = {
  xFirstName: z.string().min(1).optional(),
  xLastName: z.string().min(1).optional(),
  xEmail: z.email().optional(),
};

const identified = {
  Id: rowId.optional(),
  identifier: z
    .enum(['xEmail', 'xEmployeeNumber'])
    .optional()
    .describe('Find the person by this field, which must then be given, instead of by Id'),
};
type Identified = { Id?: string | undefined; identifier?: 'xEmail' | 'xEmployeeNumber' | undefined };

/** Either the Id, or the field that `identifier` names. */
const isIdentified = (input: Identified & Readonly<Record<string, unknown>>) =>
  input.identifier === undefined ? input.Id !== undefined : input.Id === undefined && input[input.identifier] != null;
const unidentified = {
  error: 'Expected either Id, or identifier together with the field that it names',
  path: ['Id'],
};

export const createInput = z.strictObject({ ...required, ...plain, ...byId, ...pay });
export const createWithMappingInput = z.strictObject({ ...required, ...plain, ...byKey, ...pay });
export const updateInput = z
  .strictObject({ ...identified, ...names, ...plain, ...byId })
  .refine(isIdentified, unidentified);
export const updateWithMappingInput = z
  .strictObject({ ...identified, ...names, ...plain, ...byKey })
  .refine(isIdentified, unidentified);
export const upsertInput = z.strictObject({ ...required, ...plain, ...byKey });

/** The values as HR Cloud takes them: the customer's own fields stand beside the others. */
export const valuesOf = ({
  customFields,
  ...values
}: Readonly<Record<string, unknown>> & { customFields?: Record<string, unknown> | undefined }) => ({
  ...values,
  ...customFields,
});
