import { describe, expect, test } from 'vitest';
import { useHrworks } from './hrworks-under-test.ts';

const hrworks = useHrworks(130);

const linksOf = (header: string | null): Record<string, string> =>
  Object.fromEntries(
    [...(header ?? '').matchAll(/<([^>]+)>; rel="(\w+)"/g)].map(([, url = '', rel = '']) => [
      rel,
      url.split('/v2')[1] ?? '',
    ]),
  );
const page = async (path: string) => {
  const { body, headers } = await hrworks.call('GET', path);
  return { body, links: linksOf(headers.get('link')) };
};
const all = '/persons/master-data?onlyActive=false';

describe('pages of 50 people', () => {
  test('link to each other, page last in the query', async () => {
    expect((await page(all)).links).toEqual({
      first: `${all}&page=1`,
      next: `${all}&page=2`,
      last: `${all}&page=3`,
    });
    expect(Object.keys((await page(`${all}&page=2`)).links)).toEqual(['first', 'prev', 'next', 'last']);
    expect(Object.keys((await page(`${all}&page=3`)).links)).toEqual(['first']);
  });

  test('hold everybody once, in a steady order', async () => {
    const numbers: string[] = [];
    let path: string | undefined = all;
    const sizes: number[] = [];
    while (path !== undefined) {
      const { body, links } = await page(path);
      sizes.push(body.persons.length);
      numbers.push(...body.persons.map((person: { personnelNumber: string }) => person.personnelNumber));
      path = links.next;
    }
    expect(sizes).toEqual([50, 50, 30]);
    expect(new Set(numbers).size).toBe(130);
    expect(numbers[0]).toBe('1001');
  });

  test('past the end are empty', async () => {
    expect((await page(`${all}&page=9`)).body).toEqual({ persons: [] });
  });

  test('are pages of people where the answer is by person', async () => {
    const { body, links } = await page('/absences?beginDate=2026-01-01&endDate=2026-12-31&onlyActive=false');
    expect(Object.keys(body)).toHaveLength(50);
    expect(links.last).toContain('page=3');
    expect(
      Object.keys(
        (await page('/persons/available-working-hours?beginDate=2026-06-01&endDate=2026-06-07&onlyActive=false')).body,
      ),
    ).toHaveLength(130);
  });

  test.each([
    ['prev', ['prev']],
    ['none', []],
  ])('the last one by switch: %s', async (value, relations) => {
    await hrworks.turn('lastPageLinks', value);
    expect(Object.keys((await page(`${all}&page=3`)).links)).toEqual(relations);
    expect(Object.keys((await page('/persons/master-data?persons=iottermill1')).links)).toEqual([]);
  });

  test('keep the rest of the question', async () => {
    const { links } = await page('/absences?persons=iottermill1&beginDate=2026-01-01&endDate=2026-12-31&page=1');
    expect(links.first).toBe('/absences?persons=iottermill1&beginDate=2026-01-01&endDate=2026-12-31&page=1');
  });
});

test('lists that are not by page have no links', async () => {
  for (const path of ['/persons?onlyActive=false', '/organization-units', '/absences/absence-types'])
    expect((await hrworks.call('GET', path)).headers.get('link')).toBeNull();
});
