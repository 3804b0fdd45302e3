import { uploadRoute } from '../documents/uploads.ts';
import { downloadUrl } from '../documents/downloads.ts';
import { peoplePerPage } from '../limits.ts';
import type { HrworksCall } from '../state.ts';
import { compact } from '../time/instants.ts';
import { tell } from '../webhooks/tell.ts';
import { Refusal } from '../wire/errors.ts';
import { jobRoute } from '../wire/jobs.ts';
import { operation } from '../wire/operation.ts';
import { answerPage } from '../wire/paging.ts';
import { flag, readParameters, someOf, texts, whole } from '../wire/parameters.ts';
import { missingIn, type Plan, readRecords, textOf, type WireRecord, writeRecords } from '../wire/records.ts';
import { isPublished, renderPost } from './posts.ts';

const statuses = ['applied', 'employed', 'inProgress', 'movedToTalentPool', 'notEmployed', 'documentCreation'] as const;

/** Somebody's application for a post; each makes an applicant of its own. */
export type Application = {
  id: string;
  applicantUuid: string;
  postUuid: string;
  status: (typeof statuses)[number];
  /** As it was sent. */
  record: WireRecord;
  createdAtMilliseconds: number;
  fileIds: string[];
};

const path = '/applicant-management/job-applications';

const base = ({ id, status, postUuid }: Application) => ({ id, statusIdentifier: status, postUuid });

const applicantFields =
  'birthday earliestPossibleJoinDate email firstName gender hasNoticePeriod isSeverelyDisabled lastAnnualSalary lastName noticePeriodTimeAmount noticePeriodTimeReference noticePeriodTimeUnit salutation title placeOfBirth fieldOfStudy'.split(
    ' ',
  );
const applicationFields =
  'desiredSalary howDidYouHearAboutUs ipAddress mayBePassedWithinCorporateGroup permissionToStoreApplication postId postOfferId remark userAgent hasPrivacyTermsAccepted'.split(
    ' ',
  );
const picked = (record: WireRecord, names: readonly string[]): WireRecord =>
  Object.fromEntries(names.map((name) => [name, record[name]]));

/** @see https://api.hrworks.de/v2/openapi.yaml#/components/schemas/Applicant */
const renderApplicant = (application: Application): WireRecord => {
  const { record } = application;
  return {
    uuid: application.applicantUuid,
    isActive: true,
    languageCode: 'en',
    address: {
      street: record.street,
      streetNumber: record.streetNumber,
      additionalData: record.additional,
      zipCode: record.zipCode,
      city: record.city,
      internationalCountryCode: record.countryCode,
      phone: record.phone,
    },
    jobApplications: [base(application)],
    ...picked(record, applicantFields),
  };
};

const renderApplication = (call: HrworksCall, application: Application): WireRecord => ({
  ...base(application),
  applicant: renderApplicant(application),
  applicationDocuments: application.fileIds.map((fileId) => downloadUrl(call, fileId)),
  creationDateAndTime: compact(application.createdAtMilliseconds),
  status: application.status,
  ...picked(application.record, applicationFields),
});

const listApplications = (call: HrworksCall): Response => {
  const { page, posts, statusFilter } = readParameters(call.query, {
    page: whole,
    posts: texts,
    statusFilter: someOf(statuses),
  });
  const shown = call.state.applications.filter(
    ({ postUuid, status }) => (posts?.includes(postUuid) ?? true) && (statusFilter?.includes(status) ?? true),
  );
  return answerPage(call, shown, { page, size: peoplePerPage }, (rows) => ({
    jobApplications: rows.map((application) => renderApplication(call, application)),
  }));
};

const listApplicants = (call: HrworksCall): Response => {
  const { page, applicants, statusFilter } = readParameters(call.query, {
    page: whole,
    applicants: texts,
    statusFilter: someOf(statuses),
  });
  const shown = call.state.applications.filter(
    ({ applicantUuid, status }) =>
      (applicants?.includes(applicantUuid) ?? true) && (statusFilter?.includes(status) ?? true),
  );
  return answerPage(call, shown, { page, size: peoplePerPage }, (rows) => ({ applicants: rows.map(renderApplicant) }));
};

const planApplication =
  (call: HrworksCall) =>
  (record: WireRecord): Plan => {
    const { state, environment } = call;
    const missing = missingIn(record, ['postId', 'firstName', 'lastName']);
    if (missing !== undefined) return missing;
    const postId = textOf(record, 'postId');
    const post = state.posts.find(({ uuid, key }) => uuid === postId || key === postId);
    if (post === undefined) return { problem: 'The post does not exist.' };
    return {
      write: () => {
        const number = state.applications.length + 1;
        const id = String(number);
        const applicantUuid = `7a3c5e10-4b2d-4f68-9a03-${number.toString(16).padStart(12, '0')}`;
        state.applications.push({
          id,
          applicantUuid,
          postUuid: post.uuid,
          status: 'applied',
          record,
          createdAtMilliseconds: environment.clock.now().getTime(),
          fileIds: [],
        });
        tell(call, 'applicant', 'resourceCreated', `/applicant-management/applicants/${applicantUuid}`);
        return { data: { id, applicantUuid }, path: `/applicant-management/applicants/${applicantUuid}` };
      },
    };
  };

const found = <Row>(row: Row | undefined, what: string): Row => {
  if (row === undefined) throw new Refusal('InvalidParameterError', `The ${what} does not exist.`);
  return row;
};

export const applicantRoutes = [
  operation('GET', path, 'applicant-management:read', listApplications),
  operation('POST', path, 'applicant-management:write', async (call) =>
    writeRecords(call, path, await readRecords(call), planApplication(call)),
  ),
  uploadRoute(`${path}/:id/files`, 'applicant-management:write', path, ({ state, params }) => {
    const application = found(
      state.applications.find(({ id }) => id === params.id),
      'job application',
    );
    return (fileId) => void application.fileIds.push(fileId);
  }),
  jobRoute(path, 'applicant-management:write'),
  operation('GET', '/applicant-management/posts', 'applicant-management:read', (call) => {
    const { onlyActive } = readParameters(call.query, { onlyActive: flag(true) });
    const shown = call.state.posts.filter((post) => isPublished(post) || !onlyActive);
    return { posts: shown.map((post) => renderPost(call, post)) };
  }),
  operation('GET', '/applicant-management/posts/:uuid', 'applicant-management:read', (call) =>
    renderPost(
      call,
      found(
        call.state.posts.find(({ uuid }) => uuid === call.params.uuid),
        'post',
      ),
    ),
  ),
  operation('GET', '/applicant-management/applicants', 'applicant-management:read', listApplicants),
  operation('GET', '/applicant-management/applicants/:uuid', 'applicant-management:read', ({ state, params }) =>
    renderApplicant(
      found(
        state.applications.find(({ applicantUuid }) => applicantUuid === params.uuid),
        'applicant',
      ),
    ),
  ),
];
