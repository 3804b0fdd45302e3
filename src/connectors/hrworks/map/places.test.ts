import { expect, it } from 'vitest';
import { homeLocationOf, streetPartsOf } from './places.ts';

it.each([
  ['Weg 5 a', 'DE', 'Weg', '5 a'],
  ['Straße des 17. Juni 135', 'DE', 'Straße des 17. Juni', '135'],
  ['Am Hang', 'DE', 'Am Hang', ''],
  ['7', 'DE', '7', ''],
  ['12 Baker Street', 'GB', 'Baker Street', '12'],
  ['Baker Street 12', 'GB', 'Baker Street 12', ''],
  ['Dam 1-3', undefined, 'Dam', '1-3'],
])('%s in %s is %s and %s, and put together again the same', (line, country, street, streetNumber) => {
  const parts = streetPartsOf(line, country);
  expect(parts).toEqual({ street, streetNumber });
  const address = { ...parts, countryCode: country };
  expect(homeLocationOf({ uuid: 'u', address } as never)?.street_1).toBe(line);
});
