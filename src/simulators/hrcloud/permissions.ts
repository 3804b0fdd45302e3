import type { Permission, PermissionChoice } from '../kit/index.ts';
import { applications } from './applications.ts';
import { fixedEntities } from './entities.ts';

/** Objects that have a route to change them. */
export const writableEntities: readonly string[] = [
  'xEmployee',
  'xDepartment',
  'xDivision',
  'xLocation',
  'xPosition',
  'xApplicant',
  'xTask',
  'xTimeOffRequest',
  'xKudos',
];

const closed = 'Its objects are refused with 403, as if they did not exist.';
const waiting = 'HR Cloud has been asked to install it. Until then its objects are refused with 403.';

/** An application that is not installed is perhaps asked for; its objects are closed all the same. */
const applicationPermissions = Object.values(applications).flatMap(({ code, name, comesWithTenant }) => {
  const installed: [string, Permission] = [
    `application.${code}.installed`,
    { title: `${name}: installed`, path: 'Explore Apps > Your Apps', effect: closed, default: comesWithTenant },
  ];
  const requested: [string, Permission] = [
    `application.${code}.requested`,
    { title: `${name}: request sent`, path: "Explore Apps > I'M INTERESTED", effect: waiting, default: false },
  ];
  return comesWithTenant ? [installed] : [installed, requested];
});

/** The applications that are asked for, in the three states that the customer's admin sees. */
export const permissionChoices: PermissionChoice[] = Object.values(applications)
  .filter(({ comesWithTenant }) => !comesWithTenant)
  .map(({ code, name }) => {
    const grants = (installed: boolean, requested: boolean) => ({
      [`application.${code}.installed`]: installed,
      [`application.${code}.requested`]: requested,
    });
    return {
      title: name,
      path: 'Explore Apps',
      options: [
        { title: 'Not installed', effect: closed, grants: grants(false, false) },
        { title: 'Request sent', effect: waiting, grants: grants(false, true) },
        { title: 'Installed', effect: 'Its objects can be read.', grants: grants(true, false) },
      ],
    };
  });

const objectNames = [
  'xEmployee',
  ...fixedEntities.filter((entity) => entity.isLookupOnly !== true).map((entity) => entity.name),
];

const refused = 'Reads of this object are refused with 403.';
const unchanged = 'Changes of this object are refused with 403.';

const objectPermissions = objectNames.flatMap((name) => {
  const path = 'Rights of the API user, set by the HR Cloud account manager';
  const read: [string, Permission] = [
    `object.${name}.read`,
    { title: `${name}: read`, path, effect: refused, default: true },
  ];
  const write: [string, Permission] = [
    `object.${name}.write`,
    { title: `${name}: write`, path, effect: unchanged, default: true },
  ];
  return writableEntities.includes(name) ? [read, write] : [read];
});

/**
 * What the customer's admin, or HR Cloud for them, can turn.
 *
 * - `application.<code>.installed | requested`: an object of an application that is not installed answers as the
 *   switch `uninstalledAnswer` says. `requested` changes nothing on the wire, since HR Cloud installs by hand.
 * - `object.<name>.read | write`: rights of the API user; without them the object answers 403.
 * - `recruit.applicantStatuses`: the list of statuses is filled; off, it is empty and no applicant has one.
 *
 * @see https://support.hrcloud.com/help-center/authentication
 */
export const permissions: Record<string, Permission> = {
  ...Object.fromEntries([...applicationPermissions, ...objectPermissions]),
  'recruit.applicantStatuses': {
    title: 'At least one applicant status exists',
    path: 'Recruit > Settings > Applicant statuses',
    effect: 'The list of statuses is empty, and no applicant has one.',
    default: true,
  },
};
