import { citizenWords, countryNames } from '../../../connector-kit/country-names.ts';
import { vocabulary } from '../../../connector-kit/vocabulary.ts';

/** A country name of the list `countries`. */
export const country = vocabulary(countryNames);

/** A word of the list `nationalities`, or a country name where a company put those into it. */
export const nationality = vocabulary({ ...countryNames, ...citizenWords });
