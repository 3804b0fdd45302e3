import { describe, expect, test } from 'vitest';
import { useHrworks } from '../hrworks-under-test.ts';

const hrworks = useHrworks(20);
const absence = { personnelNumber: '1003', type: 'HOL', beginDate: '2026-09-07', endDate: '2026-09-08' };
const absencesOf = async (number: string) =>
  (
    await hrworks.call(
      'GET',
      `/absences?beginDate=2026-09-01&endDate=2026-09-30&usePersonnelNumbers=true&persons=${number}`,
    )
  ).body[number][0].absences;

describe('a write happens later', () => {
  test('first pending, then finished; only then is it seen', async () => {
    const { status, body } = await hrworks.call('POST', '/absences', { data: [absence] });
    expect([status, Object.keys(body)]).toEqual([200, ['jobId']]);
    expect((await hrworks.call('GET', `/absences/jobs/${body.jobId}`)).body).toEqual({ status: 'pending' });
    expect(await absencesOf('1003')).toEqual([]);
    const { body: job } = await hrworks.call('GET', `/absences/jobs/${body.jobId}`);
    const [{ number }] = await absencesOf('1003');
    expect(job).toEqual({
      status: 'finished',
      responseType: 'MultiWriteRequestResponse',
      apiResponse: {
        status: 'success',
        result: [
          {
            recordId: 1,
            data: { number },
            resourceLocation: `${hrworks.sandbox().providers.hrworks?.baseUrls.api}/v2/absences/${number}`,
          },
        ],
      },
    });
  });

  test('after two seconds also when nobody asks', async () => {
    await hrworks.call('POST', '/absences', { data: [absence] });
    await hrworks.admin('PUT', '/clock', { advanceSeconds: 2 });
    expect(await absencesOf('1003')).toHaveLength(1);
  });

  test('jobs run in the order in which they came', async () => {
    await hrworks.call('POST', '/absences', { data: [absence] });
    const { responseType } = await hrworks.write('POST', '/absences', '/absences', { data: [absence] });
    expect(responseType).toBe('MultiWriteRequestResponse');
    const kept: { number: string }[] = await absencesOf('1003');
    expect(kept.map(({ number }) => Number(number.split('_')[1]))).toEqual([expect.any(Number), expect.any(Number)]);
  });

  test('how long it is pending and what it says at the end, by switch', async () => {
    await hrworks.turn('jobPendingPolls', 0);
    await hrworks.turn('jobResultStatus', 'ok');
    const { body } = await hrworks.call('POST', '/absences', { data: [absence] });
    expect((await hrworks.call('GET', `/absences/jobs/${body.jobId}`)).body.apiResponse.status).toBe('ok');
  });
});

describe('a job', () => {
  test('that nobody started, or that another group started: 400', async () => {
    const { body } = await hrworks.call('POST', '/absences', { data: [absence] });
    for (const path of ['/absences/jobs/nothing', `/persons/jobs/${body.jobId}`]) {
      const answer = await hrworks.call('GET', path);
      expect([answer.status, answer.body.type]).toEqual([400, 'InvalidParameterError']);
    }
  });

  test('is forgotten after a day', async () => {
    const { body } = await hrworks.call('POST', '/absences', { data: [absence] });
    await hrworks.admin('PUT', '/clock', { advanceSeconds: 24 * 3600 });
    hrworks.useToken((await hrworks.authenticate()).body.token);
    expect((await hrworks.call('GET', `/absences/jobs/${body.jobId}`)).status).toBe(400);
  });

  test('with one bad record writes none, and names it', async () => {
    const outcome = await hrworks.write('POST', '/absences', '/absences', {
      data: [absence, { ...absence, personnelNumber: '1002', type: 'NONE' }, { ...absence, personnelNumber: '0' }],
    });
    expect(outcome).toEqual({
      responseType: 'MultiWriteRequestResponse',
      status: 'error',
      dataErrors: [{ recordId: 2, errors: [{ text: expect.stringContaining('NONE'), number: expect.any(Number) }] }],
    });
    expect(await absencesOf('1003')).toEqual([]);
  });
});
