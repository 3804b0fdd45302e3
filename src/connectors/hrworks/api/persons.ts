import { z } from 'zod';
import { isVendorError } from '../../../connector-kit/errors.ts';
import { rowsOf } from '../../../connector-kit/rows.ts';
import type { Vendor } from '../../../connector-kit/vendor.ts';
import { ask, part } from './request.ts';
import { text } from './wire.ts';

/** A person by all names. `uuid` never changes. https://api.hrworks.de/v2/openapi.yaml#/components/schemas/PersonBaseData */
export const personBase = z.looseObject({
  uuid: z.string(),
  personnelNumber: text,
  firstName: text,
  lastName: text,
});
export type PersonBase = z.infer<typeof personBase>;

const endpoint = 'GET /v2/persons';

/** 200,000 people are about 60 MB, and HRworks gives them in one answer. */
const maxBytes = 256 * 1024 * 1024;

/** Everybody, those who have left and those in no active unit included. HRworks groups them by unit. */
export const listPersons = (vendor: Vendor): Promise<PersonBase[]> =>
  ask(vendor, {
    endpoint,
    query: { onlyActive: false, onlyActiveOrganizationUnits: false },
    needs: ['persons'],
    maxBytes,
    read: (body) => {
      const groups = Object.values(z.record(z.string(), z.array(z.unknown())).parse(body));
      return rowsOf(personBase, groups.flat(), vendor, endpoint);
    },
  });

/** Everybody, to be looked up by either of the two names that HRworks' answers have. */
export interface Directory {
  /** In the order of uuids, which no change of people disturbs. */
  readonly people: readonly PersonBase[];
  readonly byUuid: ReadonlyMap<string, PersonBase>;
  readonly byNumber: ReadonlyMap<string, PersonBase>;
}

/** The directory, at most five minutes old; `maxAgeSeconds` 0 reads it anew. */
export const directoryOf = (vendor: Vendor, maxAgeSeconds = 300): Promise<Directory> =>
  vendor.remember('directory', maxAgeSeconds, async () => {
    const byUuid = new Map((await listPersons(vendor)).map((person) => [person.uuid, person]));
    const people = [...byUuid.values()].toSorted((a, b) => (a.uuid < b.uuid ? -1 : 1));
    const numbered = people.flatMap((person) =>
      person.personnelNumber ? [[person.personnelNumber, person] as const] : [],
    );
    return { people, byUuid, byNumber: new Map(numbered) };
  });

/** Somebody by uuid: whoever is not in the directory may have come since it was read. `undefined`: nobody. */
export const findPerson = async (vendor: Vendor, uuid: string): Promise<PersonBase | undefined> =>
  (await directoryOf(vendor)).byUuid.get(uuid) ?? (await directoryOf(vendor, 0)).byUuid.get(uuid);

/**
 * The uuid of somebody by another name: a personnel number, or the number of a license. `undefined`: nobody.
 * https://api.hrworks.de/v2/openapi.yaml#/components/schemas/PersonIdentifierType
 */
export const findUuid = async (
  vendor: Vendor,
  personIdentifierType: 'personnelNumber' | 'personLicenseNumber',
  identifier: string,
): Promise<string | undefined> =>
  // One or two dots would be a way up in the path, and are nobody's name.
  /^\.{0,2}$/.test(identifier)
    ? undefined
    : ask<string | undefined>(vendor, {
        endpoint: 'GET /v2/persons/{id}',
        path: `/v2/persons/${part(identifier)}`,
        query: { personIdentifierType },
        needs: ['persons'],
        absent: () => undefined,
        read: (body) => z.looseObject({ uuid: z.string() }).parse(body).uuid,
      });

/** People on one page of an answer, and so the most to ask for at once. https://developers.hrworks.de/2.0 */
export const peoplePerPage = 50;

/**
 * Reads rows of people by their identifiers. HRworks refuses a whole question for one person who is gone, so a refused one
 * is halved until those are found. A question that is refused for everybody is wrong in itself: that is thrown.
 */
export const readOfPeople = async <Row>(
  identifiers: readonly string[],
  read: (identifiers: readonly string[]) => Promise<readonly Row[]>,
): Promise<readonly Row[]> => {
  if (identifiers.length === 0) return [];
  const refusals: unknown[] = [];
  const found = await readOrHalve(identifiers, read, refusals);
  if (refusals.length === identifiers.length && identifiers.length > 1) throw refusals[0];
  return found;
};

const readOrHalve = async <Row>(
  identifiers: readonly string[],
  read: (identifiers: readonly string[]) => Promise<readonly Row[]>,
  refusals: unknown[],
): Promise<readonly Row[]> => {
  try {
    return await read(identifiers);
  } catch (error) {
    if (!isVendorError(error, 'request_refused')) throw error;
    if (identifiers.length === 1) {
      refusals.push(error);
      return [];
    }
    const middle = Math.ceil(identifiers.length / 2);
    return [
      ...(await readOrHalve(identifiers.slice(0, middle), read, refusals)),
      ...(await readOrHalve(identifiers.slice(middle), read, refusals)),
    ];
  }
};
