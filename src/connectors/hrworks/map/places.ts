import { unifiedId } from '../../../model/id.ts';
import type { Location } from '../../../model/records/location.ts';
import type { Address, Establishment } from '../api/organization.ts';
import type { Person } from '../api/master-data.ts';
import { country } from './countries.ts';
import { textOf } from './values.ts';

const undated = { unified_custom_fields: null, created_at: null, updated_at: null };

/** A place of work. */
export const mapEstablishment = ({ id, name, address }: Establishment): Location => ({
  id: unifiedId(id),
  remote_id: id,
  ...undated,
  employee_id: null,
  remote_employee_id: null,
  name: textOf(name),
  phone_number: textOf(address?.phone),
  ...addressOf(address ?? {}),
  location_type: { value: 'work', source_value: 'permanentEstablishment' },
});

/** Where a person lives. HRworks gives addresses no id of their own. */
export const homeLocationOf = ({ uuid, address }: Person): Location | null => {
  const lines = addressOf(address ?? {});
  if (Object.values(lines).every((line) => line === null)) return null;
  return {
    id: null,
    remote_id: null,
    ...undated,
    employee_id: unifiedId(uuid),
    remote_employee_id: uuid,
    name: null,
    phone_number: null,
    ...lines,
    location_type: { value: 'home', source_value: 'address' },
  };
};

type Lines = Pick<Location, 'street_1' | 'street_2' | 'city' | 'state' | 'zip_code' | 'country'>;

const addressOf = (address: Partial<Address>): Lines => {
  const where = country(textOf(address.internationalCountryCode) ?? textOf(address.countryCode) ?? address.country);
  return {
    street_1: streetOf(textOf(address.street), textOf(address.streetNumber), where?.value),
    street_2: textOf(address.additionalData),
    city: textOf(address.city),
    state: textOf(address.state),
    zip_code: textOf(address.zipCode),
    country: where,
  };
};

/** Where the number of a house stands before its street. https://www.upu.int/en/postal-solutions/programmes-services/addressing-solutions */
const numberFirst: ReadonlySet<string | undefined> = new Set([
  'AU',
  'CA',
  'FR',
  'GB',
  'HK',
  'IE',
  'IL',
  'IN',
  'KE',
  'LU',
  'MT',
  'MY',
  'NG',
  'NZ',
  'PH',
  'PK',
  'SG',
  'TH',
  'US',
  'ZA',
]);

/** HRworks keeps street and number apart; on one line they stand in the order of the country. */
const streetOf = (
  street: string | null,
  houseNumber: string | null,
  countryCode: string | undefined,
): string | null => {
  if (street === null || houseNumber === null) return street;
  return numberFirst.has(countryCode) ? `${houseNumber} ${street}` : `${street} ${houseNumber}`;
};

const numberBefore = /^(?<streetNumber>\d\S*) (?<street>.+)$/;
const numberBehind = /^(?<street>.+?) (?<streetNumber>\d\S*(?: [a-zA-Z])?)$/;

/** A line with street and house number in HRworks' two parts, which {@link homeLocationOf} puts together again. */
export const streetPartsOf = (line: string, countryCode: string | undefined) => {
  const parts = (numberFirst.has(countryCode) ? numberBefore : numberBehind).exec(line)?.groups;
  return { street: parts?.['street'] ?? line, streetNumber: parts?.['streetNumber'] ?? '' };
};
