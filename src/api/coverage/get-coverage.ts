import { z } from 'zod';
import { listConnectors, type Connector } from '../../engine/connectors/list-connectors.ts';
import { coverageOf, type ResourceCoverage } from '../../engine/coverage/coverage.ts';
import { defineOperation } from '../operation.ts';
import { csv } from '../parameters.ts';

const known = z.enum(['documented', 'observed', 'assumed', 'unsupported']);

const coverage = z
  .object({
    data: z.array(
      z.object({
        provider: z.string(),
        resource: z.string(),
        known: known.describe('How the resource is known to work: assumed is never called working.'),
        release_stage: z.enum(['beta', 'preview']).nullable(),
        reason: z.string().nullable(),
        source: z.string().nullable().describe('The vendor’s public page.'),
        horizon: z.string().nullable().describe('How far a list reaches, where it does not reach everything.'),
        fields: z.array(z.object({ field: z.string(), known, reason: z.string().nullable() })),
      }),
    ),
  })
  .meta({ id: 'Coverage', description: 'What each connector gives, resource and field by field.' });

export const getCoverage = defineOperation({
  method: 'get',
  path: '/unified/coverage',
  operationId: 'get_coverage',
  access: 'project',
  tag: 'HRIS',
  summary: 'Tell what each connector gives, resource and field by field',
  description: 'From the connectors’ own declarations. `format=csv` gives a row for each field.',
  query: z.strictObject({ provider: csv.optional(), format: z.enum(['json', 'csv']).optional() }),
  success: { status: 200, schema: coverage },
  handle: async (engine, { query }) => {
    const rows = listConnectors(engine)
      .filter(({ manifest }) => !query.provider || query.provider.includes(manifest.key))
      .flatMap((connector) => coverageOf(connector).map((row) => ({ provider: connector.manifest.key, ...row })));
    return query.format === 'csv' ? csvResponse(rows) : { data: rows.map(withStage) };
  },
});

type Row = ResourceCoverage & { readonly provider: Connector['manifest']['key'] };

const withStage = (row: Row) => ({
  ...row,
  release_stage: row.known === 'unsupported' ? null : row.known === 'assumed' ? 'preview' : 'beta',
});

const csvResponse = (rows: readonly Row[]): Response => {
  const lines = rows.flatMap(({ provider, resource, known: how, reason, source, fields }) =>
    fields.length === 0
      ? [[provider, resource, '', how, reason, source]]
      : fields.map((field) => [provider, resource, field.field, field.known, field.reason, source]),
  );
  const header = ['provider', 'resource', 'field', 'known', 'reason', 'source'];
  const text = [header, ...lines].map((cells) => cells.map(cell).join(',')).join('\r\n');
  return new Response(`${text}\r\n`, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="rollcall-coverage.csv"',
    },
  });
};

/** RFC 4180: quoted where it must be, quotes doubled. */
const cell = (value: string | null): string => {
  const text = value ?? '';
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
