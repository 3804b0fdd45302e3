import { findPerson, identifierType } from '../people/identity.ts';
import type { HrworksCall } from '../state.ts';
import { Refusal } from '../wire/errors.ts';
import { jobRoute } from '../wire/jobs.ts';
import { operation } from '../wire/operation.ts';
import { flag, readParameters, required, text, whole } from '../wire/parameters.ts';
import { addEntry } from './personnel-file.ts';
import { uploadRoute } from './uploads.ts';

/** @see https://api.hrworks.de/v2/openapi.yaml#/components/schemas/WageType */
const wageTypes = [
  { number: 1, name: 'Salary', type: 'systemWageType', isActive: true, exportKey: '1000', importKey: '1000' },
  { number: 2, name: 'Hourly wage', type: 'systemWageType', isActive: true, exportKey: '1010', importKey: '1010' },
  { number: 90, name: 'Night bonus', type: 'customWageType', isActive: false, exportKey: '1090', importKey: '1090' },
].map((type) => ({ ...type, internationalCountryCode: 'DEU' }));

/** A payslip for the personnel file; the person is named by uuid unless said otherwise. */
const keepPayslip = (call: HrworksCall) => {
  const asked = readParameters(call.query, {
    personnelNumber: text,
    personIdentifier: text,
    personIdentifierType: identifierType('uuid'),
    year: required(whole),
    month: whole,
  });
  const person =
    asked.personIdentifier === undefined
      ? findPerson(call, 'personnelNumber', asked.personnelNumber ?? '')
      : findPerson(call, asked.personIdentifierType, asked.personIdentifier);
  if (person === undefined) throw new Refusal('InvalidParameterError', 'The person could not be found.');
  const month = String(asked.month ?? 12).padStart(2, '0');
  return (fileId: string, fileName: string) =>
    void addEntry(call, person, {
      name: fileName,
      category: 'payslip',
      creationDate: `${asked.year}-${month}-01`,
      notes: undefined,
      isWageRelevant: true,
      fileIds: [fileId],
    });
};

export const payrollRoutes = [
  operation('GET', '/wage-and-salary/types', 'wage-and-salary:read', ({ query }) => {
    const { onlyActive } = readParameters(query, { onlyActive: flag(true) });
    return { wageAndSalaryTypes: wageTypes.filter(({ isActive }) => isActive || !onlyActive) };
  }),
  uploadRoute('/payroll/files', 'payroll:write', '/payroll', keepPayslip),
  jobRoute('/payroll', 'payroll:write'),
];
