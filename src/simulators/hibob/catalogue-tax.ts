import type { CatalogueRow } from './catalogue.ts';

/** Fields about tax in the United Kingdom. */
export const taxFields: readonly CatalogueRow[] = [
  ['employee.starterType', 'list', 'ukTaxSettings', 'Starter type', 'ukTaxSettingsStarterType'],
  ['employee.starterDeclaration', 'list', 'ukTaxSettings', 'Starter declaration', 'ukTaxSettingsStarterDeclaration'],
  ['employee.taxResidency', 'list', 'ukTaxSettings', 'Tax residency', 'ukTaxSettingsTaxResidency'],
  ['employee.taxCode', 'text', 'ukTaxSettings', 'Tax code'],
  ['employee.w1m1', 'boolean', 'ukTaxSettings', 'Week 1 / Month 1'],
  [
    'employee.loanTypes',
    'multi-list',
    'ukTaxSettings',
    'Repaying student or postgraduate loan type',
    'ukTaxSettingsLoanTypes',
  ],
  ['employee.previousTaxablePay', 'number', 'ukTaxSettings', 'Previous taxable pay (GBP)'],
  ['employee.previousTaxPaid', 'number', 'ukTaxSettings', 'Previous tax paid (GBP)'],
  [
    'employee.nationalInsuranceCategory',
    'list',
    'ukTaxSettings',
    'National insurance category',
    'ukTaxSettingsNationalInsuranceCategory',
  ],
  ['employee.directorAppointedOn', 'date', 'ukTaxSettings', 'Director appointed on'],
  [
    'employee.directorsNIBasis',
    'list',
    'ukTaxSettings',
    'Directors national insurance basis',
    'ukTaxSettingsDirectorsNIBasis',
  ],
  ['employee.isIR35Contractor', 'boolean', 'ukTaxSettings', 'IR35 contractor'],
  ['employee.hasPaidPayslip', 'boolean', 'ukTaxSettings', 'employee.hasPaidPayslip'],
  ['employee.dateLeftPreviousEmployment', 'date', 'ukTaxSettings', 'Date left previous employment'],
  ['employee.ukTaxSettingsLockedByP6', 'boolean', 'ukTaxSettings', 'Locked by HMRC Update'],
  ['employee.isTaxYearReset', 'boolean', 'ukTaxSettings', 'employee.isTaxYearReset'],
];
