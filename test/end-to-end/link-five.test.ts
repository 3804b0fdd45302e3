import { describe, expect, it } from 'vitest';
import { connectors } from '../../src/connectors/registry.ts';
import { publishedErrors } from '../clients/stackone.ts';
import { linkFrom, useLive } from './link-live.ts';
import type { LiveVisit } from './link-live.ts';

/*
 * Each system linked by a person in a browser, against its simulator, and then read by a program that was written for
 * another server and checks every answer against its own models.
 */

const live = useLive();

/** What of a system has no place in its HR data, and is answered 501 with the reason. */
const withoutTimeOff = new Set(['hrcloud']);

const linkInBrowser = async (provider: string): Promise<LiveVisit> => {
  const visit = await live.open(provider);
  await linkFrom(visit, provider, live.rollcall.sandbox.credentials[provider]);
  return visit;
};

/** The first page of a listing, or the reason why the system has none; anything else that the client throws is a failure. */
const firstOf = async <Listed>(pages: Promise<AsyncIterable<Listed>>): Promise<Listed | string> => {
  try {
    for await (const page of await pages) return page;
  } catch (error) {
    if (error instanceof publishedErrors.NotImplementedResponse) return error.message;
    throw error;
  }
  throw new Error('The client got no page.');
};

describe.each(Object.keys(connectors))('%s', { timeout: 60_000 }, (provider) => {
  it('is linked through the page, without a secret in any address', async () => {
    const { page, faults, requested } = await linkInBrowser(provider);
    expect(faults).toEqual([]);
    const { fields = [] } = connectors[provider]?.auth ?? {};
    for (const { key } of fields.filter(({ secret }) => secret)) {
      const value = live.rollcall.sandbox.credentials[provider]?.[key] ?? '';
      expect(value).not.toBe('');
      expect(requested.filter((url) => url.includes(value) || url.includes(encodeURIComponent(value)))).toEqual([]);
    }
    await page.context().close();
  });

  it('is then read through the published client', async () => {
    const { classes: accounts = [] } = await live.client.accounts.listLinkedAccounts({ provider });
    expect(accounts).toMatchObject([{ provider, status: 'active' }]);
    // Small pages: Employment Hero lets an account make a hundred calls a minute.
    const page = { xAccountId: accounts[0]?.id ?? '', pageSize: '5' };
    const { hris } = live.client;
    const people = await firstOf(hris.listEmployees({ ...page, pageSize: '25' }));
    if (typeof people === 'string') throw new Error(people);
    expect(people.employeesPaginated?.data.length).toBeGreaterThan(10);
    expect(people.employeesPaginated?.data.some(({ firstName, lastName }) => firstName && lastName)).toBe(true);
    const listings: Readonly<Record<string, unknown>> = {
      employments: await firstOf(hris.listEmployments(page)),
      groups: await firstOf(hris.listGroups(page)),
      locations: await firstOf(hris.listLocations(page)),
      timeOff: await firstOf(hris.listTimeOffRequests(page)),
    };
    const unsupported = Object.keys(listings).filter((name) => typeof listings[name] === 'string');
    expect(unsupported).toEqual(withoutTimeOff.has(provider) ? ['timeOff'] : []);
  });
});
