import { z } from 'zod';
import { bankAccountTypeEnum, clearingCodeTypeEnum } from '../enums/bank.ts';
import { countryCodeEnum } from '../enums/country.ts';
import { currencyCodeEnum } from '../enums/currency.ts';
import { flag, identity, text } from '../fields.ts';

/** The number of a bank or its branch in a national scheme. */
export const clearingCode = z
  .object({ type: clearingCodeTypeEnum.nullish(), value: text })
  .meta({ id: 'ClearingCode', description: 'The number of a bank in a national scheme.' });

export type ClearingCode = z.infer<typeof clearingCode>;

/** An account that a person is paid into. */
export const bankDetails = z
  .object({
    ...identity,
    account_name: text.describe('The holder, as the bank writes it.'),
    is_primary: flag.describe('Whether pay goes here unless stated otherwise.'),
    country_code: countryCodeEnum.nullish(),
    currency_code: currencyCodeEnum.nullish(),
    bank_name: text,
    account_type: bankAccountTypeEnum.nullish(),
    iban: text,
    local_account_number: text.describe('The account number where no IBAN is used.'),
    swift_bic: text,
    clearing_codes: z.array(clearingCode).nullish(),
  })
  .meta({ id: 'HRISBankDetails', description: 'An account that a person is paid into.' });

export type BankDetails = z.infer<typeof bankDetails>;
