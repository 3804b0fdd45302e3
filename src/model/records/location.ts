import { z } from 'zod';
import { countryCodeEnum } from '../enums/country.ts';
import { locationTypeEnum } from '../enums/location.ts';
import { identity, text, timestamps, unifiedCustomFields } from '../fields.ts';

/** A place of work, or a person's home address. */
export const location = z
  .object({
    ...identity,
    ...unifiedCustomFields,
    employee_id: text.describe('Whose home it is, where it is one.'),
    remote_employee_id: text,
    name: text,
    phone_number: text,
    street_1: text,
    street_2: text,
    city: text,
    state: text.describe('State, province or county, by code or name as the provider gives it.'),
    zip_code: text,
    country: countryCodeEnum.nullish(),
    location_type: locationTypeEnum.nullish(),
    ...timestamps,
  })
  .meta({ id: 'HRISLocation', description: "A place of work, or a person's home address." });

export type Location = z.infer<typeof location>;
