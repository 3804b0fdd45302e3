import { z } from 'zod';
import type { Action } from '../../../connector-kit/action.ts';
import { listOrganisations } from '../api/organisations.ts';
import { airbyte, list, reference } from './list.ts';

/** What belongs to the organisation and not to a person. */
export const organisationActions: readonly Action[] = [
  {
    key: 'list_organisations',
    label: 'List organisations',
    description: 'Lists the organisations of the person who signed in.',
    effect: 'read',
    evidence: 'documented',
    source: 'https://github.com/Thinkei/employmenthero-go',
    permissions: ['organisations:list'],
    input: z.strictObject({}),
    run: async (vendor) => ({ items: await listOrganisations(vendor) }),
  },
  list({
    key: 'list_policies',
    label: 'List policies',
    description: 'Lists the company policies that people sign, and whether they are part of the induction.',
    endpoint: 'GET /policies',
    scope: 'policies:list',
    source: reference('policy'),
  }),
  list({
    key: 'list_teams',
    label: 'List teams',
    description: 'Lists the teams, which the web app calls groups.',
    endpoint: 'GET /teams',
    scope: 'teams:list',
    source: reference('team'),
  }),
  list({
    key: 'list_team_employees',
    label: 'List the members of a team',
    description: 'Lists the people of one team.',
    endpoint: 'GET /teams/{id}/employees',
    scope: 'teams:employees:list',
    source: reference('team'),
    id: { name: 'team_id', meaning: 'Employment Hero’s id of the team' },
  }),
  list({
    key: 'list_certifications',
    label: 'List certifications',
    description: 'Lists the checks and trainings that the organisation asks for.',
    endpoint: 'GET /certifications',
    scope: 'certifications:list',
    source: reference('certification'),
  }),
  list({
    key: 'list_leave_categories',
    label: 'List leave categories',
    description: 'Lists the kinds of leave with their unit.',
    endpoint: 'GET /leave_categories',
    scope: 'leave_categories:list',
    evidence: 'observed',
    source: airbyte,
  }),
];
