import { z } from 'zod';
import type { Auth } from '../../connector-kit/auth/auth.ts';
import { oauth2 } from '../../connector-kit/auth/oauth2.ts';
import { pasted, unwrapped } from '../../connector-kit/auth/pasted.ts';
import { listOrganisations } from './api/organisations.ts';
import { verify } from './verify.ts';

const uuid = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i;
const inAddress = /\/organisations\/(\d+|[\da-f-]{36})(?:[/?#]|$)/i;
const hint = 'The number in the address of Employment Hero. May be left empty.';
const advice =
  'The Organisation ID is the number in the address of Employment Hero. Paste the address, or leave this empty.';

/** An address of the web app is cut to the organisation in it. */
const organisationId = z
  .string()
  .transform((text) => inAddress.exec(unwrapped(text))?.[1] ?? unwrapped(text))
  .refine((text) => text === '' || /^\d+$/.test(text) || uuid.test(text), { error: advice });

/**
 * The API knows organisations by UUID, the web app by number, and nothing leads from the one to the other: a number is
 * kept for people to recognise, a UUID is the organisation that is read.
 */
const credentials = z
  .strictObject({
    client_id: pasted('Client ID'),
    client_secret: pasted('Client Secret'),
    organisation_id: organisationId.optional(),
    organisation: z.string().regex(uuid).optional(),
  })
  .transform(({ client_id, client_secret, organisation_id: typed, organisation }) => {
    const chosen = typed !== undefined && uuid.test(typed) ? typed.toLowerCase() : organisation;
    return {
      client_id,
      client_secret,
      ...(typed && { organisation_id: typed }),
      ...(chosen !== undefined && { organisation: chosen }),
    };
  });

/**
 * OAuth 2.0 with PKCE by an application that the customer registers. Scopes are those that the application was created
 * with, so none are asked for. https://developer.employmenthero.com/api-references/authentication
 */
export const auth: Auth = {
  key: 'oauth2',
  label: 'OAuth 2.0',
  fields: [
    {
      key: 'client_id',
      label: 'Client ID',
      type: 'text',
      required: true,
      secret: false,
      placeholder: 'From the page of your application',
      guideStep: 'copy-client-id-and-secret',
    },
    {
      key: 'client_secret',
      label: 'Client Secret',
      type: 'password',
      required: true,
      secret: true,
      placeholder: 'From the page of your application',
      guideStep: 'copy-client-id-and-secret',
    },
    {
      key: 'organisation_id',
      label: 'Organisation ID',
      type: 'text',
      required: false,
      secret: false,
      placeholder: '12345',
      hint,
      guideStep: 'find-organisation-id',
      rule: {
        pattern:
          '^\\s*$|/organisations/(\\d+|[\\da-fA-F-]{36})|^\\s*["\']?(\\d+|[\\da-fA-F]{8}(-[\\da-fA-F]{4}){3}-[\\da-fA-F]{12})["\']?\\s*$',
        message: advice,
      },
    },
  ],
  rejectedSteps: ['connect-and-allow'],
  credentials,
  scheme: oauth2({
    authorize: { host: 'oauth', path: '/oauth2/authorize' },
    token: { host: 'oauth', path: '/oauth2/token' },
    client: { idField: 'client_id', secretField: 'client_secret' },
    lifetimeSeconds: 900,
  }),
  choose: {
    field: 'organisation',
    list: async (vendor) =>
      (await listOrganisations(vendor)).map(({ id, name, country }) => ({
        value: id,
        label: [name ?? id, country].filter(Boolean).join(', '),
      })),
  },
  verify,
};
