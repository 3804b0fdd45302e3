import { beforeEach, describe, expect, it } from 'vitest';
import { attempts, connect, heading, open, paste, sharesEverything, useLinkVisit } from './link-visit.ts';

const visit = useLinkVisit();

const pair = { access_key: 'bwdJ9/a+b=', secret_access_key: 'XNN73f3/P+U9DoOnB6==' };
const text = `\uFEFFAccess Key:        ${pair.access_key}\r\nSecret Access Key: ${pair.secret_access_key}\r\n`;
const example = 'Access Key:        bwdJ9...........kRhc Secret Access Key: XNN73f3/P.......................U9DoOnB6';

const field = (label: string) => visit.page.getByLabel(label, { exact: true });

beforeEach(async () => {
  visit.stub.offered = ['hrworks'];
  await open(visit);
  await visit.page.getByRole('button', { name: 'Start' }).click();
  await field('Access Key').waitFor();
});

const values = async () => ({
  access_key: await field('Access Key').inputValue(),
  secret_access_key: await field('Secret Access Key').inputValue(),
});

/** Drops a file or a text on an element of the page. */
const drop = (selector: string, dropped: string, asFile: boolean) =>
  visit.page.evaluate(
    ([place = '', content = '', kind]) => {
      const dataTransfer = new DataTransfer();
      if (kind === 'file') dataTransfer.items.add(new File([content], 'key.txt', { type: 'text/plain' }));
      else dataTransfer.setData('text', content);
      const event = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
      document.querySelector(place)?.dispatchEvent(event);
    },
    [selector, dropped, asFile ? 'file' : 'text'],
  );

describe('a key file', () => {
  it.each(['Access Key', 'Secret Access Key'])('pasted whole into %s fills both fields', async (label) => {
    await field(label).focus();
    await paste(visit, text);
    await visit.page.getByText('The fields were filled from your text.').waitFor();
    expect(await values()).toEqual(pair);
    await connect(visit).click();
    await heading(visit, 'HRworks is linked').waitFor();
    expect(attempts(visit).map(({ body }) => body)).toEqual([
      { integration_id: 'hrworks', credentials: pair, sharing: sharesEverything },
    ]);
  });

  it('dropped anywhere fills both fields, and opens in no browser tab', async () => {
    const { url } = visit;
    await drop('main', text, true);
    await expect.poll(values).toEqual(pair);
    expect(visit.page.url()).toContain(url);
  });

  it('dropped as text on a field fills both', async () => {
    await drop('#field-access_key', text, false);
    await expect.poll(values).toEqual(pair);
  });

  it('chosen from the disk fills both fields', async () => {
    const [chooser] = await Promise.all([
      visit.page.waitForEvent('filechooser'),
      visit.page.getByRole('button', { name: 'Choose the file' }).click(),
    ]);
    await chooser.setFiles({ name: 'key.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });
    await expect.poll(values).toEqual(pair);
  });

  it('that is the example, with dots, is refused before anyone is asked', async () => {
    await field('Access Key').focus();
    await paste(visit, example);
    await visit.page
      .getByText(/^This is the example of a key pair/)
      .first()
      .waitFor();
    await connect(visit).click();
    expect(await field('Access Key').getAttribute('aria-invalid')).toBe('true');
    expect(attempts(visit)).toEqual([]);
  });

  it('that is something else changes nothing, and is called that', async () => {
    await field('Access Key').fill('typed');
    await drop('main', 'a shopping list', true);
    await visit.page.getByText('That text does not hold these values.').waitFor();
    expect(await field('Access Key').inputValue()).toBe('typed');
  });
});
