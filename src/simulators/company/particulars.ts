import type { Site } from './company.ts';
import { dayOf } from './days.ts';
import { type Locale, namesOf } from './names.ts';
import type { Address, BankAccount, EmergencyContact, NationalId, WorkEligibility } from './person.ts';
import type { Random } from './random.ts';

type Place = { city: string; region: string | null; postCode: string };
type Country = {
  places: readonly [Place, ...Place[]];
  streets: readonly [string, ...string[]];
  /** A mobile number from the range kept for fiction. */
  mobile: (random: Random) => string;
};

const countries: Record<Locale, Country> = {
  DE: {
    places: [
      { city: 'Berlin', region: 'DE-BE', postCode: '10247' },
      { city: 'Köln', region: 'DE-NW', postCode: '50674' },
      { city: 'Potsdam', region: 'DE-BB', postCode: '14467' },
    ],
    streets: ['Lindenstraße', 'Am Mühlenbach', 'Schönhauser Weg', 'Kastanienallee', 'Straße der Genossen'],
    mobile: (random) => `+49 176 040690${random.whole(10, 99)}`,
  },
  AT: {
    places: [
      { city: 'Wien', region: 'AT-9', postCode: '1070' },
      { city: 'Graz', region: 'AT-6', postCode: '8010' },
    ],
    streets: ['Neubaugasse', 'Gürtelzeile', 'Schloßberggasse'],
    mobile: (random) => `+43 660 55500${random.whole(10, 99)}`,
  },
  GB: {
    places: [
      { city: 'London', region: 'GB-LND', postCode: 'N16 8XX' },
      { city: 'Leeds', region: 'GB-LDS', postCode: 'LS1 4XX' },
      { city: 'Newcastle upon Tyne', region: 'GB-NET', postCode: 'NE1 7XX' },
    ],
    streets: ['Tannery Yard', "St. Mary's Road", 'High Street', 'Kettle Lane', "Queen's Walk"],
    mobile: (random) => `+44 7700 900${random.whole(100, 999)}`,
  },
  AU: {
    places: [
      { city: 'Sydney', region: 'AU-NSW', postCode: '2010' },
      { city: 'Fremantle', region: 'AU-WA', postCode: '6160' },
    ],
    streets: ['Wharf Street', 'Gumtree Parade', "O'Connell Street"],
    mobile: (random) => `+61 491 570 ${random.whole(100, 999)}`,
  },
  US: {
    places: [
      { city: 'New York', region: 'US-NY', postCode: '10027' },
      { city: 'Hoboken', region: 'US-NJ', postCode: '07030' },
      { city: 'Oakland', region: 'US-CA', postCode: '94612' },
    ],
    streets: ['Mercer Street', 'Riverside Drive', 'Elm Street'],
    mobile: (random) => `+1 212 555 01${random.whole(10, 99)}`,
  },
};

const numberFirst = new Set<Locale>(['GB', 'AU', 'US']);

export const mobileIn = (locale: Locale, random: Random): string => countries[locale].mobile(random);

export const addressIn = (locale: Locale, random: Random): Address => {
  const { places, streets } = countries[locale];
  const place = random.pick(places);
  const street = random.pick(streets);
  const houseNumber = `${random.whole(1, 190)}${random.chance(0.1) ? 'b' : ''}`;
  return {
    line1: numberFirst.has(locale) ? `${houseNumber} ${street}` : `${street} ${houseNumber}`,
    line2: random.chance(0.15) ? (numberFirst.has(locale) ? `Flat ${random.whole(1, 40)}` : 'Hinterhaus') : null,
    street,
    houseNumber,
    city: place.city,
    region: place.region,
    postCode: place.postCode,
    country: locale,
  };
};

/** ISO 7064 mod 97-10 over the account digits with the country's letters as numbers. */
const iban = (country: string, account: string): string => {
  const letters = [...country].map((letter) => letter.charCodeAt(0) - 55).join('');
  let remainder = 0;
  for (const digit of `${account}${letters}00`) remainder = (remainder * 10 + Number(digit)) % 97;
  return `${country}${String(98 - remainder).padStart(2, '0')}${account}`;
};

export const bankAccountIn = (locale: Locale, random: Random, id: string, holder: string, site: Site): BankAccount => {
  const shell = { id, holder, iban: null, bic: null, accountNumber: null, clearing: null, currency: site.currency };
  if (locale === 'DE')
    return { ...shell, bankName: 'Spreebank', iban: iban('DE', `10000000${random.digits(10)}`), bic: 'SPREDEB1XXX' };
  if (locale === 'AT')
    return { ...shell, bankName: 'Donaubank', iban: iban('AT', `99999${random.digits(11)}`), bic: 'DONAATW1XXX' };
  if (locale === 'GB')
    return {
      ...shell,
      bankName: 'Tannery Bank',
      accountNumber: random.digits(8),
      clearing: { kind: 'sort_code', code: '00-00-00' },
    };
  if (locale === 'AU')
    return {
      ...shell,
      bankName: 'Wharf Credit Union',
      accountNumber: random.digits(9),
      clearing: { kind: 'bsb', code: '999-999' },
    };
  return {
    ...shell,
    bankName: 'Mercer Savings',
    accountNumber: random.digits(10),
    clearing: { kind: 'aba_routing', code: '000000000' },
  };
};

/** Numbers that their authorities never issue: NINO prefix `QQ`, SSN area 900 and above, all zero elsewhere. */
export const nationalIdsIn = (locale: Locale, random: Random): NationalId[] => {
  if (locale === 'DE') {
    return [
      { kind: 'tax_id', value: `00${random.digits(9)}`, country: 'DE' },
      { kind: 'social_security', value: `00${random.digits(6)}X${random.digits(3)}`, country: 'DE' },
    ];
  }
  if (locale === 'AT') return [{ kind: 'social_security', value: `0000${random.digits(6)}`, country: 'AT' }];
  if (locale === 'GB') return [{ kind: 'nin', value: `QQ${random.digits(6)}C`, country: 'GB' }];
  if (locale === 'AU') return [{ kind: 'tfn', value: `000${random.digits(6)}`, country: 'AU' }];
  return [{ kind: 'ssn', value: `9${random.digits(2)}-00-${random.digits(4)}`, country: 'US' }];
};

export const workEligibilityIn = (locale: Locale, random: Random, id: string, isCitizen: boolean): WorkEligibility => {
  const from = random.whole(18_000, 20_000);
  return {
    id,
    kind: isCitizen ? 'passport' : 'visa',
    subType: isCitizen ? null : 'Skilled worker',
    number: `X${random.digits(8)}`,
    issuedBy: locale,
    validFromOn: dayOf(from),
    validToOn: dayOf(from + (isCitizen ? 3652 : 1825)),
  };
};

export const emergencyContactIn = (
  locale: Locale,
  random: Random,
  lastName: string,
  address: Address | null,
): EmergencyContact => {
  const names = namesOf[locale];
  return {
    firstName: random.pick(random.chance(0.5) ? names.female : names.male),
    lastName: random.chance(0.6) ? lastName : random.pick(names.last),
    relation: random.pick(['spouse', 'partner', 'parent', 'sibling', 'friend']),
    phone: mobileIn(locale, random),
    email: null,
    address,
  };
};
