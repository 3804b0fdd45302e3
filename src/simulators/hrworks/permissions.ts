import type { Permission } from '../kit/index.ts';

/**
 * What can be ticked for a key pair. HRworks does not publish the names: that each pair has rights of its own per group
 * of endpoints is known from its customers' guides, and the groups here are the tags of its OpenAPI document, with
 * master data and the personnel file apart. A call without the right is answered with PermissionDeniedError.
 *
 * @see https://api.hrworks.de/v2/openapi.yaml
 */
const groups = {
  general: ['Organization units, permanent establishments, holidays', ['read', 'write']],
  persons: ['Persons', ['read', 'write']],
  'persons.master-data': ['Persons: master data', ['read']],
  'personnel-file': ['Personnel files', ['read', 'write']],
  onboarding: ['Onboarding', ['read', 'write']],
  absences: ['Absences and leave accounts', ['read', 'write']],
  'sick-leaves': ['Sick leaves', ['read', 'write']],
  'remote-work': ['Remote work', ['read', 'write']],
  'applicant-management': ['Applicant management', ['read', 'write']],
  'cost-accounting': ['Cost accounting', ['read', 'write']],
  'travel-expenses': ['Travel expenses', ['read']],
  'working-times': ['Working times', ['read', 'write']],
  'wage-and-salary': ['Wage and salary', ['read']],
  payroll: ['Payroll files', ['write']],
  webhooks: ['Webhooks', ['read', 'write']],
} as const satisfies Record<string, readonly [string, readonly ('read' | 'write')[]]>;

type Groups = typeof groups;
/** `persons:read` and the like. */
export type PermissionName = { [Group in keyof Groups & string]: `${Group}:${Groups[Group][1][number]}` }[keyof Groups &
  string];

export const permissions = Object.fromEntries(
  Object.entries(groups).flatMap(([group, [title, verbs]]) =>
    verbs.map((verb): [string, Permission] => [
      `${group}:${verb}`,
      {
        title: `${title}: ${verb}`,
        path: 'Basics > Integrations > HR WORKS-API > the key pair',
        effect: `Calls that ${verb} here are refused with PermissionDeniedError.`,
        default: true,
      },
    ]),
  ),
) as Record<PermissionName, Permission>;
