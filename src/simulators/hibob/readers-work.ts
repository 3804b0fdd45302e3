import { employeeIdOf } from './ids.ts';
import { employerItemId } from './lists.ts';
import type { Reader } from './readers.ts';
import { fullYears, period, reference } from './read-values.ts';
import type { View } from './view.ts';

const managerId = ({ current }: View): string | null => {
  const reportsTo = current('work')?.reportsTo;
  return typeof reportsTo === 'object' && reportsTo !== null && 'id' in reportsTo ? String(reportsTo.id) : null;
};
const manager = (view: View) => {
  const id = managerId(view);
  return id === null ? undefined : view.find(id);
};

/** The day on which the running, last or coming time with the company began. */
const stintStart = ({ person }: View): string | null => person.stints.at(-1)?.startOn ?? null;

const currentSite = ({ current, state }: View) =>
  state.company.sites.find((site) => site.name === current('work')?.site);

export const workReaders: Record<string, Reader> = {
  'employee.employerId': (view) => {
    const site = currentSite(view);
    return site === undefined ? null : employerItemId(site.legalEntityId);
  },
  'work.activeEffectiveDate': ({ current }) => current('work')?.effectiveDate ?? null,
  'work.employeeIdInCompany': ({ person }) => Number(person.employeeNumber),
  'work.title': ({ current }) => current('work')?.title ?? null,
  'work.department': ({ current }) => current('work')?.department ?? null,
  'work.site': ({ current }) => current('work')?.site ?? null,
  'work.siteId': ({ current }) => current('work')?.siteId ?? null,
  'work.workChangeType': ({ current }) => current('work')?.workChangeType ?? null,
  'work.startDate': stintStart,
  'work.shortStartDate': (view) => stintStart(view)?.slice(5) ?? null,
  'work.originalStartDate': ({ person }) => person.stints[0].startOn,
  'work.tenureDuration': (view) => period(stintStart(view), view.today),
  'work.tenureDurationYears': (view) => fullYears(stintStart(view), view.today),
  'work.tenureYears': (view) => fullYears(stintStart(view), view.today),
  'work.durationOfEmployment': (view) => period(view.person.stints[0].startOn, view.today),
  'work.yearsOfService': (view) => fullYears(view.person.stints[0].startOn, view.today),
  'work.reportsTo': (view) => {
    const person = manager(view);
    return person === undefined ? null : reference(person, employeeIdOf(person.id));
  },
  'work.reportsTo.email': (view) => manager(view)?.workEmail ?? null,
  'work.reportsToIdInCompany': (view) => {
    const person = manager(view);
    return person === undefined ? null : Number(person.employeeNumber);
  },
  'work.manager': managerId,
  'work.isManager': ({ reports }) => reports().length > 0,
  'work.directReports': ({ reports }) => reports().length,
  'work.workPhone': ({ person }) => person.workPhone,
  'address.line1': ({ current }) => current('address')?.line1 ?? null,
  'address.line2': ({ current }) => current('address')?.line2 ?? null,
  'address.city': ({ current }) => current('address')?.city ?? null,
  'address.postCode': ({ current }) => current('address')?.postCode ?? null,
  'address.country': ({ current }) => current('address')?.country ?? null,
  'address.usaState': ({ current }) => current('address')?.usaState ?? null,
  'address.activeEffectiveDate': ({ current }) => current('address')?.effectiveDate ?? null,
  'address.fullAddress': ({ current }) => {
    const row = current('address');
    return row === undefined
      ? null
      : [row.line1, row.line2, row.city, row.postCode, row.country].filter(Boolean).join(', ');
  },
  'address.siteAddress1': (view) => currentSite(view)?.address.line1 ?? null,
  'address.siteAddress2': (view) => currentSite(view)?.address.line2 ?? null,
  'address.siteCity': (view) => currentSite(view)?.address.city ?? null,
  'address.sitePostalCode': (view) => currentSite(view)?.address.postCode ?? null,
  'address.siteState': (view) =>
    currentSite(view)?.address.country === 'US' ? (currentSite(view)?.address.region?.slice(3) ?? null) : null,
};
