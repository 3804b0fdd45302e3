import { describe, expect, it } from 'vitest';
import { sampleSetup } from '../../src/web/link/states/sample-setup.ts';
import { refusal, secret } from './hub-stub.ts';
import { attempts, fill, heading, idField, open, reachForm, tokenField, useLinkVisit } from './link-visit.ts';

const visit = useLinkVisit();

/** The sample's guide with one title in German, as the server would send it. */
const germanDetail = {
  ...sampleSetup.detail,
  guide: {
    ...sampleSetup.detail.guide,
    sections: sampleSetup.detail.guide.sections.map((section) => ({ ...section, title: `Deutsch: ${section.title}` })),
  },
};

const [firstSection] = germanDetail.guide.sections;

const speak = (name: string) => visit.page.getByRole('button', { name, exact: true }).click();

describe('the language of the Link Account page', () => {
  it('is changed in place: guide and all, and nothing that was done is lost', async () => {
    // In the other language the guide is asked for again, for what is shared: here nothing is kept back.
    visit.stub.next['GET /hub/connectors/hibob?withheld='] = [{ status: 200, body: germanDetail }];
    visit.stub.next['POST /hub/accounts'] = [
      refusal('credentials_rejected', { message: 'HiBob refused it.', fields: ['service_user_id'] }),
    ];
    await reachForm(visit);
    await visit.page.getByRole('checkbox').first().click();
    await fill(visit);
    await visit.page.getByRole('button', { name: 'Connect' }).click();
    await visit.page.getByText('HiBob refused it.').waitFor();

    await speak('Deutsch');
    await heading(visit, 'HiBob hat diesen Zugang nicht akzeptiert').waitFor();
    await visit.page.getByText(firstSection?.title ?? '').waitFor();
    const { lang, dir } = await visit.page.evaluate(() => ({
      lang: document.documentElement.lang,
      dir: document.documentElement.dir,
    }));
    expect([lang, dir, await visit.page.title()]).toEqual(['de', 'ltr', 'HR-System verbinden · Example Payroll']);
    expect([await idField(visit).inputValue(), await tokenField(visit).inputValue()]).toEqual([
      'SERVICE-20417',
      'right',
    ]);
    expect(await visit.page.getByText('1 von').first().textContent()).toContain('Schritten erledigt');
    // What the server said in English is told in the page's own words.
    expect(await visit.page.getByText('HiBob refused it.').count()).toBe(0);
    await visit.page.getByText('HiBob hat diesen Wert abgelehnt.').waitFor();

    await speak('English');
    await visit.page.getByText('HiBob refused it.').waitFor();
    expect(await tokenField(visit).inputValue()).toBe('right');
    expect(attempts(visit)).toHaveLength(1);
  });

  it('is asked for by every request, and kept by the address', async () => {
    await open(visit);
    await speak('Deutsch');
    await visit.page.getByRole('button', { name: 'Los geht’s' }).waitFor();
    expect(visit.page.url()).toBe(`${visit.url}/link/project-1?language=de`);
    await expect.poll(() => visit.stub.seen.filter(({ language }) => language === 'de').length).toBe(2);
    expect(new Set(visit.stub.seen.map(({ language }) => language))).toEqual(new Set(['en', 'de']));
    visit.stub.seen.length = 0;
    await visit.page.reload();
    await visit.page.getByRole('button', { name: 'Los geht’s' }).waitFor();
    expect(new Set(visit.stub.seen.map(({ language }) => language))).toEqual(new Set(['de']));
  });

  it('speaks the server’s words where they are in it', async () => {
    const headers = { 'content-language': 'de' };
    visit.stub.next['POST /hub/accounts'] = [
      { ...refusal('permission_missing', { message: 'Es fehlt etwas.', remediation: 'Erteilen Sie es.' }), headers },
    ];
    await visit.page.goto(`${visit.url}/link/project-1?language=de#${secret}`);
    await visit.page.getByRole('button', { name: 'Los geht’s' }).click();
    await fill(visit);
    await visit.page.getByRole('button', { name: 'Verbinden' }).click();
    await visit.page.getByText('Es fehlt etwas.').waitFor();
    await speak('English');
    await visit.page.getByText('The values are right.').waitFor();
  });

  it('loads the strings of one language alone', async () => {
    const scripts: string[] = [];
    visit.page.on('request', (request) => scripts.push(new URL(request.url()).pathname));
    await visit.page.goto(`${visit.url}/link/project-1?language=de#${secret}`);
    await visit.page.getByRole('button', { name: 'Los geht’s' }).waitFor();
    const languages = scripts.map((path) => /\/assets\/(en|de|disguise)-/.exec(path)?.[1]).filter(Boolean);
    expect(languages).toEqual(['de']);
  });

  it('stays as it is while the server is out of reach', async () => {
    await open(visit);
    await heading(visit, 'Link HiBob').waitFor();
    await visit.page.route('**/assets/de-*', (route) => route.abort());
    await speak('Deutsch');
    await visit.page.waitForTimeout(200);
    expect(await heading(visit, 'Link HiBob').isVisible()).toBe(true);
    expect(visit.page.url()).not.toContain('language');
  });
});
