import { describe, expect, test } from 'vitest';
import { useHrworks } from '../hrworks-under-test.ts';

const hrworks = useHrworks();
const pdf = { 'content-type': 'application/pdf' };
const entries = async (query = '') =>
  (await hrworks.call('GET', `/persons/1003/personnel-file${query}`)).body.personnelFileEntries;

describe('the personnel file', () => {
  test('has an entry for each document, with links that end', async () => {
    const [contract] = await entries();
    expect(contract).toMatchObject({ name: 'Employment contract', category: { key: 'contract', name: 'Contracts' } });
    const download = () => fetch(contract.documents[0]);
    const response = await download();
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(await response.text()).toContain('%PDF');
    expect((await fetch(contract.documents[0].replace('signature=', 'signature=x'))).status).toBe(403);
    await hrworks.admin('PUT', '/clock', { advanceSeconds: 3600 });
    expect((await download()).status).toBe(403);
  });

  test('is narrowed, and read one by one', async () => {
    const [{ id, creationDate }] = await entries();
    expect(await entries('?category=payslip')).toEqual([]);
    expect(await entries(`?createdAfter=${creationDate}`)).toEqual([]);
    expect((await hrworks.call('GET', `/persons/1003/personnel-file/${id}`)).body.id).toBe(id);
    expect((await hrworks.call('GET', '/persons/1003/personnel-file/none')).status).toBe(400);
    expect((await hrworks.call('GET', '/persons/personnel-file/categories')).body.categories).toContainEqual({
      key: 'contract',
      name: 'Contracts',
    });
  });

  test('grows: an entry, then its file', async () => {
    const record = { name: 'Licence', category: 'certificate', creationDate: '2026-06-01', personnelNumber: '1003' };
    const { result } = await hrworks.write('POST', '/persons/personnel-file', '/persons/personnel-file', {
      data: [record],
    });
    const { id } = result[0].data;
    expect((await entries('?hasDocuments=false')).map((entry: { id: string }) => entry.id)).toEqual([id]);
    const { body } = await hrworks.call(
      'POST',
      `/persons/1003/personnel-file/${id}/files?fileName=licence.pdf`,
      'a licence',
      pdf,
    );
    await hrworks.admin('PUT', '/clock', { advanceSeconds: 2 });
    const job = (await hrworks.call('GET', `/persons/personnel-file/jobs/${body.jobId}`)).body;
    expect(job).toMatchObject({ status: 'finished', responseType: 'FileUploadRequestResponse' });
    expect(await (await fetch(job.apiResponse.result)).text()).toBe('a licence');
    expect((await hrworks.call('GET', `/persons/1003/personnel-file/${id}`)).body.documents).toHaveLength(1);
  });
});

describe('uploads', () => {
  test('want a name and a file, or where it lies', async () => {
    const upload = (query: string, body?: unknown) => hrworks.call('POST', `/persons/1003/files${query}`, body, pdf);
    expect((await upload('', 'x')).body.type).toBe('MissingParameterError');
    expect((await upload('?fileName=a.pdf')).body.type).toBe('MissingParameterError');
    expect((await upload('?fileName=a.pdf&url=https://example.org/a.pdf')).status).toBe(200);
    expect((await hrworks.call('POST', '/persons/0/files?fileName=a.pdf', 'x', pdf)).status).toBe(400);
  });

  test('to a person show in the file; without a person nowhere', async () => {
    const before = (await entries()).length;
    await hrworks.call('POST', '/persons/1003/files?fileName=a.pdf', 'x', pdf);
    await hrworks.call('POST', '/persons/files?fileName=b.pdf', 'x', pdf);
    await hrworks.admin('PUT', '/clock', { advanceSeconds: 2 });
    expect(await entries()).toHaveLength(before + 1);
  });

  test('of payslips name the person by uuid', async () => {
    const { uuid } = (await hrworks.call('GET', '/persons/1003')).body;
    const upload = (query: string) => hrworks.call('POST', `/payroll/files?fileName=May.pdf&${query}`, 'x', pdf);
    expect((await upload(`personIdentifier=${uuid}`)).body.type).toBe('MissingParameterError');
    expect((await upload('year=2026&personIdentifier=1003')).body.type).toBe('InvalidParameterError');
    await upload(`year=2026&month=5&personIdentifier=${uuid}`);
    await hrworks.admin('PUT', '/clock', { advanceSeconds: 2 });
    expect(await entries('?category=payslip&isWageRelevant=true')).toMatchObject([
      { name: 'May.pdf', creationDate: '2026-05-01' },
    ]);
  });
});

test('wage types, active or all', async () => {
  const count = async (query = '') =>
    (await hrworks.call('GET', `/wage-and-salary/types${query}`)).body.wageAndSalaryTypes.length;
  expect([await count(), await count('?onlyActive=false')]).toEqual([2, 3]);
});
