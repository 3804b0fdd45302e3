import type { Grant, Preflight } from '../../connector-kit/preflight.ts';
import { everythingShared, neededKeys } from '../../connector-kit/shared-data.ts';
import { readPeopleFields } from './api/fields.ts';
import { permissions } from './permissions.ts';
import { lookAtFields } from './preflight/fields.ts';
import { cannotTell, granted, type Finding, type Findings } from './preflight/finding.ts';
import { lookAtResources } from './preflight/resources.ts';
import { findSamples } from './preflight/samples.ts';
import { lookAtTables } from './preflight/tables.ts';

/**
 * Looks at what a service user may see: about 20 reads, of which at most 14 can be refused, far from the 50 in ten
 * seconds at which Bob blocks an address. Asked first is what needs no permission: where that fails, nothing is proved.
 */
export const preflight: Preflight = async (vendor, shared = everythingShared) => {
  const wanted = neededKeys(permissions, shared);
  const metadata = await readPeopleFields(vendor);
  const samples = await findSamples(vendor);
  if (!samples.seesPeople) return permissions.map(({ key }) => grantOf(key, samples.findings));
  const tables = await lookAtTables(vendor, samples.ids, wanted);
  const ids = samples.ids.length > 0 ? samples.ids : tables.employeeIds;
  const fields = await lookAtFields(vendor, ids, metadata, shared);
  const resources = await lookAtResources(vendor, ids, wanted);
  const findings: Findings = {
    ...merged(fields.findings, tables.findings),
    ...resources,
    ...samples.findings,
    'features.directory': cannotTell('Only reading the profiles of everybody would tell.'),
  };
  return [
    ...permissions.map(({ key }) => grantOf(key, { 'features.organisational-chart': chartOf(findings), ...findings })),
    ...fields.customFields,
  ];
};

/** Two looks at one permission: what either of them misses is missing, what either proves is granted. */
const merged = (some: Findings, others: Findings): Findings => {
  const keys = new Set([...Object.keys(some), ...Object.keys(others)]);
  return Object.fromEntries([...keys].map((key) => [key, stronger(some[key], others[key])]));
};

const unseen = cannotTell('Bob’s API does not show it.');

const stronger = (one: Finding = unseen, other: Finding = unseen): Finding =>
  [one, other].find(({ state }) => state === 'missing') ??
  [one, other].find(({ state }) => state === 'granted') ??
  (one === unseen ? other : one);

/** Managers are fields of the category Work; whether the chart itself may be seen matters only where they are not. */
const chartOf = (findings: Findings): Finding =>
  findings['people.work']?.state === 'granted' ? granted('Managers are seen.') : unseen;

const grantOf = (permission: string, findings: Findings): Grant => ({
  permission,
  ...(findings[permission] ?? unseen),
});
