import { linkSandboxAccount, type RollcallProcess } from '../../test/process.ts';

/** A page as Lighthouse opens it. */
export interface PageUnderTest {
  readonly name: string;
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Links two systems, and tells the pages that Lighthouse looks at. */
export const openPages = async (rollcall: RollcallProcess): Promise<readonly PageUnderTest[]> => {
  for (const provider of ['hibob', 'staffologyhr']) await linkSandboxAccount(rollcall, provider);
  const state = (name: string) => `${rollcall.url}/link/states/${name}`;
  return [
    { name: 'link', url: await newLink(rollcall) },
    { name: 'link-form', url: state('form') },
    { name: 'link-failed', url: state('failed-credentials-rejected') },
    { name: 'link-linked', url: state('linked') },
  ];
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
