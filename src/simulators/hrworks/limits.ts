/**
 * The numbers of HRworks. Rate limits are not published (switch `rateLimitPerMinute`).
 *
 * @see https://api.hrworks.de/v2/openapi.yaml
 */
export const tokenLifetimeSeconds = 15 * 60;

/** People on a page of what is answered by person. */
export const peoplePerPage = 50;
export const availableWorkingHoursPerPage = 150;
export const expenseReportsPerPage = 20;
export const costObjectsPerPage = 10_000;

/** Working times in one POST, PUT or DELETE. */
export const workingTimesPerCall = 1000;

/** The longest `beginDate` to `endDate` with `interval=days`; otherwise a year. */
export const daysByDay = 31;

/** A link to a document can be followed for so long; published for receipts. */
export const downloadLifetimeSeconds = 3600;

/** How long a write job can be asked about: not published. */
export const jobLifetimeMilliseconds = 24 * 3600 * 1000;
/** When a job is done though nobody asked. */
export const jobDurationMilliseconds = 2000;
