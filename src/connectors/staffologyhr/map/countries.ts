import { vocabulary } from '../../../connector-kit/vocabulary.ts';
import { countryCodes } from '../../../model/enums/country.ts';

/*
 * Countries and nationalities are lists that each customer words in English. Names of countries come from CLDR, which
 * Node carries; what may be spelled otherwise stands below.
 */

type Country = Exclude<(typeof countryCodes)[number], 'unmapped_value'>;

const british = new Intl.DisplayNames(['en-GB'], { type: 'region', fallback: 'none' });

const names: Record<string, Country> = {
  UK: 'GB',
  'Great Britain': 'GB',
  England: 'GB',
  Scotland: 'GB',
  Wales: 'GB',
  'Northern Ireland': 'GB',
  'Republic of Ireland': 'IE',
  Eire: 'IE',
  USA: 'US',
  'United States of America': 'US',
  'Czech Republic': 'CZ',
  Holland: 'NL',
  Turkey: 'TR',
  'Hong Kong': 'HK',
  'Ivory Coast': 'CI',
  Burma: 'MM',
  'Russian Federation': 'RU',
};
for (const code of countryCodes) {
  if (code === 'unmapped_value') continue;
  names[code] = code;
  const name = british.of(code);
  if (name !== undefined) names[name] = code;
}

// oxfmt-ignore
const citizens: Record<string, Country> = {
  Afghan: 'AF', Albanian: 'AL', Algerian: 'DZ', American: 'US', Angolan: 'AO', Argentine: 'AR', Argentinian: 'AR',
  Armenian: 'AM', Australian: 'AU', Austrian: 'AT', Azerbaijani: 'AZ', Bahraini: 'BH', Bangladeshi: 'BD',
  Barbadian: 'BB', Belarusian: 'BY', Belgian: 'BE', Bolivian: 'BO', Botswanan: 'BW', Brazilian: 'BR', British: 'GB',
  Bulgarian: 'BG', Burmese: 'MM', Cameroonian: 'CM', Canadian: 'CA', Chilean: 'CL', Chinese: 'CN', Colombian: 'CO',
  Croatian: 'HR', Cuban: 'CU', Cypriot: 'CY', Czech: 'CZ', Danish: 'DK', Dutch: 'NL', Ecuadorean: 'EC',
  Egyptian: 'EG', Emirati: 'AE', English: 'GB', Eritrean: 'ER', Estonian: 'EE', Ethiopian: 'ET', Filipino: 'PH',
  Finnish: 'FI', French: 'FR', Gambian: 'GM', Georgian: 'GE', German: 'DE', Ghanaian: 'GH', Greek: 'GR',
  Hungarian: 'HU', Icelandic: 'IS', Indian: 'IN', Indonesian: 'ID', Iranian: 'IR', Iraqi: 'IQ', Irish: 'IE',
  Israeli: 'IL', Italian: 'IT', Jamaican: 'JM', Japanese: 'JP', Jordanian: 'JO', Kazakh: 'KZ', Kenyan: 'KE',
  Kuwaiti: 'KW', Latvian: 'LV', Lebanese: 'LB', Libyan: 'LY', Lithuanian: 'LT', Luxembourger: 'LU', Malawian: 'MW',
  Malaysian: 'MY', Maltese: 'MT', Mauritian: 'MU', Mexican: 'MX', Moldovan: 'MD', Moroccan: 'MA', Mozambican: 'MZ',
  Namibian: 'NA', Nepalese: 'NP', 'New Zealander': 'NZ', Nigerian: 'NG', 'Northern Irish': 'GB', Norwegian: 'NO',
  Omani: 'OM', Pakistani: 'PK', Palestinian: 'PS', Peruvian: 'PE', Polish: 'PL', Portuguese: 'PT', Qatari: 'QA',
  Romanian: 'RO', Russian: 'RU', Rwandan: 'RW', Saudi: 'SA', 'Saudi Arabian': 'SA', Scottish: 'GB', Senegalese: 'SN',
  Serbian: 'RS', 'Sierra Leonean': 'SL', Singaporean: 'SG', Slovak: 'SK', Slovenian: 'SI', Somali: 'SO',
  'South African': 'ZA', 'South Korean': 'KR', Spanish: 'ES', 'Sri Lankan': 'LK', Sudanese: 'SD', Swedish: 'SE',
  Swiss: 'CH', Syrian: 'SY', Taiwanese: 'TW', Tanzanian: 'TZ', Thai: 'TH', Trinidadian: 'TT', Tunisian: 'TN',
  Turkish: 'TR', Ugandan: 'UG', Ukrainian: 'UA', Uruguayan: 'UY', Venezuelan: 'VE', Vietnamese: 'VN', Welsh: 'GB',
  Yemeni: 'YE', Zambian: 'ZM', Zimbabwean: 'ZW',
};

/** `Country` of an address. */
export const country = vocabulary<Country>(names);

/** `Nationality`, where customers also put names of countries. */
export const nationality = vocabulary<Country>({ ...names, ...citizens });
