import { describe, expect, test } from 'vitest';
import { useHrworks } from '../hrworks-under-test.ts';

const hrworks = useHrworks();

describe('recruiting', () => {
  const path = '/applicant-management/job-applications';

  test('posts are the vacant seats; published ones by default', async () => {
    const list = async (query = '') => (await hrworks.call('GET', `/applicant-management/posts${query}`)).body.posts;
    expect(await list()).toHaveLength(2);
    const all = await list('?onlyActive=false');
    expect(all.map(({ isActive }: { isActive: boolean }) => isActive)).toEqual([true, true, false]);
    expect((await hrworks.call('GET', `/applicant-management/posts/${all[0].uuid}`)).body).toEqual(all[0]);
  });

  test('an application makes an applicant, is read back and takes files', async () => {
    const write = (record: object) => hrworks.write('POST', path, path, { data: [record] });
    expect(await write({ postId: '99', firstName: 'A', lastName: 'B' })).toMatchObject({ status: 'error' });
    const { id, applicantUuid } = (
      await write({ postId: '1', firstName: 'Ada', lastName: 'B', email: 'a@b.example', city: 'Ulm' })
    ).result[0].data;
    await hrworks.call('POST', `${path}/${id}/files?fileName=cv.pdf`, 'cv', { 'content-type': 'application/pdf' });
    await hrworks.admin('PUT', '/clock', { advanceSeconds: 2 });
    const { jobApplications } = (await hrworks.call('GET', path)).body;
    expect(jobApplications).toMatchObject([
      {
        id,
        statusIdentifier: 'applied',
        creationDateAndTime: '20260615T120000Z',
        applicant: { uuid: applicantUuid, firstName: 'Ada' },
      },
    ]);
    expect(jobApplications[0].applicationDocuments).toHaveLength(1);
    expect((await hrworks.call('GET', `/applicant-management/applicants/${applicantUuid}`)).body).toMatchObject({
      email: 'a@b.example',
      address: { city: 'Ulm' },
      jobApplications: [{ id }],
    });
    expect((await hrworks.call('GET', `${path}?statusFilter=employed`)).body.jobApplications).toEqual([]);
    expect((await hrworks.call('GET', '/applicant-management/applicants')).body.applicants).toHaveLength(1);
  });
});

test('onboarding: whoever is expected, and who was entered', async () => {
  const path = '/persons/onboarding';
  const list = async (query = '') => (await hrworks.call('GET', `${path}${query}`)).body.onboardingDocuments;
  const [expected] = await list();
  expect(expected).toMatchObject({ statusIdentifier: 'activated', joinDate: expect.any(String) });
  expect((await hrworks.call('GET', `/persons/${expected.id}?personIdentifierType=uuid`)).body.personnelNumber).toBe(
    '1007',
  );
  const record = {
    firstName: 'A',
    lastName: 'B',
    organizationUnitNumber: '1.1',
    privateEmail: 'a@b.example',
    joinDate: '2026-09-01',
  };
  const { id } = (await hrworks.write('POST', path, path, { data: [record] })).result[0].data;
  expect(await list('?statusFilter=created')).toMatchObject([
    { id, firstName: 'A', organizationUnit: { number: '1.1' } },
  ]);
  expect((await hrworks.call('GET', `${path}/${id}`)).body.privateEmail).toBe('a@b.example');
  expect(
    (await hrworks.call('POST', `${path}/${id}/files?fileName=a.pdf`, 'x', { 'content-type': 'application/pdf' }))
      .status,
  ).toBe(200);
  expect(
    (await hrworks.call('POST', `${path}/none/files?fileName=a.pdf`, 'x', { 'content-type': 'application/pdf' }))
      .status,
  ).toBe(400);
});

test('nobody travels, and the answers say so person by person', async () => {
  const query = 'beginDate=2026-06-01&endDate=2026-06-30&persons=iottermill1';
  expect((await hrworks.call('GET', `/travel-expenses/expense-reports?${query}`)).body).toEqual({
    iottermill1: [{ beginDate: '2026-06-01', endDate: '2026-06-30', expenseReports: [] }],
  });
  expect((await hrworks.call('GET', '/travel-expenses/travel-requests/1')).status).toBe(400);
  expect(
    (await hrworks.call('GET', '/travel-expenses/receipt-types?countryCodes=DEU')).body.receiptTypes.DEU,
  ).toHaveLength(1);
});
