import type { BankAccount, Company, CustomField, CustomValue, Person } from '../../src/simulators/company/company.ts';
import { anything, day, type Expected, part, reference, set, word } from './expected.ts';
import { clearingWords, nationalIdWords } from './words.ts';

/** The account that pay goes to. The only one there is, so the primary one. */
export const bankDetailsOf = ({ bankAccount: account }: Person): Expected =>
  account === null
    ? null
    : set([
        part(
          {
            account_name: account.holder,
            bank_name: account.bankName,
            iban: account.iban,
            swift_bic: account.bic,
            local_account_number: account.accountNumber,
            clearing_codes: clearingCodesOf(account),
            currency_code: word(account.currency),
          },
          { is_primary: true, country_code: anything },
        ),
      ]);

const clearingCodesOf = ({ clearing }: BankAccount): Expected =>
  clearing === null ? null : set([part({ type: clearingWords[clearing.kind], value: clearing.code })]);

/** What number a state knows somebody by; its kind and country only where the vendor keeps them. */
export const nationalIdsOf = ({ nationalIds }: Person): Expected[] =>
  nationalIds.map(({ kind, value, country }) =>
    part({ value }, { type: nationalIdWords[kind], country: word(country) }),
  );

/** Values by the field's name; choices by the option's name, whatever ids a vendor gives them. */
export const customFieldsOf = ({ customValues }: Person, company: Company): Expected =>
  set(
    company.customFields.flatMap((field) => {
      const value = valueOf(field, customValues[field.id] ?? null);
      return value === null
        ? []
        : [
            part(
              { name: field.name, value },
              {
                id: reference('custom_field_definitions', field.name),
                value_id: anything,
                remote_value_id: anything,
              },
            ),
          ];
    }),
  );

const valueOf = (field: CustomField, value: CustomValue): Expected => {
  const optionName = (id: unknown): string | null => field.options.find((option) => option.id === id)?.name ?? null;
  if (value === null) return null;
  if (Array.isArray(value)) return set(value.map(optionName));
  if (field.type === 'list') return optionName(value);
  return field.type === 'date' ? day(String(value)) : value;
};
