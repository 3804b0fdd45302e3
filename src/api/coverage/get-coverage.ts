import { z } from 'zod';
import { listConnectors, type Connector } from '../../engine/connectors/list-connectors.ts';
import { writeKeys } from '../../model/writes.ts';
import {
  coverageOf,
  writeCoverageOf,
  type ResourceCoverage,
  type WriteCoverage,
} from '../../engine/coverage/coverage.ts';
import { defineOperation } from '../operation.ts';
import { csv } from '../parameters.ts';

const known = z.enum(['documented', 'observed', 'assumed', 'unsupported']);

const stated = {
  provider: z.string(),
  resource: z.string(),
  known: known.describe('How it is known to work: assumed is never called working.'),
  release_stage: z.enum(['beta', 'preview']).nullable(),
  reason: z.string().nullable(),
  source: z.string().nullable().describe('The vendor’s public page.'),
};

const coverage = z
  .object({
    data: z.array(
      z.object({
        ...stated,
        horizon: z.string().nullable().describe('How far a list reaches, where it does not reach everything.'),
        fields: z.array(z.object({ field: z.string(), known, reason: z.string().nullable() })),
      }),
    ),
    writes: z.array(z.object({ ...stated, write: z.enum(writeKeys), fields: z.array(z.string()) })),
  })
  .meta({ id: 'Coverage', description: 'What each connector gives, resource and field by field.' });

export const getCoverage = defineOperation({
  method: 'get',
  path: '/unified/coverage',
  operationId: 'get_coverage',
  access: 'project',
  tag: 'HRIS',
  area: 'connectors',
  summary: 'Tell what each connector gives, resource and field by field',
  description: 'From the connectors’ own declarations, reads and writes. `format=csv` gives a row for each field.',
  query: z.strictObject({ provider: csv.optional(), format: z.enum(['json', 'csv']).optional() }),
  success: { status: 200, schema: coverage, alsoMediaType: 'text/csv' },
  handle: async (engine, { query }) => {
    const asked = listConnectors(engine).filter(
      ({ manifest }) => !query.provider || query.provider.includes(manifest.key),
    );
    const rows = asked.flatMap((connector) => coverageOf(connector).map(ofProvider(connector)));
    const written = asked.flatMap((connector) => writeCoverageOf(connector).map(ofProvider(connector)));
    return query.format === 'csv'
      ? csvResponse(rows, written)
      : { data: rows.map(withStage), writes: written.map(withStage) };
  },
});

type Provided<Row> = Row & { readonly provider: string };

const ofProvider =
  ({ manifest }: Connector) =>
  <Row extends object>(row: Row): Provided<Row> => ({ provider: manifest.key, ...row });

const withStage = <Row extends Pick<ResourceCoverage, 'known'>>(row: Row) => ({
  ...row,
  release_stage: row.known === 'unsupported' ? null : row.known === 'assumed' ? 'preview' : 'beta',
});

const csvResponse = (
  rows: readonly Provided<ResourceCoverage>[],
  written: readonly Provided<WriteCoverage>[],
): Response => {
  const read = rows.flatMap(({ provider, resource, known: how, reason, source, fields }) =>
    fields.length === 0
      ? [[provider, resource, 'read', '', how, reason, source]]
      : fields.map((field) => [provider, resource, 'read', field.field, field.known, field.reason, source]),
  );
  const writing = written.flatMap(({ provider, resource, write, known: how, reason, source, fields }) =>
    (fields.length === 0 ? [''] : fields).map((field) => [provider, resource, write, field, how, reason, source]),
  );
  const header = ['provider', 'resource', 'operation', 'field', 'known', 'reason', 'source'];
  const text = [header, ...read, ...writing].map((cells) => cells.map(cell).join(',')).join('\r\n');
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
