import { z } from 'zod';
import { dataGroups } from '../sharing/sharing-model.ts';
import type { ProfileSettings } from '../../engine/profiles/save-profile.ts';
import { lowContrastsOf, themeFonts } from '../../engine/profiles/theme.ts';

const colour = z
  .string()
  .max(20)
  .regex(/^#[\da-f]{6}$/i, 'must be a colour such as #3b4cc0');

/**
 * A name of letters, digits, dashes and dots, or an IPv6 address: hosts may hold what would end a directive of a content
 * security policy. https://url.spec.whatwg.org/#forbidden-host-code-point
 */
const plainHost = /^(?:[a-z\d.-]+|\[[\da-f:.]+\])$/;

const isHttpsAddress = (text: string): boolean => {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password, hostname } = new URL(text);
  return protocol === 'https:' && username === '' && password === '' && plainHost.test(hostname);
};

const httpsAddress = z.string().max(2000).refine(isHttpsAddress, 'must be an https address');

/** How the Hub looks; takes the place of what is there. */
const theme = z
  .strictObject({
    accent_color: colour.optional().describe('Buttons, links and focus; 3:1 on the background at least.'),
    background_color: colour.optional().describe('The page in light mode; a dark one holds in both modes.'),
    text_color: colour.optional().describe('4.5:1 on the background at least.'),
    radius_px: z.int().min(0).max(24).optional().describe('Corners of cards; those of buttons are two thirds of it.'),
    logo_url: httpsAddress.optional().describe('44 pixels high, at most 132 wide. Not there: initials of the product.'),
    font: z.enum(themeFonts).optional(),
  })
  .check(({ value, issues }) => {
    for (const { field, ratio, least } of lowContrastsOf(value)) {
      const message = `has a contrast of ${ratio.toFixed(1)}:1 on the background; ${least}:1 is needed`;
      issues.push({ code: 'custom', path: [field], message, input: value[field] });
    }
  })
  .meta({ id: 'HubTheme', description: 'How the Hub looks. What is absent looks as the Hub comes.' });

/** Pages in plain http are for whoever builds a product on their own machine. */
const isOrigin = (text: string): boolean => {
  if (!URL.canParse(text)) return false;
  const { origin, protocol, hostname } = new URL(text);
  const isSafe = protocol === 'https:' || (protocol === 'http:' && hostname === 'localhost');
  return text === origin && isSafe && plainHost.test(hostname);
};

const embedOrigin = z
  .string()
  .max(300)
  .refine(isOrigin, 'must be an origin such as https://app.example.com: no path, no wildcard, http for localhost only');

const credential = z.string().trim().regex(/^\S+$/, 'must be one word, without spaces').max(1000);

/** What may be said of a profile when it is made and later. */
export const profileSettings = {
  name: z.string().trim().min(1).max(200).optional(),
  active: z
    .boolean()
    .optional()
    .describe('Whether it is offered in the Hub and its accounts may be used. Accounts of one that is not answer 412.'),
  default: z
    .boolean()
    .optional()
    .describe('Whether sessions that name no integration_id get it. One of each system and environment is.'),
  oauth_app: z
    .strictObject({ client_id: credential, client_secret: credential })
    .nullish()
    .describe(
      'Your application at a system where one signs in: used where the form leaves its fields empty. Accounts that were granted to the application before have to be linked again when client_id changes.',
    ),
  embed_origins: z.array(embedOrigin).max(20).optional().describe('Whose pages may embed the Hub.'),
  theme: theme.nullish(),
  support_contact: z
    .union([z.email().max(300), httpsAddress], 'must be an e-mail address or an https address')
    .nullish()
    .describe('Whom the Hub names for help.'),
  required_data_groups: dataGroups.optional().describe('Data groups that a customer cannot keep back.'),
  product_name: z
    .string()
    .trim()
    .min(1)
    .max(80)
    .nullish()
    .describe('What your product is called on the Hub. Default: the name of the project.'),
};

type Settings = z.infer<z.ZodObject<typeof profileSettings>>;

/** The engine's settings behind those of the wire. */
export const settingsOf = (body: Settings): ProfileSettings => ({
  name: body.name,
  active: body.active,
  default: body.default,
  oauthApp: body.oauth_app && { clientId: body.oauth_app.client_id, clientSecret: body.oauth_app.client_secret },
  embedOrigins: body.embed_origins,
  theme: body.theme,
  supportContact: body.support_contact,
  requiredDataGroups: body.required_data_groups,
  productName: body.product_name,
});
