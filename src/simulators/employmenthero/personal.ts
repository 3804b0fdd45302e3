import type { Person } from '../company/index.ts';
import { primaryAssignmentOn, rowOn } from '../company/index.ts';
import { midnight } from './dates.ts';
import { numberOf } from './ids.ts';
import { fullNameOf, oneLine } from './render.ts';
import type { View } from './view.ts';
import { payWords, relationships } from './vocabulary.ts';

/** Which reading of a route: v1 as the vendor's Go library calls it, v2 as the reference now shows it. */
export type Version = 'v1' | 'v2';

/**
 * Made for Australia and the United Kingdom: there is no IBAN, BIC or name of the bank. An IBAN stands where an account
 * number does.
 *
 * @see https://developer.employmenthero.com/api-references/bank-account
 */
export const renderBankAccounts = (view: View, { bankAccount }: Person, version: Version) =>
  bankAccount === null
    ? []
    : [
        {
          id: view.id('bank-account', bankAccount.id),
          account_name: bankAccount.holder,
          account_number: bankAccount.accountNumber ?? bankAccount.iban,
          bsb: bankAccount.clearing?.code.replaceAll('-', '') ?? null,
          amount: '0.0',
          primary_account: true,
          ...(version === 'v2' && { account_type: 'bank_account', lock_level: null }),
        },
      ];

/**
 * The id is a number in v1 and a UUID in v2.
 *
 * @see https://developer.employmenthero.com/api-references/emergency-contact
 */
export const renderEmergencyContacts = (view: View, person: Person, version: Version) => {
  const contact = person.emergencyContact;
  if (contact === null) return [];
  return [
    {
      id: version === 'v1' ? 1000 + numberOf(person.id) : view.id('emergency-contact', person.id),
      contact_name: `${contact.firstName} ${contact.lastName}`,
      daytime_contact_number: contact.phone,
      after_hours_no: null,
      after_mobile_no: contact.phone,
      relationship: relationships[contact.relation],
      contact_type: 'primary',
      address: contact.address && oneLine(contact.address),
    },
  ];
};

/**
 * Of somebody with a number of the organisation's own country; `undefined` = none, which the API answers with 404.
 *
 * @see https://developer.employmenthero.com/api-references/tax-declaration
 */
export const renderTaxDeclaration = (view: View, person: Person, version: Version) => {
  const isAustralian = view.organisation.country === 'AU';
  const number = person.nationalIds.find(({ kind }) => kind === (isAustralian ? 'tfn' : 'nin'));
  if (number === undefined) return undefined;
  const signedOn = person.stints[0].startOn;
  return {
    first_name: person.firstName,
    last_name: person.lastName,
    ...(version === 'v2' && { created_at: midnight(signedOn), updated_at: midnight(signedOn), tax_code: null }),
    ...(isAustralian && {
      tax_file_number: number.value,
      tax_au_resident: true,
      tax_foreign_resident: false,
      tax_free: true,
      tax_help_debt: false,
      tax_financial_supplement_debt: false,
      ...(version === 'v1'
        ? { working_holiday_maker: false }
        : {
            tax_file_number_exemption_reason: null,
            tax_signature_signed_at: Date.parse(`${signedOn}T00:00:00Z`) / 1000,
          }),
    }),
  };
};

/**
 * Of those who work in Australia for an Australian organisation.
 *
 * @see https://developer.employmenthero.com/api-references/superannuation-detail
 */
export const renderSuperannuation = (view: View, person: Person, version: Version) => {
  const { siteId } = primaryAssignmentOn(person, view.today);
  const works = view.company.sites.find((site) => site.id === siteId)?.address.country;
  if (view.organisation.country !== 'AU' || works !== 'AU') return undefined;
  const fund = {
    fund_name: 'Wharf Super',
    member_number: String(180_000 + numberOf(person.id)),
    product_code: '00000000',
    employer_nominated_fund: true,
    fund_abn: '00000000000',
    electronic_service_address: null,
    account_name: fullNameOf(person),
  };
  return version === 'v1'
    ? { ...fund, fund_email: null, account_bsb: null, account_number: null }
    : { ...fund, superannuation_scheme: 'regulated', contact_number: null, product_id_number: null, usi: 'WHARF01AU' };
};

/**
 * One payslip, for the month before this one, of those with a yearly salary. Nothing is deducted.
 *
 * @see https://github.com/Thinkei/employmenthero-go
 */
export const renderPayslips = (view: View, person: Person) => {
  const salary = rowOn(person.salaries, view.today);
  if (salary?.period !== 'year') return [];
  const wages = Math.round((salary.amount / 12) * 100) / 100;
  return [
    {
      id: view.id('payslip', person.id),
      first_name: person.firstName,
      last_name: person.lastName,
      total_deduction: null,
      net_pay: wages,
      super: 0,
      wages,
      reimbursements: null,
      tax: 0,
      name: fullNameOf(person),
      address_line1: person.homeAddress?.line1 ?? null,
      address_line2: person.homeAddress?.line2 ?? null,
      suburb: person.homeAddress?.city ?? null,
      postcode: person.homeAddress?.postCode ?? null,
      post_tax_deduction: 0,
      pre_tax_deduction: 0,
      base_rate: salary.amount,
      hourly_rate: 0,
      base_rate_unit: payWords.year.payUnit,
      employment_type: payWords.year.payUnit,
      payment_date: midnight(`${view.today.slice(0, 7)}-01`),
    },
  ];
};
