import { linkSandboxAccount, type RollcallProcess } from '../../test/process.ts';

/** A page as Lighthouse opens it. */
export interface PageUnderTest {
  readonly name: string;
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Where it is used: a link is opened on any telephone, the dashboard at a desk. */
  readonly device: 'mobile' | 'desktop';
}

/** Links two systems, and tells the pages that Lighthouse looks at. */
export const openPages = async (rollcall: RollcallProcess): Promise<readonly PageUnderTest[]> => {
  for (const provider of ['hibob', 'staffologyhr']) await linkSandboxAccount(rollcall, provider);
  const state = (name: string) => `${rollcall.url}/link/states/${name}`;
  return [
    { name: 'link', device: 'mobile', url: await newLink(rollcall) },
    { name: 'link-form', device: 'mobile', url: state('form') },
    { name: 'link-linked', device: 'mobile', url: state('linked') },
    { name: 'dashboard-sign-in', device: 'desktop', url: `${rollcall.url}/dashboard/sign-in` },
    {
      name: 'dashboard-accounts',
      device: 'desktop',
      url: `${rollcall.url}/dashboard/accounts`,
      headers: { cookie: await join(rollcall) },
    },
    { name: 'sandbox', device: 'desktop', url: `${rollcall.url}/sandbox` },
  ];
};

/** Comes in by the link that a start prints for the first owner, and resolves with the cookie. */
const join = async ({ url, output }: RollcallProcess): Promise<string> => {
  const [, token] = /\/dashboard\/join#(\S+)/.exec(output()) ?? [];
  const answer = await fetch(`${url}/invitations/accept`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token, email: 'ada@example.com', name: 'Ada', passphrase: 'several words of a check' }),
  });
  if (!answer.ok) throw new Error(`Joining answered ${answer.status}: ${await answer.text()}`);
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
};

const newLink = async ({ url, sandbox }: RollcallProcess): Promise<string> => {
  const answer = await fetch(`${url}/connect_sessions`, {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(`${sandbox.api_key}:`).toString('base64')}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({ origin_owner_id: 'acme', origin_owner_name: 'Acme', type: 'test' }),
  });
  return ((await answer.json()) as { auth_link_url: string }).auth_link_url;
};
