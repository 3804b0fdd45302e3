import { z } from 'zod';
import { pasted } from '../../connector-kit/auth/pasted.ts';
import type { Auth } from '../../connector-kit/auth/auth.ts';
import { headersFrom } from '../../connector-kit/auth/scheme.ts';
import { verify } from './verify.ts';

const credentials = z
  .strictObject({ customer_key: pasted('Customer Key'), customer_secret: pasted('Customer Secret') })
  .check(({ value, issues }) => {
    if (value.customer_key === value.customer_secret)
      issues.push({
        code: 'custom',
        path: ['customer_secret'],
        message: 'Both fields hold the same value: the Customer Secret is the one in the column SECRET.',
        input: '',
      });
  });

/** Keys and secrets in HR Cloud's examples are letters and digits only. */
const doubt = {
  pattern: '^\\s*["\']?[A-Za-z0-9]+["\']?\\s*$',
  message: 'Keys and secrets of HR Cloud are normally letters and digits only. Was it copied whole, and nothing else?',
};

/**
 * A service account: its key and its secret in two headers. HR Cloud also takes a person's name and password by HTTP
 * Basic, which is not offered here. https://support.hrcloud.com/help-center/authentication
 */
export const auth: Auth = {
  key: 'service_account',
  label: 'Service account',
  fields: [
    {
      key: 'customer_key',
      label: 'Customer Key',
      type: 'text',
      required: true,
      secret: false,
      placeholder: 'From the column KEY',
      guideStep: 'copy-customer-key',
      doubt,
    },
    {
      key: 'customer_secret',
      label: 'Customer Secret',
      type: 'password',
      required: true,
      secret: true,
      placeholder: 'From the column SECRET',
      guideStep: 'copy-customer-secret',
      doubt,
    },
  ],
  rejectedSteps: ['replace-service-account'],
  credentials,
  scheme: headersFrom({ Customer_Key: 'customer_key', Customer_Secret: 'customer_secret' }),
  verify,
};
