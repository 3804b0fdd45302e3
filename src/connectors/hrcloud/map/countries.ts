import { countryNames } from '../../../connector-kit/country-names.ts';
import { vocabulary } from '../../../connector-kit/vocabulary.ts';

/** `xCountry`: an English name or a code. https://hrcloudapis.github.io/ */
export const country = vocabulary(countryNames);
