import { describe, expect, it } from 'vitest';
import { linkedHeading, useLive } from './link-live.ts';
import { openScreenReader } from './screen-reader.ts';

const live = useLive();

/*
 * What a screen reader says of the whole way, from top to end of each view. The transcript is there to be read: a change of it
 * is a change of what somebody hears. Delete it and run this test to have it written anew.
 */

describe('a person who listens', { timeout: 120_000 }, () => {
  it('hears how to link HiBob, what went wrong and that it is linked', async () => {
    const { page } = await live.open('hibob');
    const reader = await openScreenReader(page);
    const heard: string[] = [];
    const listen = async (where: string) => heard.push(`# ${where}`, '', ...(await reader.read()), '');

    const credentials = live.rollcall.sandbox.credentials['hibob'] ?? {};
    const type = async (values: Readonly<Record<string, string>>) => {
      for (const [key, value] of Object.entries(values)) await page.locator(`#field-${key}`).fill(value);
      await page.locator('button[type=submit]').click();
    };
    await page.getByRole('button', { name: 'Start' }).waitFor();
    await listen('Before the start');
    await page.getByRole('button', { name: 'Start' }).click();
    await listen('The form and the guide');
    await type({ ...credentials, service_user_token: 'wrong' });
    await page.getByRole('heading', { name: 'HiBob did not accept this access' }).waitFor();
    await listen('After a wrong token');
    await type(credentials);
    await linkedHeading({ page, link: '', faults: [], requested: [] }, 'hibob').waitFor();
    // What comes after the page: the address of the webhook.
    await page.getByRole('button', { name: 'Copy Endpoint URL' }).waitFor();
    await listen('Linked');
    const own = Object.entries({ hub: live.rollcall.url, ...credentials });
    const text = own.reduce((told, [name, value]) => told.replaceAll(value, `{${name}}`), `${heard.join('\n')}\n`);
    const steady = text
      .replace(/(?<=Request ID )\w{20,}/g, '{id}')
      .replace(/(?<=externalTriggerToken=)[\w-]+/g, '{token}');
    await expect(steady).toMatchFileSnapshot('transcripts/link-hibob.txt');
  });
});
