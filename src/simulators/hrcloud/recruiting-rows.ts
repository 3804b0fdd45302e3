import type { Company } from '../company/index.ts';
import type { Row } from './entity.ts';
import { longId, shortId } from './ids.ts';

/** "On Hold" with its type and place in the order is the vendor's; the others are in its manner. */
const statuses = [
  ['Applied', 'New'],
  ['Phone Screen', 'Review'],
  ['Interview', 'Review'],
  ['On Hold', 'Review'],
  ['Offer Made', 'Offer'],
  ['Hired', 'Hired'],
  ['Not Selected', 'Rejected'],
] as const;

/** First name, last name, status, job, phone, what they ask for. Nobody real. */
const applicants: readonly (readonly [string, string, number, number, string | null, number | null])[] = [
  ['Ruben', 'Salt', 1, 1, '+1 212 555 0131', 68_000],
  ['Ōtani', 'Mei', 2, 1, null, null],
  ['Zoë', 'van der Brook', 3, 2, '+44 7700 900131', 52_000],
  ['Abel', 'Quill', 4, 2, null, null],
  ['Nia', "O'Farrow", 5, 3, '+61 491 570 131', null],
  ['Ruben', 'Salt', 7, 3, null, null],
];

/** Places that are vacant, and the people who asked for them. */
export const recruitingRows = ({ positions, jobs, departments, sites }: Company): Record<string, Row[]> => {
  const nameIn = <One extends { id: string; name: string }>(list: readonly One[], id: string) =>
    list.find((one) => one.id === id)?.name ?? null;
  const vacancies = positions.filter((position) => position.status === 'vacant');
  return {
    xApplicantStatus: statuses.map(([xTitle, xType], index) => ({
      Id: shortId(index + 1),
      xRecordStatus: 'Active',
      xSortOrder: index + 1,
      xTitle,
      xType,
    })),
    xJob: vacancies.map((vacancy, index) => {
      const title = jobs.find((job) => job.id === vacancy.jobId)?.title ?? null;
      return {
        Id: shortId(index + 1),
        xDepartmentName: nameIn(departments, vacancy.departmentId),
        xJobTitle: title,
        xLocationName: nameIn(sites, vacancy.siteId),
        xPositionName: title,
        xRecordStatus: 'Active',
      };
    }),
    xResource: [{ Id: longId('created', 1), xName: 'resume.docx' }],
    xApplicant: applicants.map(([first, last, status, job, phone, pay], index) => ({
      Id: longId('applicant', index + 1),
      xAddress: null,
      xAnswerJson: '[]',
      xApplicantStatusLookup: shortId(status),
      xAppliedOn: `2026-0${index + 1}-16T16:48:09.283Z`,
      xCoverLetterLookup: null,
      xDateAvailable: null,
      xDesiredPay: pay === null ? { Amount: null, Currency: null } : { Amount: pay, Currency: 'USD' },
      xEmail: `applicant${index + 1}@applicants.example`,
      xEmployeeLookup: null,
      xFacebook: null,
      xFirstName: first,
      xFullName: `${first} ${last}`,
      xJobLookup: shortId(job),
      xLastName: last,
      xLastUpdated: `2026-0${index + 1}-17T17:01:22.147Z`,
      xLinkedIn: null,
      xPhone: phone,
      xPositionLookup: null,
      xPrivacyPolicy: '',
      xRating: null,
      xResumeLookup: index === 0 ? longId('created', 1) : null,
      xTwitter: null,
      xWebsite: null,
    })),
  };
};
