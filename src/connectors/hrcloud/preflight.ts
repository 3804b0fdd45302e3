import type { Grant, GrantState } from '../../connector-kit/preflight.ts';
import { everythingShared, neededKeys, type SharedData } from '../../connector-kit/shared-data.ts';
import type { Vendor } from '../../connector-kit/vendor.ts';
import { look, type Sight } from './api/look.ts';
import { applicationOf, isPublished, type Application, type ObjectName } from './api/objects.ts';
import { permissions } from './permissions.ts';

const objects = Object.keys(applicationOf) as ObjectName[];

/** One object stands for the others of an application of which nothing is published. */
const lookedAt = objects.filter((object) => isPublished(object) || ['xTimeOffRequest', 'xKudos'].includes(object));

/**
 * Looks at every object once. HR Cloud answers 403 for an application that is not installed and for an object that is
 * not granted alike: an application of which everything is refused is taken for not installed, and then nothing is
 * said of its objects.
 */
export const preflight = async (vendor: Vendor, shared: SharedData = everythingShared): Promise<readonly Grant[]> => {
  const wanted = neededKeys(permissions, shared);
  // An object that is no permission of its own tells whether its application is installed.
  const isIdle = (object: string) => permissions.some(({ key }) => key === object) && !wanted.has(object);
  const [first, ...others] = lookedAt.filter((object) => !isIdle(object));
  const sights = new Map<ObjectName, Sight>();
  // First alone, so that refused credentials cost one call.
  if (first) sights.set(first, await look(vendor, first));
  await Promise.all(others.map(async (object) => sights.set(object, await look(vendor, object))));
  return permissions.map(({ key }) => ({ permission: key, ...grantOf(key, sights) }));
};

type Finding = Omit<Grant, 'permission'>;
type Sights = ReadonlyMap<ObjectName, Sight>;

const applications: Readonly<Record<string, Application>> = {
  recruit: 'Recruit',
  'time-off': 'Time Off',
  workmates: 'Workmates',
};

const grantOf = (key: string, sights: Sights): Finding => {
  const application = applications[key];
  if (application !== undefined) return applicationGrant(application, sights);
  const object = objects.find((name) => name === key);
  if (object === undefined)
    return { state: 'cannot_tell', detail: 'The right to write is known once something was written.' };
  const owner = applicationOf[object];
  if (owner !== 'People' && applicationGrant(owner, sights).state === 'missing')
    return { state: 'cannot_tell', detail: `${owner} is not installed, as far as can be seen.` };
  return findings[sights.get(object) ?? 'unclear'];
};

const applicationGrant = (application: Application, sights: Sights): Finding => {
  const own = [...sights].filter(([object]) => applicationOf[object] === application).map(([, sight]) => sight);
  if (own.includes('rows')) return { state: 'granted' };
  if (own.every((sight) => sight === 'refused'))
    return {
      state: 'missing',
      detail: `Not installed, or its objects are not granted: look for ${application} under Your Apps.`,
    };
  if (own.every((sight) => sight === 'absent'))
    return {
      state: 'cannot_tell',
      detail: `HR Cloud has no documented API for ${application}, and this tenant has none.`,
    };
  return findings.nothing;
};

const finding = (state: GrantState, detail?: string): Finding => ({ state, ...(detail !== undefined && { detail }) });

const findings: Record<Sight, Finding> = {
  rows: finding('granted'),
  nothing: finding('cannot_tell', 'The list is empty, as it may also be for an application that is not installed.'),
  refused: finding('missing', 'HR Cloud refuses it.'),
  absent: finding('cannot_tell', 'HR Cloud does not know the object.'),
  unclear: finding('cannot_tell', 'Could not be checked now.'),
};
