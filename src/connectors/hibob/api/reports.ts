import { z } from 'zod';
import { rowsOf } from '../../../connector-kit/rows.ts';
import type { Vendor } from '../../../connector-kit/vendor.ts';
import { ask, part } from './json.ts';

const needs = ['features.reports'];

/** A report that was shared with the service user. https://apidocs.hibob.com/reference/get_company-reports */
export const report = z.looseObject({
  id: z.union([z.string(), z.number()]).transform(String),
  name: z.string().nullish(),
});
export type Report = z.infer<typeof report>;

export const listReports = (vendor: Vendor): Promise<Report[]> => {
  const endpoint = 'GET /v1/company/reports';
  return ask(vendor, {
    endpoint,
    needs,
    read: (body) => rowsOf(report, z.object({ views: z.array(z.unknown()) }).parse(body).views, vendor, endpoint),
  });
};

/** How a report is downloaded. */
export interface ReportFormat {
  readonly format: 'csv' | 'json';
  readonly humanReadable?: 'APPEND' | 'REPLACE' | undefined;
  readonly includeInfo?: boolean | undefined;
  readonly locale?: string | undefined;
}

/** A report's content: rows as JSON, or the CSV text. https://apidocs.hibob.com/reference/get_company-reports-reportid-download */
export const downloadReport = (vendor: Vendor, id: string, how: ReportFormat): Promise<unknown> =>
  vendor.send<unknown>({
    endpoint: 'GET /v1/company/reports/{id}/download',
    method: 'GET',
    path: `/v1/company/reports/${part(id)}/download`,
    query: { ...how },
    needs,
    read: (answer) => (how.format === 'json' ? answer.json() : { format: 'csv', content: answer.text() }),
  });
