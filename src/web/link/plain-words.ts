import type { Permission } from './guide-types.ts';

/** `employment_status` -> `employment status` */
export const humanise = (key: string): string => key.replaceAll(/[_.]/g, ' ').trim();

/** What a permission feeds, grouped: the resource, and which of its fields; no fields means all of it. */
export interface FedResource {
  readonly resource: string;
  readonly fields: readonly string[];
}

/** Groups `employees.work_email`, `employees.birthday`, `time_off.*` by their resource, in order of appearance. */
export const fedResources = (permissions: readonly Pick<Permission, 'feeds'>[]): readonly FedResource[] => {
  const fed = new Map<string, readonly string[]>();
  const whole = new Set<string>();
  for (const path of permissions.flatMap(({ feeds }) => feeds.fields)) {
    const [resource = '', ...rest] = path.split('.');
    const field = rest.join('.');
    if (field === '' || field === '*') whole.add(resource);
    fed.set(resource, [...new Set([...(fed.get(resource) ?? []), field])]);
  }
  return [...fed].map(([resource, fields]) => ({ resource, fields: whole.has(resource) ? [] : fields }));
};

/** A support contact as a link: mail for an address, the page for a link, nothing for anything else. */
export const contactLink = (contact: string | null, subject: string): string | undefined => {
  if (contact === null) return undefined;
  if (/^https?:\/\//u.test(contact)) return contact;
  return /^[^\s@]+@[^\s@]+$/u.test(contact) ? `mailto:${contact}?subject=${encodeURIComponent(subject)}` : undefined;
};
