import { describe, expect, test } from 'vitest';
import { ids, useBob } from './bob-under-test.ts';

const bob = useBob();
const read = async (id: string, fields: string[]) => (await bob.call('POST', `/people/${id}`, { fields })).body;
const newcomer = {
  firstName: 'Zoë',
  surname: "O'Hara-Groß",
  email: 'zoe@example.com',
  work: { site: 'Berlin', startDate: '2026-07-01', title: 'Accountant', department: 'Finance' },
};

describe('create', () => {
  test('makes an employee, with the first row of the work table', async () => {
    const { status, body } = await bob.call('POST', '/people', newcomer);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      firstName: 'Zoë',
      email: 'zoe@example.com',
      work: { site: 'Berlin', startDate: '2026-07-01' },
    });
    const { values } = (await bob.call('GET', `/people/${body.id}/work`)).body;
    expect(values).toMatchObject([
      {
        id: 1_000_020_260_701,
        workChangeType: 'New Employee',
        title: '209300006',
        department: '209192105',
        isCurrent: true,
      },
    ]);
    expect((await bob.call('POST', '/people/zoe%40example.com', { fields: ['root.id'] })).body.id).toBe(body.id);
  });

  const wrong: [why: string, body: object, field: string][] = [
    ['no first name', { ...newcomer, firstName: undefined }, 'firstName'],
    ['a first name of 51 letters', { ...newcomer, firstName: 'x'.repeat(51) }, 'firstName'],
    ['a last name with a star', { ...newcomer, surname: 'O*Hara' }, 'surname'],
    ['a used e-mail address', { ...newcomer, email: 'alex.morgan@ottermill.example' }, 'email'],
    ['an unknown site', { ...newcomer, work: { ...newcomer.work, site: 'Atlantis' } }, 'site'],
    ['an unknown title', { ...newcomer, work: { ...newcomer.work, title: 'Wizard' } }, 'title'],
    ['no start date', { ...newcomer, work: { site: 'Berlin' } }, 'startDate'],
  ];
  test.each(wrong)('%s is 400', async (_why, body, field) => {
    const answer = await bob.call('POST', '/people', body);
    expect(answer.status).toBe(400);
    expect(Object.keys(answer.body.errors)).toEqual([field]);
  });

  test('needs the right to add people', async () => {
    await bob.deny('feature.createEmployees');
    expect((await bob.call('POST', '/people', newcomer)).status).toBe(403);
  });
});

describe('update', () => {
  test('patches and is read back', async () => {
    const answer = await bob.call('PUT', `/people/${ids.alex}`, {
      firstName: 'Alexis',
      home: { mobilePhone: '63635356' },
      work: { custom: { field_1694738605040: 'P7' } },
    });
    expect(answer).toMatchObject({ status: 200, body: '' });
    const body = await read(ids.alex, [
      'root.firstName',
      'root.surname',
      'home.mobilePhone',
      'work.custom.field_1694738605040',
    ]);
    expect(body).toMatchObject({
      firstName: 'Alexis',
      surname: 'Morgan',
      home: { mobilePhone: '63635356' },
      work: { custom: { field_1694738605040: 'P7' } },
    });
  });

  test('304 for the same value, and for only what cannot be written', async () => {
    expect((await bob.call('PUT', `/people/${ids.alex}`, { firstName: 'Alex' })).status).toBe(304);
    const unwritable = {
      root: { fullName: 'X' },
      fullName: 'X',
      work: { title: '209300002', site: 'Berlin', reportsTo: { id: ids.boss } },
      address: { city: 'Rom' },
      shoe: { size: 1 },
    };
    expect((await bob.call('PUT', `/people/${ids.alex}`, unwritable)).status).toBe(304);
  });

  test('200 for a mixed body, of which only the writable is written', async () => {
    expect(
      (
        await bob.call('PUT', `/people/${ids.alex}`, {
          work: { workPhone: '1', title: '209300002' },
          home: { privatePhone: '2' },
        })
      ).status,
    ).toBe(200);
    const { home, work } = await read(ids.alex, ['home.privatePhone', 'work.title']);
    expect([home.privatePhone, work.title === '209300002']).toEqual(['2', false]);
  });

  test('a value that is not in its list, and a bad day, are 400', async () => {
    const answer = await bob.call('PUT', `/people/${ids.alex}`, { home: { familyStatus: 'Complicated' } });
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({
      error: 'The value "Complicated" isn\'t valid in list familystatus.',
      errors: { familyStatus: expect.any(String) },
    });
    expect((await bob.call('PUT', `/people/${ids.alex}`, { personal: { birthDate: '31.12.1999' } })).status).toBe(400);
  });

  test('references to employees are not checked', async () => {
    expect((await bob.call('PUT', `/people/${ids.alex}`, { employee: { buddy: '123' } })).status).toBe(200);
  });

  test('without Edit a category is dropped without a word', async () => {
    await bob.deny('data.personalContact.edit');
    expect((await bob.call('PUT', `/people/${ids.alex}`, { home: { mobilePhone: '1' } })).status).toBe(304);
  });

  test('a write shows after the delay of the switch', async () => {
    await bob.turn('writeDelayMilliseconds', 5000);
    await bob.call('PUT', `/people/${ids.alex}`, { firstName: 'Later' });
    expect((await read(ids.alex, ['root.firstName'])).firstName).toBe('Alex');
    await bob.admin('PUT', '/clock', { advanceSeconds: 6 });
    expect((await read(ids.alex, ['root.firstName'])).firstName).toBe('Later');
  });
});
