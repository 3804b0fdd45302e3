import { unifiedId } from '../../../model/id.ts';
import type { CustomField } from '../../../model/parts/custom-field.ts';
import type { Employee } from '../../../model/records/employee.ts';
import type { CustomFieldDefinition } from '../../../model/records/custom-field-definition.ts';
import type { Employee as Hero } from '../api/people.ts';
import type { BankAccount, CustomField as HeroField, CustomValue } from '../api/personal.ts';
import { said } from './values.ts';
import * as words from './vocabularies.ts';

/** Numbers that organisations of the United Kingdom and of Australia keep; those of other regions have no key of their own. */
export const nationalIdsOf = (employee: Hero): Employee['national_identity_numbers'] => {
  const british = employee.uk_tax_and_national_insurance;
  const numbers = [
    { value: said(british?.national_insurance_number), type: 'nin', country: 'GB', key: 'national_insurance_number' },
    { value: said(british?.unique_taxpayer_reference), type: 'utr', country: 'GB', key: 'unique_taxpayer_reference' },
    { value: said(employee.abn), type: 'abn', country: 'AU', key: 'abn' },
  ] as const;
  const known = numbers.flatMap(({ value, type, country, key }) =>
    value === null
      ? []
      : [{ value, type: { value: type, source_value: key }, country: { value: country, source_value: key } }],
  );
  return known.length === 0 ? null : known;
};

/** What `bsb` numbers depends on the country: it names a branch in Australia and is a sort code in the United Kingdom. */
const clearingTypes = { AU: 'bsb_code', GB: 'sort_code' } as const;

/** Accounts that pay goes to. `workCountry` is where the person works: the account itself does not say where it is. */
export const bankDetailsOf = (
  accounts: readonly BankAccount[],
  workCountry: string | null | undefined,
): Employee['bank_details'] => {
  const type = clearingTypes[words.country(workCountry)?.value as keyof typeof clearingTypes] ?? 'unmapped_value';
  return accounts.map((account) => {
    const branch = said(account.bsb);
    return {
      id: unifiedId(account.id),
      remote_id: account.id,
      account_name: said(account.account_name),
      is_primary: account.primary_account ?? null,
      country_code: null,
      currency_code: words.currency(account.currency),
      bank_name: null,
      account_type: null,
      iban: null,
      local_account_number: said(account.account_number),
      swift_bic: null,
      clearing_codes: branch === null ? null : [{ type: { value: type, source_value: 'bsb' }, value: branch }],
    };
  });
};

/** A field that the customer made, without any person's value. */
export const mapCustomFieldDefinition = (field: HeroField): CustomFieldDefinition => ({
  id: unifiedId(field.id),
  remote_id: field.id,
  name: said(field.name),
  description: said(field.description),
  type: words.customFieldType(field.type),
  options: optionsOf(field),
});

const optionsOf = ({ custom_field_options: options }: HeroField): CustomFieldDefinition['options'] =>
  options && options.length > 0 ? options.map(({ id, value }) => ({ id: unifiedId(id), value: value ?? '' })) : null;

/** The values of a person's custom fields; fields without a value are left out. */
export const customFieldsOf = (values: readonly CustomValue[]): CustomField[] =>
  values.flatMap(({ id, name, value }) =>
    value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
      ? []
      : [{ id: unifiedId(id), remote_id: id, name: said(name), value }],
  );
