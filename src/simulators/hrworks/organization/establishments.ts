import type { Address, Company } from '../../company/index.ts';
import { alpha3Of, countryNameOf } from '../countries.ts';
import type { WireRecord } from '../wire/records.ts';

export type Establishment = { id: string; number: string; name: string; address: WireRecord };

/** Street and number apart, country as English name and as code, the state as ISO 3166-2. */
export const renderAddress = (address: Address): WireRecord => ({
  street: address.street,
  streetNumber: address.houseNumber,
  additionalData: address.line2 ?? undefined,
  zipCode: address.postCode,
  city: address.city,
  state: address.region ?? undefined,
  country: countryNameOf(address.country),
  internationalCountryCode: alpha3Of(address.country),
});

/** By the seed's site id. */
export const establishmentId = (siteId: string): string => siteId.slice(1);

export const establishmentsOf = ({ sites }: Company): Establishment[] =>
  sites.map(({ id, name, address, phone }) => ({
    id: establishmentId(id),
    number: `100000${establishmentId(id).padStart(2, '0')}`,
    name,
    address: { ...renderAddress(address), phone },
  }));
