import { gzipSync } from 'node:zlib';
import { connectors } from '../../src/connectors/registry.ts';
import { describe, expect, it } from 'vitest';
import { linkedHeading, submitForm, submitToWindow, useLive } from './link-live.ts';

/*
 * What a person downloads to link an account, from the first byte to the last view: all that the pages ask for on the way,
 * whatever it is called and however it is cut.
 */

const live = useLive();

const mostKilobytes = 150;
const mostOfLoader = 10;

const gzipped = async (url: string) =>
  gzipSync(Buffer.from(await (await fetch(url)).arrayBuffer()), { level: 9 }).length / 1000;

describe('JavaScript', { timeout: 60_000 }, () => {
  it.each(['hibob', 'hrworks', 'employmenthero'])(
    `of linking %s is at most ${mostKilobytes} kB gzipped`,
    async (provider) => {
      const visit = await live.open(provider);
      const credentials = live.rollcall.sandbox.credentials[provider];
      if (connectors[provider]?.auth.scheme.kind === 'oauth2') {
        const popup = await submitToWindow(visit, credentials);
        await popup.getByRole('button', { name: 'Sign in and allow' }).click();
      } else await submitForm(visit, credentials);
      const finish = visit.page.getByRole('button', { name: 'Set up integration' });
      await linkedHeading(visit, provider).or(finish).first().waitFor();
      const scripts = new Set(visit.requested.filter((url) => new URL(url).pathname.endsWith('.js')));
      expect(scripts.size).toBeGreaterThan(0);
      const sizes = await Promise.all([...scripts].map(gzipped));
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(mostKilobytes);
      await visit.page.context().close();
    },
  );

  it(`of the loader is at most ${mostOfLoader} kB gzipped`, async () => {
    expect(await gzipped(`${live.rollcall.url}/embed.js`)).toBeLessThanOrEqual(mostOfLoader);
  });
});
