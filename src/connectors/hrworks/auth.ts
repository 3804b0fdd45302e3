import { z } from 'zod';
import type { Auth } from '../../connector-kit/auth/auth.ts';
import type { FormField } from '../../connector-kit/form.ts';
import { tokenByCredentials } from '../../connector-kit/auth/scheme.ts';
import { obtainToken, tokenLifetimeSeconds } from './api/token.ts';
import { keyFilePattern, keyPairOf, redactionPattern } from './key-file.ts';
import { verify } from './verify.ts';

const isExample = 'This is the example of a key pair, with dots for what was left out. Paste your own.';

const key = (label: string) =>
  z
    .string()
    .refine((text) => text !== '', { error: `${label} is missing.`, abort: true })
    .refine((text) => !new RegExp(redactionPattern).test(text), { error: isExample, abort: true })
    .refine((text) => !/\s/.test(text), { error: `${label} has no spaces or line breaks. Copy it again.` });

const credentials = z
  .strictObject({ access_key: z.string().default(''), secret_access_key: z.string().default('') })
  .transform(keyPairOf)
  .pipe(z.strictObject({ access_key: key('Access Key'), secret_access_key: key('Secret Access Key') }));

/** What both fields share: either takes the whole file, neither takes the example. */
const either: Pick<FormField, 'required' | 'rule' | 'fills'> = {
  required: true,
  rule: { pattern: `^(?![\\s\\S]*(${redactionPattern}))[\\s\\S]*$`, message: isExample },
  fills: { pattern: keyFilePattern },
};

/**
 * A key pair, exchanged for a token of 15 minutes. A pair may have any number of holders and each has permissions of its
 * own. https://developers.hrworks.de/2.0
 */
export const auth: Auth = {
  key: 'key_pair',
  label: 'Key pair',
  fields: [
    {
      ...either,
      key: 'access_key',
      label: 'Access Key',
      type: 'text',
      secret: false,
      placeholder: 'Access Key, or all of the downloaded file',
      hint: 'Paste the whole text of the file into either field: both are filled.',
      guideStep: 'download-key-pair',
    },
    {
      ...either,
      key: 'secret_access_key',
      label: 'Secret Access Key',
      type: 'password',
      secret: true,
      placeholder: 'Secret Access Key',
      guideStep: 'download-key-pair',
    },
  ],
  rejectedSteps: ['replace-key-pair'],
  credentials,
  scheme: tokenByCredentials({ obtain: obtainToken, lifetimeSeconds: tokenLifetimeSeconds }),
  verify,
};
