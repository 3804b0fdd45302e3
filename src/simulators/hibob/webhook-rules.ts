import { createHmac } from 'node:crypto';
import type { Environment } from '../kit/index.ts';
import { timestamp } from './answers.ts';
import { companyId, employeeIdOf } from './ids.ts';
import type { BobState } from './state.ts';

/** Base64 of HMAC-SHA512 over the very bytes sent. @see https://apidocs.hibob.com/docs/working-with-webhooks */
export const sign = (body: string, secret: string): string =>
  createHmac('sha512', secret).update(body, 'utf8').digest('base64');

const message = (body: string, secret: string) => ({ body, headers: { 'bob-signature': sign(body, secret) } });

export const webhookRules = {
  /** The envelope of version 2. `triggeredBy` is an employee id or `system`. */
  compose: (event: { type: string; [key: string]: unknown }, secret: string, state: BobState) => {
    const { type, data = {}, triggeredBy = 'system' } = event;
    const triggeredAt = timestamp(state.clock.now().toISOString());
    return message(JSON.stringify({ companyId, type, triggeredBy, triggeredAt, version: 'v2', data }), secret);
  },
  /** The test of a new address: a bare text first, JSON if that is not accepted. */
  ping: (secret: string) => [message('Ping test', secret), message(JSON.stringify({ text: 'Ping test' }), secret)],
  /** @see https://apidocs.hibob.com/reference/getting-started-webhooks */
  examples: ({ roster }: Environment) => {
    const [person] = roster.all();
    if (person === undefined) return [];
    const data = { employeeId: employeeIdOf(person.id) };
    return ['employee.updated', 'employee.joined', 'employee.left'].map((type) => ({ type, data }));
  },
};
