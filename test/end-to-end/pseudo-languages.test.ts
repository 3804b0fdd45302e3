import { describe, expect, it } from 'vitest';
import { catalogue as link } from '../../src/web/link/states/catalogue.ts';
import { catalogue as sandbox } from '../../src/web/sandbox/states/catalogue.ts';
import { itIsReadyForEveryLanguage, strangersIn } from './pseudo-languages.ts';
import { useDrawing } from './state-drawing.ts';

const drawing = useDrawing();

describe('every state of the Link Account page', () => {
  itIsReadyForEveryLanguage(drawing, {
    path: '/link/states',
    states: link,
    folder: 'src/web/link/states',
  });

  it('would show a sentence that is written into a view', () => {
    expect(strangersIn(['[Ļîîñķ HiBob]', 'Link it'], [])).toEqual(['Link it']);
    expect(strangersIn(['Click Save: [đööñéé [it]]'], ['Click Save'])).toEqual([]);
  });

  it('is accented and longer, or reads from the right, when its address asks for it', async () => {
    const page = await drawing.browser.newPage();
    const drawnIn = async (language: string) => {
      await page.goto(`${drawing.url}/link/states/before?language=${language}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      const { dir } = await page.evaluate(() => ({ dir: document.documentElement.dir }));
      return { dir, title: await page.title(), heading: await page.getByRole('heading', { level: 2 }).textContent() };
    };
    expect(await drawnIn('en-XA')).toEqual({
      dir: 'ltr',
      title: expect.stringMatching(/^\[Ļîîñķ Ååççööûûñţ\]/),
      heading: '[Ļîîñķ HiBob]',
    });
    expect(await drawnIn('en-XB')).toMatchObject({
      dir: 'rtl',
      heading: '\u2067\u202eLink \u2068HiBob\u2069\u202c\u2069',
    });
    await page.close();
  });
});

describe('every state of the sandbox panel', () => {
  itIsReadyForEveryLanguage(drawing, { path: '/sandbox/states', states: sandbox, folder: 'src/web/sandbox/states' });
});
