import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { VendorChange, Webhooks } from '../../connector-kit/webhooks.ts';

/*
 * What Bob tells by itself. An administrator enters our address and the events in Bob; there is no API for it.
 * https://apidocs.hibob.com/reference/getting-started-webhooks
 */

/** Base64 of HMAC-SHA512 over the bytes that were sent, with the secret of the webhook. */
const verify: Webhooks['verify'] = (rawBody, headers, secret) => {
  const given = Buffer.from(headers.get('bob-signature') ?? '', 'utf8');
  const wanted = Buffer.from(createHmac('sha512', secret).update(rawBody).digest('base64'), 'utf8');
  return given.length === wanted.length && timingSafeEqual(given, wanted);
};

/** Bob tries an address with a text, as it is or as JSON, and if that is not answered with an object. */
const pings: ReadonlySet<string> = new Set(['Ping test', '"Ping test"', '{"text":"Ping test"}']);
const longestPing = 64;

const isPing: Webhooks['isPing'] = (rawBody) =>
  rawBody.length <= longestPing &&
  pings.has(
    Buffer.from(rawBody)
      .toString('utf8')
      .replaceAll(/\s*([{}:])\s*/g, '$1')
      .trim(),
  );

const id = z.union([z.string(), z.number()]).transform(String);
const ids = z.array(id).nullish();

/** Version 2 has an envelope around `data`. Version 1, which can no longer be set up, is flat and says `event`. */
const delivery = z.looseObject({
  type: z.string().nullish(),
  event: z.string().nullish(),
  data: z.looseObject({}).nullish(),
});

/** Which names the ids have in table and document events was not seen; those of an employee and a request are documented. */
const subject = z.looseObject({
  employeeId: id.nullish(),
  timeoffRequestId: id.nullish(),
  requestedForEmployeeId: id.nullish(),
  toDoIds: ids,
});

const translate: Webhooks['translate'] = (body) => {
  const { type, event, data } = delivery.parse(body);
  const { employeeId, timeoffRequestId, requestedForEmployeeId, toDoIds } = subject.parse(data ?? body);
  const name = z
    .string()
    .min(1)
    .max(200)
    .parse(type ?? event);
  const ofEmployee = (resource: VendorChange['resource'], owner: string | null | undefined): VendorChange[] =>
    owner ? [{ resource, employeeId: owner }] : [];
  const [kind = ''] = name.split('.');
  const changes: Readonly<Record<string, readonly VendorChange[]>> = {
    employee: employeeId
      ? [{ resource: 'employees', remoteId: employeeId }, ...ofEmployee('employments', employeeId)]
      : [],
    table: employeeId
      ? [{ resource: 'employees', remoteId: employeeId }, ...ofEmployee('employments', employeeId)]
      : [],
    timeoff: timeoffRequestId
      ? [{ resource: 'time_off', remoteId: timeoffRequestId, ...(employeeId && { employeeId }) }]
      : [],
    todo: toDoIds?.length
      ? toDoIds.map((remoteId) => ({ resource: 'tasks', remoteId }))
      : ofEmployee('tasks', requestedForEmployeeId),
    docs: ofEmployee('documents', employeeId),
  };
  return { type: name, changes: changes[kind] ?? [] };
};

export const webhooks: Webhooks = { verify, isPing, translate };
