import { demand, empty, notFound, refuse, route } from './answers.ts';
import { humanValue } from './human.ts';
import { read } from './readers.ts';
import { maySeeField, renderEmployee } from './render.ts';
import { type BobCall, type Field, nextSerial } from './state.ts';
import { isActive, isInAudience, viewOf } from './view.ts';

type Report = { id: string; name: string; fields: string[]; withLeavers: boolean };

/** Shared with the service user. */
const reports: Report[] = [
  {
    id: '31048356',
    name: 'Headcount',
    fields: ['root.id', 'root.displayName', 'root.email', 'work.department', 'work.site', 'work.startDate'],
    withLeavers: false,
  },
  {
    id: '31048357',
    name: 'Everybody, leavers too',
    fields: ['root.id', 'root.displayName', 'internal.status', 'internal.terminationDate'],
    withLeavers: true,
  },
];

const renderReport = ({ id, name }: Report) => ({
  id,
  name,
  description: '',
  createdBy: '3332883810000007938',
  configuration: {},
  type: 'people',
  creationDate: '2025-01-08',
  modificationDate: '2026-01-14',
  modifiedBy: '3332883810000007938',
  folderId: 1,
  isScheduled: false,
  isComparable: false,
  scheduleStatus: null,
});

const quote = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const fieldsOf = (call: BobCall, report: Report): Field[] =>
  report.fields
    .map((id) => call.state.fields.get(id))
    .filter((field) => field !== undefined && maySeeField(call, field)) as Field[];

const viewsOf = (call: BobCall, report: Report) =>
  call.environment.roster
    .all()
    .filter((person) => isInAudience(call, person) && (report.withLeavers || isActive(call, person)))
    .map((person) => viewOf(call, person));

/** UTF-8 with a byte order mark, labels in the first line, days in ISO. */
const csvOf = (call: BobCall, report: Report): Response => {
  const fields = fieldsOf(call, report);
  const lines = viewsOf(call, report).map((view) =>
    fields.map((field) => {
      const value = read(view, field.id);
      return quote(value === null ? '' : field.type === 'date' ? String(value) : humanValue(view, field, value));
    }),
  );
  const body = [fields.map((field) => quote(field.name)), ...lines].map((cells) => cells.join(',')).join('\r\n');
  return new Response(`\uFEFF${body}`, { headers: { 'content-type': 'text/csv; charset=UTF-8' } });
};

const jsonOf = (call: BobCall, report: Report): Response => {
  const fields = fieldsOf(call, report);
  const human = call.query.get('humanReadable') === 'REPLACE' ? 'replace' : 'none';
  const employees = viewsOf(call, report).map((view) =>
    Object.fromEntries(Object.entries(renderEmployee(view, fields, human)).filter(([key]) => !key.startsWith('/'))),
  );
  return Response.json({ employees });
};

const fileOf = (call: BobCall, report: Report, format: string | null): Response => {
  if (format === 'csv') return csvOf(call, report);
  if (format === 'json') return jsonOf(call, report);
  return refuse(400, 'exception.bad.request', `Unsupported format ${format ?? ''}`);
};

const reportIn = (id: string | undefined): Report | undefined => reports.find((report) => report.id === id);

const download = (call: BobCall): Response => {
  const report = reportIn(call.params.reportId);
  return report === undefined ? notFound() : fileOf(call, report, call.query.get('format') ?? 'csv');
};

const secondsUntilReady = 1;

/** Answers where to look; the file is there a second later. */
const startDownload = (call: BobCall): Response => {
  const report = reportIn(call.params.reportId);
  if (report === undefined) return notFound();
  const name = `report-${report.id}-${nextSerial(call.state)}`;
  const readyAtMilliseconds = call.environment.clock.now().getTime() + secondsUntilReady * 1000;
  call.state.asyncReports.set(name, {
    reportId: report.id,
    format: call.query.get('format') ?? 'csv',
    readyAtMilliseconds,
  });
  return new Response(null, {
    status: 200,
    headers: { location: `${call.environment.baseUrl('api')}/v1/company/reports/download/${name}` },
  });
};

const poll = (call: BobCall): Response => {
  const started = call.state.asyncReports.get(call.params.reportName ?? '');
  const report = reportIn(started?.reportId);
  if (started === undefined || report === undefined) return notFound();
  return call.environment.clock.now().getTime() < started.readyAtMilliseconds
    ? empty(204)
    : fileOf(call, report, started.format);
};

const withRight = (handle: (call: BobCall) => Response) => (call: BobCall) =>
  demand(call, 'feature.reports', 'reports') ?? handle(call);

export const reportRoutes = [
  route(
    'GET',
    '/company/reports',
    withRight(() => Response.json({ views: reports.map(renderReport) })),
  ),
  route('GET', '/company/reports/download/:reportName', withRight(poll)),
  route('GET', '/company/reports/:reportId/download', withRight(download)),
  route('GET', '/company/reports/:reportId/download-async', withRight(startDownload)),
];
