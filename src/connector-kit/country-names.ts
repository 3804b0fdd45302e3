import { countryCodes } from '../model/enums/country.ts';

/*
 * English words for countries and their citizens, as vendors write them, by ISO 3166-1 alpha-2 code. Country names come
 * from CLDR, which Node carries; the few that are also spelled otherwise stand below.
 */

type Country = Exclude<(typeof countryCodes)[number], 'unmapped_value'>;

const english = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });

const otherNames: Record<string, Country> = {
  'United States of America': 'US',
  USA: 'US',
  UK: 'GB',
  'Great Britain': 'GB',
  England: 'GB',
  Scotland: 'GB',
  Wales: 'GB',
  'Northern Ireland': 'GB',
  'Republic of Ireland': 'IE',
  Eire: 'IE',
  Holland: 'NL',
  'Czech Republic': 'CZ',
  Turkey: 'TR',
  'Hong Kong': 'HK',
  Macau: 'MO',
  'Ivory Coast': 'CI',
  Burma: 'MM',
  Swaziland: 'SZ',
  Macedonia: 'MK',
  Palestine: 'PS',
  'Russian Federation': 'RU',
  'Korea, Republic of': 'KR',
  'Republic of Korea': 'KR',
  'Viet Nam': 'VN',
};

const named = countryCodes
  .filter((code) => code !== 'unmapped_value')
  .flatMap((code) => [[english.of(code) ?? code, code] as const, [code, code] as const]);

/** Countries by English name and by code. */
export const countryNames: Readonly<Record<string, Country>> = { ...Object.fromEntries(named), ...otherNames };

/** Countries by the word for their citizens: `Australian`. */
// oxfmt-ignore
export const citizenWords: Readonly<Record<string, Country>> = {
  Afghan: 'AF', Albanian: 'AL', Algerian: 'DZ', American: 'US', Andorran: 'AD', Angolan: 'AO', Argentine: 'AR',
  Argentinian: 'AR', Armenian: 'AM', Australian: 'AU', Austrian: 'AT', Azerbaijani: 'AZ', Bahamian: 'BS',
  Bahraini: 'BH', Bangladeshi: 'BD', Barbadian: 'BB', Belarusian: 'BY', Belgian: 'BE', Belizean: 'BZ',
  Beninese: 'BJ', Bhutanese: 'BT', Bolivian: 'BO', Bosnian: 'BA', Botswanan: 'BW', Brazilian: 'BR', British: 'GB',
  Bruneian: 'BN', Bulgarian: 'BG', Burkinabe: 'BF', Burmese: 'MM', Burundian: 'BI', Cambodian: 'KH',
  Cameroonian: 'CM', Canadian: 'CA', 'Cape Verdean': 'CV', Chadian: 'TD', Chilean: 'CL', Chinese: 'CN',
  Colombian: 'CO', 'Costa Rican': 'CR', Croatian: 'HR', Cuban: 'CU', Cypriot: 'CY', Czech: 'CZ', Danish: 'DK',
  Djiboutian: 'DJ', Dutch: 'NL', Ecuadorean: 'EC', Ecuadorian: 'EC', Egyptian: 'EG', Emirati: 'AE', English: 'GB',
  Eritrean: 'ER', Estonian: 'EE', Ethiopian: 'ET', Fijian: 'FJ', Filipino: 'PH', Finnish: 'FI', French: 'FR',
  Gabonese: 'GA', Gambian: 'GM', Georgian: 'GE', German: 'DE', Ghanaian: 'GH', Greek: 'GR', Grenadian: 'GD',
  Guatemalan: 'GT', Guyanese: 'GY', Haitian: 'HT', Honduran: 'HN', Hungarian: 'HU', Icelandic: 'IS', Indian: 'IN',
  Indonesian: 'ID', Iranian: 'IR', Iraqi: 'IQ', Irish: 'IE', Israeli: 'IL', Italian: 'IT', Ivorian: 'CI',
  Jamaican: 'JM', Japanese: 'JP', Jordanian: 'JO', Kazakh: 'KZ', Kenyan: 'KE', Kuwaiti: 'KW', Kyrgyz: 'KG',
  Lao: 'LA', Laotian: 'LA', Latvian: 'LV', Lebanese: 'LB', Liberian: 'LR', Libyan: 'LY', Lithuanian: 'LT',
  Luxembourger: 'LU', Macedonian: 'MK', Malagasy: 'MG', Malawian: 'MW', Malaysian: 'MY', Maldivian: 'MV',
  Malian: 'ML', Maltese: 'MT', Mauritanian: 'MR', Mauritian: 'MU', Mexican: 'MX', Moldovan: 'MD', Monacan: 'MC',
  Mongolian: 'MN', Montenegrin: 'ME', Moroccan: 'MA', Mozambican: 'MZ', Namibian: 'NA', Nepalese: 'NP', Nepali: 'NP',
  'New Zealander': 'NZ', Nicaraguan: 'NI', Nigerian: 'NG', Nigerien: 'NE', 'North Korean': 'KP',
  'Northern Irish': 'GB', Norwegian: 'NO', Omani: 'OM', Pakistani: 'PK', Palestinian: 'PS', Panamanian: 'PA',
  Paraguayan: 'PY', Peruvian: 'PE', Polish: 'PL', Portuguese: 'PT', 'Puerto Rican': 'PR', Qatari: 'QA',
  Romanian: 'RO', Russian: 'RU', Rwandan: 'RW', Salvadoran: 'SV', Samoan: 'WS', Saudi: 'SA', 'Saudi Arabian': 'SA',
  Scottish: 'GB', Senegalese: 'SN', Serbian: 'RS', 'Sierra Leonean': 'SL', Singaporean: 'SG', Slovak: 'SK',
  Slovakian: 'SK', Slovene: 'SI', Slovenian: 'SI', Somali: 'SO', 'South African': 'ZA', 'South Korean': 'KR',
  Spanish: 'ES', 'Sri Lankan': 'LK', Sudanese: 'SD', Surinamese: 'SR', Swedish: 'SE', Swiss: 'CH', Syrian: 'SY',
  Taiwanese: 'TW', Tajik: 'TJ', Tanzanian: 'TZ', Thai: 'TH', Togolese: 'TG', Tongan: 'TO', Trinidadian: 'TT',
  Tunisian: 'TN', Turkish: 'TR', Turkmen: 'TM', Ugandan: 'UG', Ukrainian: 'UA', Uruguayan: 'UY', Uzbek: 'UZ',
  Venezuelan: 'VE', Vietnamese: 'VN', Welsh: 'GB', Yemeni: 'YE', Zambian: 'ZM', Zimbabwean: 'ZW',
};
