import { z } from 'zod';
import { pasted } from '../../connector-kit/auth/pasted.ts';
import { basic } from '../../connector-kit/auth/basic.ts';
import type { Auth } from '../../connector-kit/auth/auth.ts';
import { verify } from './verify.ts';

const idPrefix = 'SERVICE-';
const swapped = 'These two look swapped: the value that begins with SERVICE- is the Hibob Service User ID.';

const credentials = z
  .strictObject({
    service_user_id: pasted('Hibob Service User ID'),
    service_user_token: pasted('Hibob Service User Token'),
  })
  .check(({ value, issues }) => {
    if (isServiceUserId(value.service_user_token) && !isServiceUserId(value.service_user_id))
      issues.push({ code: 'custom', path: ['service_user_token'], message: swapped, input: '' });
  });

const isServiceUserId = (text: string) => text.toUpperCase().startsWith(idPrefix);

/**
 * A service user: id and token by HTTP Basic. Partners of HiBob may use OAuth instead, which is not offered here.
 * https://apidocs.hibob.com/docs/api-service-users
 */
export const auth: Auth = {
  key: 'service_user',
  label: 'Service user',
  fields: [
    {
      key: 'service_user_id',
      label: 'Hibob Service User ID',
      type: 'text',
      required: true,
      secret: false,
      placeholder: 'SERVICE-12345',
      hint: 'Begins with SERVICE-, as a rule.',
      guideStep: 'copy-service-user-id',
      doubt: {
        pattern: '^\\s*["\']?[Ss][Ee][Rr][Vv][Ii][Cc][Ee]-',
        message: 'Service User IDs normally begin with SERVICE-. Is this the ID, and not the token?',
      },
    },
    {
      key: 'service_user_token',
      label: 'Hibob Service User Token',
      type: 'password',
      required: true,
      secret: true,
      placeholder: 'Paste the token',
      guideStep: 'copy-service-user-token',
      rule: { pattern: '^(?!\\s*["\']?[Ss][Ee][Rr][Vv][Ii][Cc][Ee]-)[\\s\\S]*$', message: swapped },
    },
  ],
  rejectedSteps: ['reset-service-user-token'],
  credentials,
  scheme: basic('service_user_id', 'service_user_token'),
  verify,
};
