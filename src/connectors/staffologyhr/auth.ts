import { z } from 'zod';
import { unwrapped } from '../../connector-kit/auth/pasted.ts';
import type { Auth } from '../../connector-kit/auth/auth.ts';
import { basicHeader } from '../../connector-kit/auth/basic.ts';
import { tokenByCredentials } from '../../connector-kit/auth/scheme.ts';
import { verify } from './verify.ts';

/** A value of one line; a password may hold blanks. */
const oneLine = (label: string) =>
  z
    .string({ error: `${label} is missing.` })
    .transform(unwrapped)
    .refine((text) => text !== '', { error: `${label} is missing.` })
    .refine((text) => !/[\r\n]/.test(text), { error: `${label} is one line. Copy it again.` });

const credentials = z
  .strictObject({ username: oneLine('Username'), password: oneLine('Password') })
  .check(({ value, issues }) => {
    if (value.username.includes(':'))
      issues.push({
        code: 'custom',
        path: ['username'],
        message: 'The Username has no colon. Was more than the Username copied?',
        input: '',
      });
  });

const tokens = z.looseObject({ access_token: z.string().min(1) });

/** Both grants are GET; which one is meant stands in a request header of that very name. */
const scheme = tokenByCredentials({
  lifetimeSeconds: 30 * 60,
  // The refresh token that comes along is not kept: it would have to be stored for six months, and the pair that it
  // stands for is in the vault anyway.
  obtain: (login, { username = '', password = '' }) =>
    login.send({
      endpoint: 'GET /api/token',
      method: 'GET',
      path: '/api/token/',
      headers: { authorization: basicHeader(username, password), grant_type: 'password' },
      read: (answer) => ({ token: tokens.parse(answer.json()).access_token }),
    }),
});

/**
 * An API user: its name and password by HTTP Basic, exchanged for a token of 30 minutes.
 * https://help.staffology.co.uk/hr/integrations/api-authentication.htm
 */
export const auth: Auth = {
  key: 'api_user',
  label: 'API user',
  fields: [
    {
      key: 'username',
      label: 'Username',
      type: 'text',
      required: true,
      secret: false,
      placeholder: 'Made by Staffology HR with the API user',
      guideStep: 'copy-username',
      doubt: {
        pattern: '^[^@]*$',
        message:
          'This looks like the e-mail address of a person. The Username of an API user is made by Staffology HR.',
      },
    },
    {
      key: 'password',
      label: 'Password',
      type: 'password',
      required: true,
      secret: true,
      placeholder: 'Shown once, when the API user is made',
      guideStep: 'copy-password',
    },
  ],
  rejectedSteps: ['when-refused', 'enable-api-module', 'activate-api-user'],
  credentials,
  scheme,
  verify,
};
