import type { HubError, HubLook, HubSession } from './options.ts';

/** Something that the product's own code can be told of. */
export class HubFailure extends Error implements HubError {
  override readonly name = 'HubFailure';
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** Where a session's Hub is. */
export interface HubAddress {
  /** The only origin that is spoken to. */
  readonly origin: string;
  /** Handed over in the greeting, when the address carries no secret. */
  readonly token?: string;
  /** @throws HubFailure */
  find(): Promise<URL>;
}

/** @throws TypeError naming the option that cannot be so. */
export const hubAddress = ({ theme, language, ...session }: HubSession & HubLook): HubAddress => {
  const dressed = (url: URL): URL => {
    if (theme !== undefined) url.searchParams.set('theme', theme);
    if (language !== undefined) url.searchParams.set('language', language);
    return url;
  };
  if (session.authLink !== undefined) {
    const url = webAddress('authLink', session.authLink);
    if (url.hash.length < 2) throw new TypeError('authLink has lost what stands behind its #: hand it on unchanged.');
    return { origin: url.origin, find: async () => dressed(url) };
  }
  const { token, baseUrl } = session;
  if (typeof token !== 'string' || token === '') throw new TypeError('Either authLink or token is needed.');
  const { origin } = webAddress('baseUrl', baseUrl);
  return { origin, token, find: async () => dressed(new URL(`/link/${await projectOf(origin, token)}`, origin)) };
};

const webAddress = (option: string, text: string): URL => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:')
    throw new TypeError(`${option} must be an address such as https://rollcall.example.com.`);
  return url;
};

/** The project that a token belongs to: its address says who may embed the Hub. */
const projectOf = async (origin: string, token: string): Promise<string> => {
  const response = await fetch(`${origin}/hub/settings`, {
    headers: { 'x-hub-session-token': token },
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
  }).catch(() => {
    throw new HubFailure('not_answering', `Nothing answers at ${origin}.`);
  });
  const settings = (await response.json().catch(() => undefined)) as { project?: { id?: unknown } } | undefined;
  const id = settings?.project?.id;
  if (!response.ok || typeof id !== 'string')
    throw new HubFailure('token_refused', 'The session token is not known, has expired or is locked: make a new one.');
  return encodeURIComponent(id);
};
