import { z } from 'zod';

/*
 * Parameters that more than one endpoint takes, by HRworks' own names. https://api.hrworks.de/v2/openapi.yaml
 */

export const day = z.iso.date().describe('YYYY-MM-DD');
/** `20250108T075200Z` */
export const instant = z
  .string()
  .regex(/^\d{8}T\d{6}Z$/)
  .describe('In UTC, as 20250108T075200Z');
export const some = z.array(z.string().min(1)).min(1).max(50).optional();
export const flag = z.boolean().optional();

const identifierTypes = [
  'personId',
  'personnelNumber',
  'personLicenseNumber',
  'uuid',
  'personIdentifierForKiosk',
] as const;
export const personIdentifierType = z
  .enum(identifierTypes)
  .default('uuid')
  .describe('Which identifier is meant; `uuid` is our remote_id of an employee');

/** Whom an answer by person is about: everybody active when left out. */
export const people = {
  persons: some.describe('Logins, or personnel numbers with usePersonnelNumbers'),
  usePersonnelNumbers: z
    .boolean()
    .default(true)
    .describe('Whether `persons` and the keys of the answer are personnel numbers'),
  onlyActive: flag,
};

/** Days, both included. */
export const span = {
  beginDate: day,
  endDate: day.describe('At most a year after beginDate, 31 days with interval days'),
  interval: z.enum(['days', 'weeks', 'months']).optional().describe('Cuts the answer into pieces'),
};
