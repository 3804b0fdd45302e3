import { describe, expect, it } from 'vitest';
import { expired, linked, locked, refusal } from './hub-stub.ts';
import { connect, fill, heading, open, reachForm, useLinkVisit } from './link-visit.ts';

const visit = useLinkVisit();

describe('failures on the Link Account page', () => {
  it('opens the session again when it ran out, without asking', async () => {
    visit.stub.next['POST /hub/accounts'] = [expired, linked];
    await reachForm(visit);
    await fill(visit);
    await connect(visit).click();
    await heading(visit, 'HiBob is linked').waitFor();
    expect(visit.stub.seen.filter(({ path }) => path === '/hub/sessions')).toHaveLength(2);
  });

  it('says that a locked link is locked', async () => {
    visit.stub.next['POST /hub/accounts'] = [locked];
    await reachForm(visit);
    await fill(visit);
    await connect(visit).click();
    await heading(visit, 'This link is locked').waitFor();
    expect(await visit.page.getByRole('link', { name: 'Ask for a new link' }).getAttribute('href')).toContain(
      'mailto:',
    );
  });

  it('says that our own server was lost, and tries again with the same values', async () => {
    await reachForm(visit);
    await fill(visit);
    await visit.page.route('**/hub/accounts', (route) => route.abort());
    await connect(visit).click();
    await heading(visit, 'The connection to this page’s server was lost').waitFor();
    await visit.page.unroute('**/hub/accounts');
    await visit.page.getByRole('button', { name: 'Try again' }).click();
    await heading(visit, 'HiBob is linked').waitFor();
  });

  it('counts down when the vendor is busy', async () => {
    visit.stub.next['POST /hub/accounts'] = [refusal('rate_limited', { retry_after_seconds: 2 })];
    await reachForm(visit);
    await fill(visit);
    await connect(visit).click();
    await visit.page.getByText('You can try again in 2 seconds.').waitFor();
    await visit.page.getByRole('timer').getByText('You can try again now.').waitFor();
  });

  it('tries again by itself when the time is over, where that is wanted', async () => {
    visit.stub.next['POST /hub/accounts'] = [refusal('rate_limited', { retry_after_seconds: 2 }), linked];
    await reachForm(visit);
    await fill(visit);
    await connect(visit).click();
    await visit.page.getByRole('checkbox', { name: 'Try again by itself then' }).check();
    await heading(visit, 'HiBob is linked').waitFor();
  });

  it.each([
    ['credentials_rejected', 'credentials_revoked', 'HiBob has revoked this access'],
    ['credentials_rejected', 'tenant_unknown', 'HiBob does not know this company'],
    ['permission_missing', 'address_not_allowed', 'HiBob does not let our server in'],
    ['permission_missing', 'plan_lacks_api', 'Your HiBob plan does not include this'],
  ])('%s because of %s', async (code, because, title) => {
    visit.stub.next['POST /hub/accounts'] = [refusal(code, { because })];
    await reachForm(visit);
    await fill(visit);
    await connect(visit).click();
    await heading(visit, title).waitFor();
    expect(await visit.page.getByRole('button', { name: 'Copy Request ID' }).count()).toBe(1);
  });

  it.each([
    ['POST /hub/sessions', { status: 401, body: { errorCode: 'SessionUnknown' } }, 'This link is not known'],
    ['POST /hub/sessions', expired, 'This link has expired'],
    ['GET /hub/settings', { status: 503, body: {} }, 'This page’s server does not answer'],
  ])('%s answering %j', async (request, answer, title) => {
    visit.stub.next[request] = [answer];
    await open(visit);
    await heading(visit, title).waitFor();
  });
});
