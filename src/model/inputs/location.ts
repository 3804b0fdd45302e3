import { z } from 'zod';
import { openEnum } from '../enum.ts';
import { countryCodeEnum } from '../enums/country.ts';
import { text } from '../fields.ts';
import { passthrough } from './fields.ts';

/** A state or province by ISO 3166-2 code, such as `DE-BY`. */
export const subdivision = openEnum.meta({ id: 'ISO3166_2SubDivisionEnum' });

/** An address written together with an employee. */
export const locationInput = z
  .strictObject({
    id: text,
    name: text,
    phone_number: text,
    street_1: text,
    street_2: text,
    city: text,
    zip_code: text,
    country: countryCodeEnum.nullish(),
    ...passthrough,
    state: z.union([subdivision, z.string()]).nullish(),
  })
  .meta({
    id: 'CreateEmployeeLocationApiModel',
    description: 'An address written together with an employee.',
  });

export type LocationInput = z.infer<typeof locationInput>;
