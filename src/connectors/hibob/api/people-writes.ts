import { z } from 'zod';
import { rowsOf } from '../../../connector-kit/rows.ts';
import type { Vendor } from '../../../connector-kit/vendor.ts';
import { ask, part } from './json.ts';
import { person } from './people.ts';
import { isThere, tell } from './tell.ts';

/** A person's fields as Bob takes them: nested by category, root fields at the top. */
export type PersonBody = Readonly<Record<string, unknown>>;

/** Adds a person, and gives the new id. https://apidocs.hibob.com/reference/post_people */
export const addPerson = (vendor: Vendor, json: PersonBody): Promise<string> =>
  tell(vendor, {
    endpoint: 'POST /v1/people',
    path: '/v1/people',
    json,
    needs: ['people.add'],
    read: (answer) => person.parse(answer.json()).id,
  });

/**
 * Changes fields of a person. Bob answers 304 when nothing is different afterwards, and drops what may not be written
 * without a word. https://apidocs.hibob.com/reference/put_people-identifier
 */
export const changePerson = (vendor: Vendor, id: string, json: PersonBody): Promise<'changed' | 'unchanged'> =>
  tell(vendor, {
    endpoint: 'PUT /v1/people/{id}',
    path: `/v1/people/${part(id)}`,
    json,
    needs: [],
    repeatable: true,
    accept: [304],
    read: ({ status }) => (status === 304 ? 'unchanged' : 'changed'),
  });

/** Changes the e-mail address that somebody signs in with. https://apidocs.hibob.com/reference/put_people-id-email */
export const changeEmail = (vendor: Vendor, id: string, email: string): Promise<void> =>
  tell(vendor, {
    endpoint: 'PUT /v1/people/{id}/email',
    path: `/v1/people/${part(id)}/email`,
    json: { email },
    needs: ['people.basic-info-edit'],
    read: () => undefined,
  });

/** Moves the first day at work. https://apidocs.hibob.com/reference/post_employees-identifier-start-date */
export const changeStartDate = (vendor: Vendor, id: string, startDate: string): Promise<void> =>
  tell(vendor, {
    endpoint: 'POST /v1/employees/{id}/start-date',
    path: `/v1/employees/${part(id)}/start-date`,
    json: { startDate },
    needs: ['people.work-edit'],
    read: () => undefined,
  });

/** Ends somebody's employment; a day to come waits in the lifecycle. https://apidocs.hibob.com/reference/post_employees-identifier-terminate */
export const terminate = (vendor: Vendor, id: string, terminationDate: string): Promise<void> =>
  tell(vendor, {
    endpoint: 'POST /v1/employees/{id}/terminate',
    path: `/v1/employees/${part(id)}/terminate`,
    json: { terminationDate },
    needs: ['people.manage-lifecycle'],
    read: () => undefined,
  });

/** Sets the picture to one that Bob fetches. https://apidocs.hibob.com/reference/put_avatars-employeeid */
export const setAvatar = (vendor: Vendor, id: string, url: string): Promise<void> =>
  tell(vendor, {
    endpoint: 'PUT /v1/avatars/{id}',
    path: `/v1/avatars/${part(id)}`,
    json: { url },
    needs: ['people.about-edit'],
    repeatable: true,
    read: () => undefined,
  });

/** Invites somebody to Bob. False: no such person. https://apidocs.hibob.com/reference/post_employees-employeeid-invitations */
export const invitePerson = (vendor: Vendor, id: string, welcomeWizardId: number): Promise<boolean> =>
  tell(vendor, {
    endpoint: 'POST /v1/employees/{id}/invitations',
    path: `/v1/employees/${part(id)}/invitations`,
    json: { welcomeWizardId },
    needs: ['people.manage-lifecycle'],
    accept: [404],
    read: isThere,
  });

const wizard = z.looseObject({ id: z.number(), name: z.string().nullish() });

/** The welcomes that a company has made for newcomers. https://apidocs.hibob.com/reference/get_onboarding-wizards */
export const listWizards = (vendor: Vendor): Promise<z.infer<typeof wizard>[]> => {
  const endpoint = 'GET /v1/onboarding/wizards';
  return ask(vendor, {
    endpoint,
    needs: ['features.onboarding'],
    read: (body) => rowsOf(wizard, z.object({ wizards: z.array(z.unknown()) }).parse(body).wizards, vendor, endpoint),
  });
};
