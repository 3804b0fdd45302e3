/** Where our own pages are: in a server of this process, or behind the network. */
export interface OwnDoor {
  readonly app: { request(url: string, init: RequestInit): Response | Promise<Response> };
  readonly engine: { readonly publicUrl: string; readonly hubUrl: string };
}

/** Where a browser came by, and where it stopped. */
export interface Visit {
  readonly urls: readonly string[];
  /** The last address: it answered with a page, or was not opened because it was to stop there. */
  readonly url: URL;
  readonly html: string;
}

/** As much of a browser as a sign-in needs: follows redirects and keeps cookies by origin. */
export interface Browser {
  open(url: string, more?: { headers?: Record<string, string>; stopAt?: (url: URL) => boolean }): Promise<Visit>;
  /** Cookies of our own origin. */
  readonly cookies: Map<string, string>;
  /** `Set-Cookie` lines of our own origin, as they came. */
  readonly setCookies: string[];
}

/** Opens addresses of `hub` in the engine's own door and all others over the network. */
export const newBrowser = ({ app, engine }: OwnDoor): Browser => {
  const jars = new Map<string, Map<string, string>>();
  const jarOf = (origin: string) => {
    const jar = jars.get(origin) ?? new Map<string, string>();
    jars.set(origin, jar);
    return jar;
  };
  const ours = new URL(engine.publicUrl).origin;
  const setCookies: string[] = [];

  const get = async (url: URL, headers: Record<string, string>): Promise<Response> => {
    const jar = jarOf(url.origin);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const sent = { ...headers, ...(cookie !== '' && { cookie }) };
    const isOurs = url.origin === ours || url.origin === new URL(engine.hubUrl).origin;
    const answer = isOurs
      ? await app.request(url.href, { headers: sent, redirect: 'manual' })
      : await fetch(url, { headers: sent, redirect: 'manual' });
    for (const line of answer.headers.getSetCookie()) {
      if (isOurs) setCookies.push(line);
      const [, name = '', value = ''] = line.match(/^([^=]+)=([^;]*)/) ?? [];
      if (value === '' || /max-age=0|expires=thu, 01 jan 1970/i.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
    return answer;
  };

  return {
    cookies: jarOf(ours),
    setCookies,
    async open(start, { headers = {}, stopAt = () => false } = {}) {
      const urls: string[] = [];
      let url = new URL(start);
      for (let hop = 0; hop < 15; hop++) {
        urls.push(url.href);
        if (hop > 0 && stopAt(url)) return { urls, url, html: '' };
        const answer = await get(url, headers);
        const location = answer.headers.get('location');
        if (location === null) return { urls, url, html: await answer.text() };
        url = new URL(location, url);
      }
      throw new Error(`too many redirects: ${urls.join(' ')}`);
    },
  };
};

/** Fills the simulator's sign-in form, which says itself what goes into it, and answers where the browser is sent then. */
export const decideAtVendor = async ({ html, url }: Visit, decision = 'allow'): Promise<string> => {
  const filledIn = [...html.matchAll(/<input[^>]* name="(\w+)"[^>]* value="([^"]*)"/g)].map(
    ([, name = '', value = '']): [string, string] => [name, value.replaceAll('&#39;', "'")],
  );
  const body = new URLSearchParams([...filledIn, ['decision', decision]]);
  const answer = await fetch(url, { method: 'POST', body, redirect: 'manual' });
  return answer.headers.get('location') ?? 'about:blank';
};
