import { isVendorError } from '../../connector-kit/errors.ts';
import type { GrantState } from '../../connector-kit/preflight.ts';
import { neededKeys, type SharedData } from '../../connector-kit/shared-data.ts';
import type { Vendor } from '../../connector-kit/vendor.ts';
import { directoryOf, type PersonBase } from './api/persons.ts';
import { ask, type Query } from './api/request.ts';
import { permissions } from './permissions.ts';

/*
 * One small read for each right to read. HRworks refuses what is not granted as a whole and by name, so each tells for
 * sure. No limit of refusals is known; four at a time are under way.
 */

/** A read: an endpoint without placeholders, and what it is asked. */
interface Probe {
  readonly endpoint: string;
  query?(todayOn: string, somebody: PersonBase | undefined): Query;
}

const today = (todayOn: string): Query => ({ beginDate: todayOn, endDate: todayOn });
/** The leave of one person on one day. */
const ofSomebody = (todayOn: string, somebody: PersonBase | undefined): Query => ({
  ...today(todayOn),
  ...(somebody?.personnelNumber && { persons: [somebody.personnelNumber], usePersonnelNumbers: true }),
});

/** By permission. */
export const probes: Readonly<Record<string, Probe>> = {
  'persons.master-data': {
    endpoint: 'GET /v2/persons/master-data',
    query: (_, somebody) => (somebody ? { personIdentifierType: 'uuid', persons: [somebody.uuid] } : {}),
  },
  general: { endpoint: 'GET /v2/permanent-establishments' },
  absences: { endpoint: 'GET /v2/absences', query: ofSomebody },
  'sick-leaves': { endpoint: 'GET /v2/sick-leaves', query: ofSomebody },
  'cost-accounting': { endpoint: 'GET /v2/cost-objects/cost-centers' },
  'working-times': { endpoint: 'GET /v2/working-times', query: ofSomebody },
  'personnel-file': { endpoint: 'GET /v2/persons/personnel-file/categories' },
  'remote-work': { endpoint: 'GET /v2/remote-work', query: ofSomebody },
  onboarding: { endpoint: 'GET /v2/persons/onboarding' },
  'applicant-management': { endpoint: 'GET /v2/applicant-management/posts' },
  'travel-expenses': { endpoint: 'GET /v2/travel-expenses/travel-requests', query: ofSomebody },
  'wage-and-salary': { endpoint: 'GET /v2/wage-and-salary/types' },
};

/** Whether each right to read is granted, by permission, and how many people are seen when people are. */
export interface Looks {
  readonly states: ReadonlyMap<string, GrantState>;
  readonly people: number | undefined;
}

/** Looks at everything that can be read and is shared. Rejects when the credentials are refused, or HRworks cannot be reached at all. */
export const lookAround = async (vendor: Vendor, shared: SharedData): Promise<Looks> => {
  const wanted = neededKeys(permissions, shared);
  const directory = await directoryOf(vendor, 0).catch((error: unknown) => {
    if (isVendorError(error, 'permission_missing')) return undefined;
    throw error;
  });
  const somebody = directory?.people[0];
  const todayOn = new Date().toISOString().slice(0, 10);
  const looks = await Promise.all(
    Object.entries(probes)
      .filter(([permission]) => wanted.has(permission))
      .map(
        async ([permission, probe]) => [permission, await look(vendor, permission, probe, todayOn, somebody)] as const,
      ),
  );
  return {
    states: new Map([['persons', directory ? 'granted' : 'missing'], ...looks]),
    people: directory?.people.length,
  };
};

const look = async (
  vendor: Vendor,
  permission: string,
  { endpoint, query }: Probe,
  todayOn: string,
  somebody: PersonBase | undefined,
): Promise<GrantState> => {
  try {
    await ask(vendor, {
      endpoint,
      query: query?.(todayOn, somebody) ?? {},
      needs: [permission],
      read: () => undefined,
    });
    return 'granted';
  } catch (error) {
    if (isVendorError(error, 'credentials_rejected')) throw error;
    return isVendorError(error, 'permission_missing') ? 'missing' : 'cannot_tell';
  }
};
