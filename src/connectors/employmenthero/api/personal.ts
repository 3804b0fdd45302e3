import { z } from 'zod';
import type { Listed } from './pages.ts';
import { amount, flag, text } from './words.ts';

/*
 * What belongs to one employee: each of these lists is one call a person, and only an owner or admin may read those of
 * others.
 */

/** A time under one title. https://developer.employmenthero.com/api-references/employment-history */
export const history = z.looseObject({
  id: z.string(),
  title: text,
  start_date: text,
  end_date: text,
  employment_type: text,
  contract_type: text,
});
export type History = z.infer<typeof history>;

export const listedHistories = (id: string): Listed<History> => ({
  endpoint: 'GET /employees/{id}/employment_histories',
  id,
  needs: ['employment_histories:list'],
  row: history,
});

/** Pay from a day on. https://developer.employmenthero.com/api-references/pay-detail */
export const payDetail = z.looseObject({
  id: z.string(),
  effective_from: text,
  salary: amount,
  salary_type: text,
  pay_unit: text,
  currency: text,
});
export type PayDetail = z.infer<typeof payDetail>;

export const listedPayDetails = (id: string): Listed<PayDetail> => ({
  endpoint: 'GET /employees/{id}/pay_details',
  id,
  needs: ['pay_details:list'],
  row: payDetail,
});

/** Made for Australia and the United Kingdom: neither IBAN nor BIC. https://developer.employmenthero.com/api-references/bank-account */
export const bankAccount = z.looseObject({
  id: z.string(),
  account_name: text,
  account_number: text,
  bsb: text,
  currency: text,
  primary_account: flag,
});
export type BankAccount = z.infer<typeof bankAccount>;

export const listedBankAccounts = (id: string): Listed<BankAccount> => ({
  endpoint: 'GET /employees/{id}/bank_accounts',
  version: 'v2',
  id,
  needs: ['bank_accounts:list'],
  row: bankAccount,
});

/** https://developer.employmenthero.com/api-references/emergency-contact; its id was a number in the first version. */
export const listedEmergencyContacts = (id: string): Listed<object> => ({
  endpoint: 'GET /employees/{id}/emergency_contacts',
  version: 'v2',
  id,
  needs: ['emergency_contacts:list'],
  row: z.looseObject({}),
});

/** A field that the customer made. Keys as working clients read them: https://docs.airbyte.com/integrations/sources/employment-hero */
export const customField = z.looseObject({
  id: z.string(),
  name: text,
  description: text,
  type: text,
  custom_field_options: z.array(z.looseObject({ id: z.string(), value: text })).nullish(),
});
export type CustomField = z.infer<typeof customField>;

export const listedCustomFields: Listed<CustomField> = {
  endpoint: 'GET /custom_fields',
  needs: ['custom_fields:list'],
  row: customField,
};

/** One employee's value of it. What `value` holds is not published: text, or several texts. */
export const customValue = z.looseObject({
  id: z.string(),
  name: text,
  value: z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]).nullish(),
});
export type CustomValue = z.infer<typeof customValue>;

export const listedCustomValues = (id: string): Listed<CustomValue> => ({
  endpoint: 'GET /employees/{id}/custom_fields',
  id,
  needs: ['employee_custom_fields:list'],
  row: customValue,
});
