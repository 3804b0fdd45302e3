import { z } from 'zod';

/** A path of the simulators' admin API that the panel may use: below `/sandbox/{provider}` here, `/_admin/{provider}` there. */
export interface PanelRoute {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  readonly path: string;
  readonly operationId: string;
  readonly summary: string;
  /** Of `{id}` in the path. */
  readonly id?: RegExp;
  readonly query?: z.ZodObject;
  /** Checked here where the panel may do less than a program with the key; all else is the simulator's to refuse. */
  readonly body?: z.ZodObject;
}

const nothing = z.strictObject({});
const anything = z.looseObject({});
const person = /^p\d{1,9}$/;

/** People of a tenant at most. More is for benchmarks, which have the key. */
const mostPeople = 5000;
/** How long a fault may hold an answer back, in milliseconds. */
const longestDelay = 60_000;
/** How far the clock is turned at once: ten years, in seconds. */
const furthest = 10 * 366 * 24 * 3600;

const read = (path: string, operationId: string, summary: string, query?: z.ZodObject): PanelRoute => ({
  method: 'get',
  path,
  operationId,
  summary,
  ...(query && { query }),
});
const act = (
  method: PanelRoute['method'],
  path: string,
  operationId: string,
  summary: string,
  checked: Pick<PanelRoute, 'body' | 'id'> = {},
): PanelRoute => ({
  method,
  path,
  operationId,
  summary,
  ...(method !== 'delete' && { body: nothing }),
  ...checked,
});

/**
 * All that the panel can do. What is not in here is for programs with the key: another seed of the company, faults at
 * chosen paths, exact changes of a person.
 *
 * @param webhookUrl with which the address of a webhook begins: the sandbox is no way to other programs of this machine.
 */
export const panelRoutes = (webhookUrl: string): readonly PanelRoute[] => [
  read('/state', 'sandbox_get_state', 'What is turned on'),
  act('post', '/reset', 'sandbox_reset', 'Set all back to how it started, credentials apart'),
  act('post', '/credentials/reset', 'sandbox_reset_credentials', 'Make a new secret; the old one ends'),

  act('patch', '/permissions', 'sandbox_grant', 'Grant and take permissions', { body: anything }),
  act('patch', '/switches', 'sandbox_set_switches', 'Turn what the vendor leaves open', { body: anything }),

  act('post', '/faults', 'sandbox_add_fault', 'Let the next calls fail', {
    body: z.strictObject({
      kind: z.string(),
      count: z.union([z.int().min(1).max(1000), z.literal('always')]),
      delayMilliseconds: z.int().min(0).max(longestDelay).optional(),
      retryAfterSeconds: z.int().min(0).max(3600).optional(),
    }),
  }),
  act('delete', '/faults', 'sandbox_clear_faults', 'Let all calls work again'),
  act('delete', '/faults/{id}', 'sandbox_remove_fault', 'End one fault', { id: /^fault-\d{1,9}$/ }),

  read(
    '/roster',
    'sandbox_list_people',
    'The first 20 people that are found',
    z.strictObject({ search: z.string().max(100).optional() }),
  ),
  act('post', '/people', 'sandbox_hire', 'Add somebody who starts today', {
    body: z.strictObject({
      person: z.strictObject({
        firstName: z.string().trim().min(1).max(100),
        lastName: z.string().trim().min(1).max(100),
        displayName: z.string().trim().min(1).max(201),
      }),
    }),
  }),
  act('post', '/people/{id}/transfer', 'sandbox_transfer', 'Put somebody into another department from today on', {
    id: person,
    body: anything,
  }),
  act('post', '/people/{id}/end', 'sandbox_end_employment', 'End an employment with a day', {
    id: person,
    body: anything,
  }),
  act('delete', '/people/{id}', 'sandbox_delete_person', 'Delete somebody, without a trace', { id: person }),
  act('put', '/company', 'sandbox_resize', 'Start anew with so many people', {
    body: z.strictObject({ size: z.int().min(0).max(mostPeople) }),
  }),

  act('put', '/clock', 'sandbox_set_clock', 'Turn the vendor’s clock', {
    body: z.strictObject({
      advanceSeconds: z.int().min(-furthest).max(furthest).optional(),
      at: z.null('is null, for the time of this machine').optional(),
    }),
  }),

  read('/requests', 'sandbox_list_requests', 'The last 50 calls that the vendor got'),
  act('delete', '/requests', 'sandbox_clear_requests', 'Forget the calls'),

  read('/webhooks', 'sandbox_list_webhooks', 'Addresses that are told, and what was sent to them'),
  act('post', '/webhooks', 'sandbox_add_webhook', 'Have an address of this Rollcall told', {
    body: z.strictObject({
      // As it will be called: `..` leads out of what a text seems to begin with.
      url: z
        .url()
        .max(500)
        .refine((url) => new URL(url).href.startsWith(webhookUrl), `begins with ${webhookUrl}`),
      secret: z.string().min(1).max(500),
    }),
  }),
  act('post', '/webhooks/deliver', 'sandbox_send_event', 'Tell an event', {
    body: z.strictObject({ event: z.looseObject({ type: z.string().min(1).max(100) }) }),
  }),
  act('delete', '/webhooks/{id}', 'sandbox_remove_webhook', 'Have an address told no longer', {
    id: /^webhook-\d{1,9}$/,
  }),
];
