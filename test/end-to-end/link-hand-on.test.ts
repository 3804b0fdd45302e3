import { describe, expect, it } from 'vitest';
import { secret, token } from './hub-stub.ts';
import { connect, fill, reachForm, useLinkVisit } from './link-visit.ts';

const visit = useLinkVisit();

describe('a guide that somebody else works through', () => {
  it('is handed on as its public page, with nothing of the link in it', async () => {
    await reachForm(visit);
    await fill(visit, 'SERVICE-20417', 'my-own-token');
    await visit.page.getByText('Does somebody else have to do this?').click();
    const mail = (await visit.page.getByRole('link', { name: 'Send by e-mail' }).getAttribute('href')) ?? '';
    const guide = 'https://apidocs.hibob.com';
    expect(decodeURIComponent(mail)).toContain(guide);
    expect(await visit.page.getByRole('button', { name: 'Copy Address of the guide' }).count()).toBe(1);
    for (const own of [secret, token, 'SERVICE-20417', 'my-own-token', 'project-1'])
      expect(decodeURIComponent(mail)).not.toContain(own);
  });

  it('is printed whole, without the form, and light whatever the theme', async () => {
    await visit.page.emulateMedia({ colorScheme: 'dark' });
    await reachForm(visit);
    await fill(visit, 'SERVICE-20417', 'my-own-token');
    const bodies = visit.page.locator('[id^="step-"][id$="-body"]');
    const shown = async () => (await bodies.all()).length;
    const hidden = async () => (await Promise.all((await bodies.all()).map((body) => body.isHidden()))).filter(Boolean);
    expect((await hidden()).length).toBeGreaterThan(0);
    await visit.page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await shown()).toBeGreaterThan(3);
    expect(await hidden()).toEqual([]);
    expect(await connect(visit).isHidden()).toBe(true);
    expect(await visit.page.locator('#field-service_user_id').isHidden()).toBe(true);
    expect(await visit.page.getByRole('button').filter({ visible: true }).allInnerTexts()).not.toContain('Back');
    const ink = await visit.page
      .locator('h2')
      .first()
      .evaluate((heading) => getComputedStyle(heading).color);
    const brightness = await visit.page.evaluate((color) => {
      const context = document.createElement('canvas').getContext('2d');
      if (context === null) return [];
      context.fillStyle = color;
      context.fillRect(0, 0, 1, 1);
      return Array.from(context.getImageData(0, 0, 1, 1).data.slice(0, 3));
    }, ink);
    expect(Math.max(...brightness)).toBeLessThan(100);
  });
});
