/*
 * HR Cloud's API knows nothing but objects: named tables of rows, all read and written alike.
 * https://support.hrcloud.com/help-center/object-format
 */

/** The objects that are used here, each with the application of the tenant that it comes with. */
export const applicationOf = {
  xEmployee: 'People',
  xDepartment: 'People',
  xDivision: 'People',
  xLocation: 'People',
  xPosition: 'People',
  xEmploymentStatus: 'People',
  xEmploymentType: 'People',
  xTask: 'People',
  xApplicant: 'Recruit',
  xApplicantStatus: 'Recruit',
  xJob: 'Recruit',
  // Nothing is published about the ones below: their names are assumed.
  xTimeOffType: 'Time Off',
  xTimeOffRequest: 'Time Off',
  xTimeOffBalance: 'Time Off',
  xKudos: 'Workmates',
} as const;

export type ObjectName = keyof typeof applicationOf;

/** An application of the tenant, by the name on its card under *Explore Apps*. */
export type Application = (typeof applicationOf)[ObjectName];

/** Permissions by application, for those that must be asked for. People comes with every tenant. */
const permissionOf: Partial<Record<Application, string>> = {
  Recruit: 'recruit',
  'Time Off': 'time-off',
  Workmates: 'workmates',
};

/** Objects of which nothing is published have no permission of their own: whether HR Cloud grants them singly is unknown. */
export const isPublished = (object: ObjectName): boolean => !/^x(TimeOff|Kudos)/.test(object);

/** Permissions, by key, of which one is lacking when HR Cloud answers 403. */
export const needsOf = (object: ObjectName, right: 'read' | 'write'): string[] => {
  const application = permissionOf[applicationOf[object]];
  return [
    ...(isPublished(object) ? [right === 'read' ? object : `${object}.write`] : []),
    ...(application === undefined ? [] : [application]),
  ];
};
