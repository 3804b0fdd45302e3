import { z } from 'zod';
import { countryCodeEnum } from '../enums/country.ts';
import { nationalIdentityNumberTypeEnum } from '../enums/national-identity.ts';
import { text } from '../fields.ts';

/** A number that a state knows a person by. */
export const nationalIdentityNumber = z
  .object({
    value: text,
    type: nationalIdentityNumberTypeEnum.nullish(),
    country: countryCodeEnum.nullish(),
  })
  .meta({
    id: 'NationalIdentityNumberApiModel',
    description: 'A number that a state knows a person by.',
  });

export type NationalIdentityNumber = z.infer<typeof nationalIdentityNumber>;
