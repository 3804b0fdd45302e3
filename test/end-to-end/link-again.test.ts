import { describe, expect, it } from 'vitest';
import { connectors } from '../../src/connectors/registry.ts';
import { linkFrom, useLive } from './link-live.ts';

/* An account is linked again at each system: what is not typed stays, and so does everything that is attached to it. */

const live = useLive();

describe.each(Object.keys(connectors))('%s', { timeout: 90_000 }, (provider) => {
  const credentials = () => live.rollcall.sandbox.credentials[provider] ?? {};

  it('keeps its id, its secrets and its field mappings when it is linked again without typing anything', async () => {
    const first = await live.open(provider);
    await linkFrom(first, provider, credentials());
    await first.page.context().close();
    const { classes: accounts = [] } = await live.client.accounts.listLinkedAccounts({ provider });
    const { id = '', originOwnerId, originOwnerName } = accounts[0] ?? {};
    const mapping = { resource: 'employees', name: 'shirt_size', path: '/shirt' };
    expect((await live.call('POST', `/accounts/${id}/field_mappings`, mapping)).status).toBe(201);
    const before = (await live.call('GET', `/accounts/${id}`)).body;

    const { body: session } = await live.call('POST', '/connect_sessions', {
      origin_owner_id: originOwnerId,
      origin_owner_name: originOwnerName,
      account_id: id,
    });
    const again = await live.openLink(String(session['auth_link_url']));
    await again.page.locator('button[type=submit]').waitFor();
    for (const field of connectors[provider]?.auth.fields ?? []) {
      const value = credentials()[field.key];
      if (value === undefined) continue;
      if (field.secret) {
        // Dots and the last characters, and the whole nowhere on the page.
        expect(await again.page.getByText(`Stored, ends in ${value.slice(-4)}.`).count()).toBeGreaterThan(0);
        expect(await again.page.content()).not.toContain(value);
      } else expect(await again.page.locator(`#field-${field.key}`).inputValue()).toBe(value);
    }
    await linkFrom(again, provider);

    const after = (await live.call('GET', `/accounts/${id}`)).body;
    for (const kept of ['id', 'provider', 'environment', 'origin_owner_id', 'secret_hints', 'setup_information'])
      expect(after[kept]).toEqual(before[kept]);
    expect(after['status']).toBe('active');
    expect((await live.client.accounts.listLinkedAccounts({ provider })).classes).toHaveLength(1);
    expect((await live.call('GET', `/accounts/${id}/field_mappings`)).body['data']).toMatchObject([mapping]);
    const read = await live.call('GET', '/unified/hris/employees?page_size=1', undefined, { 'x-account-id': id });
    expect(read.status).toBe(200);
    expect(again.faults).toEqual([]);
    await again.page.context().close();
  });
});
