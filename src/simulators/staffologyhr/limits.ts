/**
 * The numbers of Staffology HR. Lives of tokens are published; the page size is what its clients see; a limit of calls
 * is not published at all (switch `callsPerMinute`).
 *
 * @see https://help.staffology.co.uk/hr/integrations/api-authentication.htm
 */
export const accessTokenSeconds = 30 * 60;
/** Published as six months. */
export const refreshTokenSeconds = 182 * 24 * 3600;

export const employeesPerPage = 200;
