import { enumOf } from '../enum.ts';

/** The kind of a bank account. */
export const bankAccountTypes = [
  'savings',
  'checking',
  'current',
  'business',
  'personal',
  'other',
  'unmapped_value',
] as const;

/** One of {@link bankAccountTypes}. */
export const bankAccountTypeEnum = enumOf(bankAccountTypes).meta({ id: 'BankAccountTypeEnum' });

/** National schemes that number a bank or its branch: `sort_code` in the United Kingdom, `blz` in Germany, `aba_routing` in the United States. */
export const clearingCodeTypes = [
  'sort_code',
  'building_society_reference',
  'aba_routing',
  'chips_participant_id',
  'transit_number',
  'institution_number',
  'bsb_code',
  'ifsc_code',
  'micr_code',
  'clabe',
  'cnaps_code',
  'ch_bank_clearing_code',
  'ch_sic_code',
  'zengin_code',
  'nz_clearing_code',
  'hk_bank_code',
  'blz',
  'at_bankleitzahl',
  'nuban',
  'se_bankgiro_code',
  'unmapped_value',
] as const;

/** One of {@link clearingCodeTypes}. */
export const clearingCodeTypeEnum = enumOf(clearingCodeTypes).meta({ id: 'ClearingCodeTypeEnum' });
