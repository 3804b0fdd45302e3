import { describe, expect, it } from 'vitest';
import { foundAfterGranting, foundWhole, foundWithGaps } from '../../src/web/link/states/sample-permissions.ts';
import { existing, linked, linkedSettings, looked, refusal } from './hub-stub.ts';
import { connect, fill, focused, heading, open, reachForm, useLinkVisit } from './link-visit.ts';

const visit = useLinkVisit();

const look = 'POST /hub/accounts/account-1/preflight';
const missing = looked(foundWithGaps.permissions);
const granted = looked(foundAfterGranting.permissions);
const row = (key: string) => visit.page.locator(`[data-permission="${key}"]`);
const button = (name: string) => visit.page.getByRole('button', { name });

const link = async (): Promise<void> => {
  await reachForm(visit);
  await fill(visit);
  await connect(visit).click();
};

const resume = async (setupState: string): Promise<void> => {
  visit.stub.next['GET /hub/settings'] = [linkedSettings];
  visit.stub.next['GET /hub/accounts/account-1'] = [existing('hibob', setupState)];
  await open(visit);
};

describe('permissions after linking', () => {
  it('shows what is missing, turns it green in place, and finishes', async () => {
    visit.stub.next[look] = [missing, granted];
    await link();
    await heading(visit, 'Now grant the permissions in HiBob').waitFor();
    expect(await focused(visit)).toBe('Now grant the permissions in HiBob');
    expect(await row('people.time_off').innerText()).toMatch(
      /Requests[^]*Missing[^]*Stays empty: Absences; Leave balances/,
    );
    expect(await row('features.time_off').innerText()).toMatch(/Cannot be told[^]*does not show whether/);
    const before = await row('people.time_off').boundingBox();
    await button('Check again').click();
    await visit.page.getByText('2 more are granted now.').waitFor();
    expect(await row('people.time_off').getAttribute('data-state')).toBe('granted');
    expect((await row('people.time_off').boundingBox())?.height).toBeGreaterThan(0);
    expect((await row('people.time_off').boundingBox())?.x).toBe(before?.x);
    await button('Set up integration').click();
    await heading(visit, 'HiBob is linked').waitFor();
  });

  it('takes the permissions that came with the account, without a second look', async () => {
    visit.stub.next['POST /hub/accounts'] = [
      { ...linked, body: { ...(linked.body as object), permissions: foundWhole.permissions } },
    ];
    await link();
    await heading(visit, 'HiBob is linked').waitFor();
    await heading(visit, 'What Example Payroll may see').waitFor();
    expect(visit.stub.seen.some(({ path }) => path.endsWith('/preflight'))).toBe(false);
  });

  it('finishes with gaps, names them, and can still be reloaded', async () => {
    visit.stub.next[look] = [missing];
    await link();
    await button('Set up integration').click();
    await visit.page.getByText(/Linked, with gaps/).waitFor();
    expect(await row('people.documents').getAttribute('data-state')).toBe('missing');
    visit.stub.next['GET /hub/settings'] = [linkedSettings];
    visit.stub.next['GET /hub/accounts/account-1'] = [existing('hibob', 'permissions')];
    await visit.page.reload();
    await heading(visit, 'Now grant the permissions in HiBob').waitFor();
  });

  it('is linked all the same when nobody could look', async () => {
    visit.stub.next[look] = [refusal('vendor_unavailable'), granted];
    await link();
    await heading(visit, 'HiBob is linked').waitFor();
    await visit.page.getByText(/^What is granted could not be looked at/).waitFor();
    await button('Check again').click();
    await visit.page.getByText(/^Last checked at/).waitFor();
  });

  it('says why a look failed, and keeps what was seen', async () => {
    visit.stub.next[look] = [missing, refusal('rate_limited', { retry_after_seconds: 1 }), granted];
    await link();
    await button('Check again').click();
    await heading(visit, 'HiBob is busy').waitFor();
    expect(await row('people.time_off').getAttribute('data-state')).toBe('missing');
    await button('Try again').click();
    await visit.page.getByText('2 more are granted now.').waitFor();
  });

  it('lets the access be entered anew when it is no longer accepted', async () => {
    visit.stub.next[look] = [missing, refusal('credentials_rejected')];
    visit.stub.next['GET /hub/accounts/account-1'] = [existing('hibob', 'permissions')];
    visit.stub.next['PATCH /hub/accounts/account-1'] = [linked];
    await link();
    await button('Check again').click();
    await button('Enter the access again').click();
    await fill(visit);
    visit.stub.next[look] = [granted];
    await connect(visit).click();
    await heading(visit, 'HiBob is linked').waitFor();
  });
});

describe('a link that is opened again', () => {
  it('goes on with granting where it stopped', async () => {
    visit.stub.next[look] = [missing, granted];
    await resume('permissions');
    await heading(visit, 'Now grant the permissions in HiBob').waitFor();
    await visit.page.getByText(/It goes on where you stopped/).waitFor();
    await row('people.time_off').waitFor();
    await button('Check again').click();
    await visit.page.getByText('2 more are granted now.').waitFor();
  });

  it('shows the account of one that is finished', async () => {
    visit.stub.next[look] = [looked(foundWhole.permissions)];
    await resume('ready');
    await heading(visit, 'HiBob is linked').waitFor();
    await visit.page.getByText(/There is nothing to enter any more/).waitFor();
    expect(await visit.page.getByLabel('Hibob Service User ID').count()).toBe(0);
  });

  it('shows it also when the answer to linking was lost', async () => {
    await reachForm(visit);
    await fill(visit);
    visit.stub.next['POST /hub/accounts'] = [{ ...refusal('SessionSpent'), status: 410 }];
    await connect(visit).click();
    await heading(visit, 'This link was already used').waitFor();
    visit.stub.next['GET /hub/settings'] = [linkedSettings];
    visit.stub.next['GET /hub/accounts/account-1'] = [existing('hibob', 'ready')];
    await button('Show the account').click();
    await heading(visit, 'HiBob is linked').waitFor();
  });
});

describe('a next step with a webhook', () => {
  it('gives its address, and takes its secret once', async () => {
    visit.stub.next[look] = [looked(foundWhole.permissions)];
    await link();
    await visit.page.getByText('The secret is not known yet').waitFor();
    await button('Copy Endpoint URL').waitFor();
    await button('Save the secret').click();
    await visit.page.getByText('Please enter the secret.').waitFor();
    await visit.page.getByLabel('Secret of the webhook', { exact: true }).fill(' s3cr3t ');
    await button('Save the secret').click();
    await visit.page.getByText('The secret is known').waitFor();
    expect(await visit.page.getByLabel('Secret of the webhook', { exact: true }).inputValue()).toBe('');
    const [saved] = visit.stub.seen.filter(({ method }) => method === 'PUT');
    expect(saved?.body).toEqual({ secret: 's3cr3t' });
  });
});
