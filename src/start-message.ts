import { join } from 'node:path';
import type { Config } from './config.ts';
import type { Rollcall } from './start.ts';

/**
 * What a person reads when Rollcall is ready: where it is, and with a sandbox how to try it at once.
 *
 * @param ownerLink where the first owner joins, as long as there is none.
 */
export const startMessage = (
  { url, apiKey, sandbox }: Pick<Rollcall, 'url' | 'apiKey' | 'sandbox'>,
  config: Pick<Config, 'apiKey' | 'dataDir'>,
  ownerLink?: string,
): string => {
  const lines = [`Rollcall is ready at ${url}`, ''];
  if (ownerLink === undefined) lines.push(`Dashboard        ${url}/dashboard`);
  else lines.push('The dashboard has no owner yet. Become its owner within an hour:', ownerLink);
  if (sandbox) {
    lines.push(
      '',
      `API key          ${apiKey}`,
      ...Object.entries(sandbox.credentials).map(
        ([provider, credentials]) =>
          `${provider.padEnd(16)} ${Object.entries(credentials)
            .map(([field, value]) => `${field}=${value}`)
            .join('  ')}`,
      ),
      `Also in          ${join(config.dataDir, 'sandbox.json')}`,
      `Sandbox panel    ${url}/sandbox`,
      '',
      'Invite somebody to link a sandbox account; open the auth_link_url of the answer:',
      '',
      `curl -s ${url}/connect_sessions -u '${apiKey}:' -H 'content-type: application/json' \\`,
      `  -d '{"origin_owner_id":"acme","origin_owner_name":"Acme","type":"test"}'`,
    );
  } else if (!config.apiKey) {
    lines.push('', 'No sandbox runs here. Make an API key with: rollcall api-keys create --local');
  }
  return `${lines.join('\n')}\n`;
};
