import type { Employee } from '../../../model/records/employee.ts';
import type { Person } from '../api/master-data.ts';
import { country } from './countries.ts';
import { textOf } from './values.ts';

/** HRworks has room for two nationalities. */
export const citizenshipsOf = ({ nationality, secondNationality }: Person): Employee['citizenships'] => {
  const nations = [country(nationality), country(secondNationality)].filter((nation) => nation !== null);
  return nations.length === 0 ? null : nations;
};

/** Numbers that HRworks keeps, of people employed in Germany only. */
export const nationalIdFields = [
  { field: 'socialSecurityNumber', type: 'svnr' },
  { field: 'taxpayerIdentificationNumber', type: 'idnr' },
] as const;

export const nationalIdsOf = (person: Person): Employee['national_identity_numbers'] => {
  const numbers = nationalIdFields.flatMap(({ field, type }) => {
    const value = textOf(person[field]);
    return value === null
      ? []
      : [
          {
            value,
            type: { value: type, source_value: field },
            country: { value: 'DE' as const, source_value: field },
          },
        ];
  });
  return numbers.length === 0 ? null : numbers;
};

/** The account that pay goes to. HRworks keeps one, by IBAN. */
export const bankDetailsOf = ({ bankAccount }: Person): Employee['bank_details'] => {
  const iban = textOf(bankAccount?.iban);
  const holder = textOf(bankAccount?.bankAccountHolder);
  const bic = textOf(bankAccount?.bic);
  if (iban === null && holder === null && bic === null) return null;
  return [
    {
      id: null,
      remote_id: null,
      account_name: holder,
      is_primary: null,
      country_code: country(iban?.slice(0, 2)),
      currency_code: null,
      bank_name: null,
      account_type: null,
      iban,
      local_account_number: null,
      swift_bic: bic,
      clearing_codes: null,
    },
  ];
};
