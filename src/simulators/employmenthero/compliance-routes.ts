import type { Person } from '../company/index.ts';
import { page } from './answers.ts';
import { midnight } from './dates.ts';
import { type HeroRoute, inOrganisation, ofEmployee } from './route.ts';
import type { View } from './view.ts';

/** The seed company writes no policies: these are what a company has. */
const policies = [
  { name: 'Code of conduct', isInduction: true, createdAt: '2019-10-01T09:00:00+10:00' },
  { name: 'Working safely in the warehouse', isInduction: true, createdAt: '2020-02-17T11:30:00+11:00' },
  { name: 'Travel and expenses', isInduction: false, createdAt: '2022-06-08T15:45:00+10:00' },
];

/** Skills of the seed that are proven by a paper. */
const certifications = [
  { name: 'First aid', type: 'training' },
  { name: 'Forklift licence', type: 'check' },
];

/** @see https://developer.employmenthero.com/api-references/certification */
const renderCertification = (view: View, { name, type }: (typeof certifications)[number]) => ({
  id: view.id('certification', name),
  name,
  type,
  mandatory: false,
  description: null,
  supporting_documentation: false,
  certification_number_allowed: false,
  additional_info_files: [],
  use_expiry_date: false,
  due_within_days: null,
  approval_required: false,
  access_restricted: false,
});

/** @see https://developer.employmenthero.com/api-references/employee-certification-detail */
const certificationsOf = (view: View, person: Person) =>
  person.skills.flatMap((skill) => {
    const certification = certifications.find(({ name }) => name === skill.name);
    if (certification === undefined) return [];
    return [
      {
        id: view.id('employee-certification', skill.id),
        name: skill.name,
        certification_id: view.id('certification', skill.name),
        type: certification.type === 'check' ? 'Check' : 'Training',
        expiry_date: null,
        completion_date: skill.level === null ? null : midnight(person.stints[0].startOn),
        driver_problem: false,
        driver_details: '',
        status: skill.level === null ? 'Outstanding' : 'In review',
        reason: '',
      },
    ];
  });

export const complianceRoutes: HeroRoute[] = [
  inOrganisation({ path: '/policies', scopes: ['policies:list'], source: 'policy' }, (view, call) =>
    page(call, policies, ({ name, isInduction, createdAt }) => ({
      id: view.id('policy', name),
      name,
      induction: isInduction,
      created_at: createdAt,
    })),
  ),
  inOrganisation({ path: '/certifications', scopes: ['certifications:list'], source: 'certification' }, (view, call) =>
    page(call, certifications, (certification) => renderCertification(view, certification)),
  ),
  ofEmployee(
    { path: '/certifications', scopes: ['employees_certifications:list'], source: 'employee-certification-detail' },
    (view, person, call) => page(call, certificationsOf(view, person), (row) => row),
  ),
];
