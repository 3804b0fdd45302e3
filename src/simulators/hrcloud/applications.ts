import type { ApplicationCode } from './entity.ts';
import { shortId } from './ids.ts';

/**
 * What a tenant is made of. The first three come with it; the others are asked for on their card and switched on by
 * HR Cloud, which tells the customer by e-mail.
 *
 * @see https://support.hrcloud.com/help-center/tasks-1 (code `coreHr` is the application "People")
 */
export const applications: Record<ApplicationCode, { code: ApplicationCode; name: string; comesWithTenant: boolean }> =
  {
    coreHr: { code: 'coreHr', name: 'People', comesWithTenant: true },
    onboard: { code: 'onboard', name: 'Onboard', comesWithTenant: true },
    offboard: { code: 'offboard', name: 'Offboard', comesWithTenant: true },
    benefits: { code: 'benefits', name: 'Benefits', comesWithTenant: false },
    recruit: { code: 'recruit', name: 'Recruit', comesWithTenant: false },
    timeOff: { code: 'timeOff', name: 'Time Off', comesWithTenant: false },
    workmates: { code: 'workmates', name: 'Workmates', comesWithTenant: false },
  };

const codes = Object.keys(applications) as ApplicationCode[];

export const isApplicationCode = (value: unknown): value is ApplicationCode => codes.some((code) => code === value);

/** Id of its xApplication row. */
export const applicationIdOf = (code: ApplicationCode): string => shortId(codes.indexOf(code) + 1);
