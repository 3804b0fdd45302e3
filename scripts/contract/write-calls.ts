import { sampleOf, type SampleSchema } from '../../test/contract/sample.ts';
import type { Ask, Call } from './call.ts';
import type { Document } from './document.ts';

/** What an account says of a write it takes. */
interface Requirement {
  readonly operation_id: string;
  readonly known: string;
  readonly schema: SampleSchema | null;
}

let made = 0;

type Names = Readonly<Record<string, string>>;

/** Everything that is written, by the path that it is read at. */
const resources = ['employees', 'employments', 'time_off', 'work_eligibility', 'skills', 'tasks', 'documents'];

/**
 * For each write of the unified HRIS API the first account that does it, with the body that its requirements ask for. Each is
 * done once here: what a system refuses although it asked for no more is not held against the document.
 */
export const writeCalls = async (
  { paths }: Document,
  accountIds: readonly string[],
  ask: Ask,
): Promise<ReadonlyMap<string, Call>> => {
  const requirements = new Map<string, Map<string, Requirement>>();
  for (const accountId of accountIds) requirements.set(accountId, await requirementsOf(ask, accountId));

  const calls = new Map<string, Call>();
  for (const [path, operations] of Object.entries(paths)) {
    for (const [method, { operationId }] of Object.entries(operations)) {
      if (method === 'get' || !operationId.startsWith('hris_')) continue;
      for (const accountId of accountIds) {
        const { bodies, exact } = writeOf(requirements.get(accountId) ?? new Map(), operationId, method);
        const call = await tryWrite(ask, accountId, { path, method, bodies, exact });
        if (call) calls.set(operationId, onceMore(operationId, call));
        if (call) break;
      }
    }
  }
  return calls;
};

const requirementsOf = async (ask: Ask, accountId: string): Promise<Map<string, Requirement>> => {
  const found = new Map<string, Requirement>();
  for (const resource of resources) {
    const { body } = await ask(`/unified/hris/${resource}/requirements`, { accountId });
    for (const row of (body as { data?: Requirement[] }).data ?? []) found.set(row.operation_id, row);
  }
  return found;
};

/** What a system asks for beside its requirements: by its own words, when there are several to choose from. */
const chosen: Readonly<Record<string, Record<string, unknown>>> = {
  hris_invite_employee: { passthrough: { welcomeWizardId: 4102 } },
};

/** What is sent when a write that can be done once was done. */
const afterwards: Readonly<Record<string, Record<string, unknown>>> = {
  hris_create_employee_employment: { effective_date: '2026-07-01T00:00:00.000Z' },
};

type FieldSchema = SampleSchema & { readonly pattern?: string };

/** Whether a field takes only some of the values that the document describes: those of a list, or of a form of its own. */
const isExact = ({ type, enum: words, anyOf: [first] = [], oneOf, format, pattern }: FieldSchema): boolean => {
  if (first) return isExact(first);
  return (
    type !== 'string' || [words, oneOf, pattern].some((limit) => limit !== undefined) || format === 'datetime-local'
  );
};

/** The bodies that an account may take for a write: what it requires, and that with one more field. */
const writeOf = (
  taken: ReadonlyMap<string, Requirement>,
  operationId: string,
  method: string,
): Pick<Write, 'bodies' | 'exact'> => {
  const requirement = taken.get(operationId);
  // An e-mail address is any text by the document, so Specmatic sends no address.
  if (!requirement?.schema || requirement.schema.required?.includes('work_email')) return { bodies: [], exact: [] };
  const { properties = {}, required = [] } = requirement.schema;
  const further = Object.keys(properties).find((name) => !required.includes(name));
  const bodyWith = (names: readonly string[]) => {
    const body = sampleOf({ ...requirement.schema, required: names }) as Record<string, unknown>;
    return { ...body, ...chosen[operationId] };
  };
  const least = bodyWith(required);
  const fuller = further ? [bodyWith([...required, further])] : [];
  return {
    // A change of nothing is taken by some, and tells little.
    bodies: method === 'patch' ? fuller.concat(least) : [least, ...fuller],
    exact: [...Object.keys(properties).filter((name) => isExact(properties[name] ?? {})), 'passthrough'],
  };
};

/** The call that can be made when it was made once. */
const onceMore = (operationId: string, call: Call): Call => {
  const next = afterwards[operationId];
  if (!next) return call;
  const exact = [...(call.exact ?? []), ...Object.keys(next)];
  return { ...call, body: { ...call.body, ...next }, exact };
};

interface Write {
  readonly path: string;
  readonly method: string;
  readonly bodies: readonly Record<string, unknown>[];
  readonly exact: readonly string[];
}

/** Does a write for the first people until it is done once. */
const tryWrite = async (
  ask: Ask,
  accountId: string,
  { path, method, bodies, exact }: Write,
): Promise<Call | undefined> => {
  const targets = bodies.length === 0 ? [] : await targetsOf(ask, accountId, path);
  for (const [at, names] of targets.entries()) {
    for (const body of bodies) {
      const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => names[name] ?? '');
      const hasBody = method !== 'delete';
      const { status } = await ask(filled, { method, accountId, ...(hasBody && { body: onlyOnce(body) }) });
      if (status > 299) continue;
      // What was deleted is gone: the next one is asked for.
      const parameters = { 'x-account-id': accountId, ...(hasBody ? names : targets[at + 1]) };
      if (!hasBody) return { parameters };
      const takes = async (other: object) => (await ask(filled, { method, accountId, body: other })).status <= 299;
      const nulls = Object.fromEntries(Object.keys(body).map((key) => [key, null]));
      const needsEveryField = !(await takes({})) && ({ needsEveryField: true } as const);
      const refusesNull = !(await takes(nulls)) && ({ refusesNull: true } as const);
      return { parameters, body, exact, ...needsEveryField, ...refusesNull };
    }
  }
  return undefined;
};

/** The body with values that nobody has yet. */
const onlyOnce = (body: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(body).map(([key, value]) => [key, key === 'employee_number' ? `${++made}.${String(value)}` : value]),
  );

const targetsOf = async (ask: Ask, accountId: string, path: string): Promise<Names[]> => {
  if (!path.includes('{id}')) return [{}];
  const people = await idsOf(ask, '/unified/hris/employees', accountId);
  if (!path.includes('{subResourceId}')) return people.slice(0, 3).map((id) => ({ id }));
  const targets: Names[] = [];
  for (const id of people.slice(0, 8)) {
    const list = path.replace(/\/\{subResourceId\}.*/, '').replace('{id}', id);
    for (const subResourceId of (await idsOf(ask, list, accountId)).slice(0, 3)) targets.push({ id, subResourceId });
  }
  return targets;
};

const idsOf = async (ask: Ask, path: string, accountId: string): Promise<string[]> => {
  const { body } = await ask(path, { accountId });
  return (body as { data?: { id: string }[] }).data?.map(({ id }) => id) ?? [];
};
