import { z } from 'zod';
import type { Action } from '../../../connector-kit/action.ts';
import type { Vendor } from '../../../connector-kit/vendor.ts';
import { askPage } from '../api/pages.ts';
import { part, type Query } from '../api/request.ts';
import { getJob, write as runWrite } from '../api/jobs.ts';
import { sourceOf } from '../source.ts';

/** What every action says of itself. */
interface Told<Input extends z.ZodObject> {
  readonly key: string;
  readonly label: string;
  readonly description: string;
  readonly permission: string;
  readonly brings?: Action['brings'];
  readonly input: Input;
}

type Typed<Input extends z.ZodObject> = Omit<Action, 'input' | 'run'> & {
  readonly input: Input;
  run(vendor: Vendor, input: z.infer<Input>): Promise<unknown>;
};

/** An action whose input is typed by its schema. */
export const action = <Input extends z.ZodObject>(typed: Typed<Input>): Action => ({
  ...typed,
  run: async (vendor, input) => typed.run(vendor, typed.input.parse(input)),
});

/** Placeholders of a path, `{id}`, are taken from the input, everything else of the input goes into the query. */
const filled = (template: string, input: Readonly<Record<string, unknown>>): { path: string; query: Query } => {
  const query: Record<string, unknown> = { ...input };
  const path = template.replace(/\{(\w+)\}/g, (_, name: string) => {
    delete query[name];
    return part(String(input[name]));
  });
  return { path, query: query as Query };
};

const pageNumber = { page: z.int().min(1).default(1).describe('Page, from 1; take `next_page` of the answer before') };

/** A read of HRworks' own: the answer as HRworks gives it, and the number of the next page where there is one. */
export const read = <Shape extends z.ZodRawShape>(
  path: string,
  { permission, input, ...told }: Omit<Told<z.ZodObject>, 'input'> & { readonly input: Shape },
): Action =>
  action({
    ...told,
    effect: 'read',
    evidence: 'documented',
    source: sourceOf(path),
    permissions: [permission],
    input: z.strictObject({ ...input, ...pageNumber }),
    run: async (vendor, typed) => {
      const { page, ...rest } = typed as { page: number };
      const asked = { endpoint: `GET ${path}`, ...filled(path, rest), needs: [permission] };
      const { value, next } = await askPage<unknown>(vendor, { ...asked, read: (body) => body }, page);
      return { data: value, next_page: next };
    },
  });

/** A write of records: `{ data: [...] }`, all kept or none. */
export const write = <Row extends z.ZodObject>(
  method: 'POST' | 'PUT',
  path: string,
  {
    permission,
    row,
    more = {},
    ...told
  }: Omit<Told<z.ZodObject>, 'input'> & { readonly row: Row; readonly more?: z.ZodRawShape },
): Action =>
  action({
    ...told,
    effect: 'write',
    evidence: 'documented',
    source: sourceOf(path, method.toLowerCase()),
    permissions: [permission],
    input: z.strictObject({ data: z.array(row).min(1).max(1000), ...more }),
    run: (vendor, json) => runWrite(vendor, { endpoint: `${method} ${path}`, json, needs: [permission], jobs: path }),
  });

/** A deletion by HRworks' own numbers, all or none. */
export const remove = (path: string, { permission, ...told }: Omit<Told<z.ZodObject>, 'input'>): Action =>
  action({
    ...told,
    effect: 'delete',
    evidence: 'documented',
    source: sourceOf(path, 'delete'),
    permissions: [permission],
    input: z.strictObject({ numbers: z.array(z.string().min(1)).min(1).max(1000) }),
    run: (vendor, { numbers }) =>
      runWrite(vendor, { endpoint: `DELETE ${path}`, query: { numbers }, needs: [permission], jobs: path }),
  });

/** What became of a write that took longer than its action waited. `groups` are the paths that writes go to. */
export const jobOf = (groups: readonly [string, ...string[]]): Action =>
  action({
    key: 'get_job',
    label: 'Get the outcome of a write',
    description: 'Tells what became of a write that was still pending when its action answered.',
    effect: 'read',
    evidence: 'documented',
    source: sourceOf('/v2/absences/jobs/{jobId}'),
    permissions: [],
    input: z.strictObject({
      group: z.enum(groups).describe('The path that was written to'),
      job_id: z.string().min(1),
    }),
    run: (vendor, { group, job_id }) => getJob(vendor, group, job_id, []),
  });
