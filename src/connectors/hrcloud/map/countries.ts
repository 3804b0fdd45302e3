import { vocabulary } from '../../../connector-kit/vocabulary.ts';
import { countryCodes } from '../../../model/enums/country.ts';

/*
 * HR Cloud writes countries by their English names ("United States", "Angola", "Canada": https://hrcloudapis.github.io/).
 * Names come from CLDR, which Node carries; the few that may be spelled otherwise stand below. Codes are taken too.
 */

type Country = Exclude<(typeof countryCodes)[number], 'unmapped_value'>;

const english = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });

const names: Record<string, Country> = {
  'United States of America': 'US',
  USA: 'US',
  UK: 'GB',
  'Great Britain': 'GB',
  'Czech Republic': 'CZ',
  Turkey: 'TR',
  'Hong Kong': 'HK',
  Macau: 'MO',
  'Ivory Coast': 'CI',
  Burma: 'MM',
  'Russian Federation': 'RU',
  'Korea, Republic of': 'KR',
  'Viet Nam': 'VN',
};
for (const code of countryCodes) {
  if (code === 'unmapped_value') continue;
  names[code] = code;
  const name = english.of(code);
  if (name !== undefined) names[name] = code;
}

/** `xCountry`. */
export const country = vocabulary<Country>(names);
