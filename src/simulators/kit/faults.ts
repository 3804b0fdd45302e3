import { z } from 'zod';

export const faultKinds = [
  'rate_limit',
  'server_error',
  'slow',
  'drop',
  'lost_answer',
  'token_revoked',
  'html',
  'empty_list',
  'half_list',
  'invalid_row',
  'truncated',
] as const;

/** What to do wrong, where, and how often. */
export const faultRequest = z.strictObject({
  /**
   * `rate_limit`, `server_error`, `token_revoked`: the vendor's own answer to it. `slow`: answers late. `drop`: the
   * connection ends without an answer. `lost_answer`: the call is done, and then the connection ends. `html`: a web page instead of JSON. `empty_list`, `half_list`: rows are missing.
   * `invalid_row`: the first row is not an object. `truncated`: the JSON ends in the middle.
   */
  kind: z.enum(faultKinds),
  /** `[METHOD ]path`, where `*` stands for anything, as `POST /v1/people/*`. Default `*`: every call. */
  route: z.string().min(1).default('*'),
  /** The next so many calls; `always` until removed. Default 1. */
  count: z.union([z.number().int().min(1), z.literal('always')]).default(1),
  /** Leaves so many matching calls alone first. Default 0. */
  skip: z.number().int().min(0).default(0),
  /** For `slow`, and how long a `lost_answer` is held back. Default 1000. */
  delayMilliseconds: z.number().int().min(0).max(120_000).default(1000),
  /** For `rate_limit`, where the vendor says it. Default 1. */
  retryAfterSeconds: z.number().int().min(0).default(1),
});
export type Fault = z.infer<typeof faultRequest> & { id: string };

export type FaultList = {
  add(fault: z.infer<typeof faultRequest>): Fault;
  all(): Fault[];
  /** The fault that this call meets, counted down; the oldest of several. */
  take(method: string, path: string): Fault | undefined;
  remove(id: string): boolean;
  clear(): void;
};

const patternOf = (route: string): RegExp => {
  const [method, path] = / /.test(route) ? (route.split(' ', 2) as [string, string]) : ['*', route];
  const source = `${method} ${path}`.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
  return new RegExp(`^${source}$`);
};

export const createFaultList = (): FaultList => {
  let faults: (Fault & { pattern: RegExp })[] = [];
  let lastId = 0;
  const withoutPattern = ({ pattern: _pattern, ...fault }: Fault & { pattern: RegExp }): Fault => fault;
  return {
    add: (request) => {
      const fault = { ...request, id: `fault-${++lastId}`, pattern: patternOf(request.route) };
      faults.push(fault);
      return withoutPattern(fault);
    },
    all: () => faults.map(withoutPattern),
    take: (method, path) => {
      for (const fault of faults) {
        if (!fault.pattern.test(`${method} ${path}`)) continue;
        if (fault.skip > 0) {
          fault.skip -= 1;
          continue;
        }
        if (fault.count !== 'always') fault.count -= 1;
        if (fault.count === 0) faults = faults.filter((other) => other !== fault);
        return withoutPattern(fault);
      }
      return undefined;
    },
    remove: (id) => {
      const before = faults.length;
      faults = faults.filter((fault) => fault.id !== id);
      return faults.length < before;
    },
    clear: () => {
      faults = [];
    },
  };
};
