import { describe, expect, it } from 'vitest';
import { linkedHeading, submitForm, useLive } from './link-live.ts';
import type { LiveVisit } from './link-live.ts';

/* The product asks which of the customer's own fields hold what it needs. */

const live = useLive();

type Row = Record<string, unknown>;

const asked = [
  { name: 'cost_object', title: 'Cost object', required: true },
  { name: 'shirt_size', title: 'T-shirt size' },
];

const invite = (ask: unknown, owner: string) =>
  live.call('POST', '/connect_sessions', {
    origin_owner_id: owner,
    origin_owner_name: 'Example Company',
    provider: 'hibob',
    type: 'test',
    ask_field_mappings: ask,
  });

const field = ({ page }: LiveVisit, name: string) => page.getByLabel(name, { exact: true });
const mappingHeading = ({ page }: LiveVisit) =>
  page.getByRole('heading', { name: 'Which of your HiBob fields hold these?' });
const save = ({ page }: LiveVisit) => page.getByRole('button', { name: 'Save and finish' });

describe('field mappings in the Hub', { timeout: 60_000 }, () => {
  it('are asked for once the account is linked, kept at it, and not asked again', async () => {
    const { body: session } = await invite(asked, 'mapping-1');
    const visit = await live.openLink(String(session['auth_link_url']));
    await submitForm(visit, live.rollcall.sandbox.credentials['hibob'] ?? {});
    await mappingHeading(visit).waitFor();
    await field(visit, 'Cost object').waitFor();
    const options = await field(visit, 'Cost object').locator('option').allInnerTexts();
    expect(options.length).toBeGreaterThan(1);

    await save(visit).click();
    await visit.page.getByText('Please pick the field that holds this.').waitFor();
    expect(await field(visit, 'Cost object').evaluate((select) => document.activeElement === select)).toBe(true);

    await field(visit, 'Cost object').selectOption({ index: 1 });
    const picked = await field(visit, 'Cost object').inputValue();
    const saved = visit.page.waitForResponse((answer) => answer.request().method() === 'PUT');
    await save(visit).click();
    const accountId = /accounts\/([^/]+)\//.exec((await saved).url())?.[1] ?? '';
    await linkedHeading(visit, 'hibob').waitFor();

    const { body: mappings } = await live.call('GET', `/accounts/${accountId}/field_mappings`);
    expect(mappings['data']).toMatchObject([
      { resource: 'employees', name: 'cost_object', custom_field_id: picked, account_id: accountId },
    ]);
    const { body: people } = await live.call('GET', '/unified/hris/employees?page_size=1', undefined, {
      'x-account-id': accountId,
    });
    expect((people['data'] as Row[])[0]?.['unified_custom_fields']).toHaveProperty('cost_object');

    await visit.page.goto('about:blank');
    await visit.page.goto(visit.link);
    await linkedHeading(visit, 'hibob').waitFor();
    expect(visit.faults).toEqual([]);
  });

  it('refuse what is not asked for, what is no field, and a required one left out', async () => {
    const { body: session } = await invite(asked, 'mapping-2');
    const visit = await live.openLink(String(session['auth_link_url']));
    const linked = visit.page.waitForResponse(
      (answer) => answer.url().endsWith('/hub/accounts') && answer.request().method() === 'POST',
    );
    await submitForm(visit, live.rollcall.sandbox.credentials['hibob'] ?? {});
    const { id } = (await (await linked).json()) as { id: string };
    const put = (mappings: unknown) =>
      live.call(
        'PUT',
        `/hub/accounts/${id}/field_mappings`,
        { mappings },
        {
          'x-hub-session-token': String(session['token']),
        },
      );
    expect(await put([{ name: 'salary', custom_field_id: null }])).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/body/mappings/0/name' }, { pointer: '/body/mappings' }] },
    });
    expect(await put([{ name: 'cost_object', custom_field_id: 'nobody' }])).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/body/mappings/0/custom_field_id' }] },
    });
    expect(await live.call('GET', `/accounts/${id}/field_mappings`)).toMatchObject({ body: { data: [] } });
  });

  it.each([
    [[{ name: 'Shirt Size', title: 'T-shirt size' }], '/body/ask_field_mappings/0/name'],
    [[asked[1], asked[1]], '/body/ask_field_mappings'],
    [[{ name: 'shirt_size' }], '/body/ask_field_mappings/0/title'],
  ])('are refused where a session asks for %j', async (ask, pointer) => {
    expect(await invite(ask, 'mapping-3')).toMatchObject({ status: 400, body: { errors: [{ pointer }] } });
  });
});
