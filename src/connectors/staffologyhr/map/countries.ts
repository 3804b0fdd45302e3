import { citizenWords, countryNames } from '../../../connector-kit/country-names.ts';
import { vocabulary } from '../../../connector-kit/vocabulary.ts';

/** `Country` of an address: a list that each customer words in English. */
export const country = vocabulary(countryNames);

/** `Nationality`, where customers also put names of countries. */
export const nationality = vocabulary({ ...countryNames, ...citizenWords });
