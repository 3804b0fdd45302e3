import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { api, ask } from '../api/client.ts';
import type { Schemas } from '../api/client.ts';
import { ApiFailure } from '../api/failure.ts';
import { cameSignedOut } from '../facts.ts';
import { chooseProject, chosenProject } from './chosen-project.ts';

export type Me = Schemas['Me'];

/** One of the person's projects, with the role there and what it allows. */
export type Membership = Me['projects'][number];

export type Area = keyof Schemas['Powers'];

/** Who is signed in, with all projects. Throws `unauthenticated` when nobody is. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async ({ client }): Promise<Me> => noteWho(client, await askWho()),
  staleTime: 60_000,
  retry: false,
});

let isFirstTime = true;

/** A page that came to nobody knows the first answer: a browser would write its 401 into the console. */
const askWho = async (): Promise<Me> => {
  const isKnown = isFirstTime && cameSignedOut();
  isFirstTime = false;
  if (isKnown) throw new ApiFailure('unauthenticated');
  return ask(api.GET('/me'));
};

/** Goes on as this person, who has just signed in. */
export const goOnAs = (client: QueryClient, me: Me): void =>
  void client.setQueryData(meQuery.queryKey, noteWho(client, me));

/** Forgets what rooms have shown. */
export const forgetRooms = (client: QueryClient): void =>
  client.removeQueries({ predicate: ({ queryKey: [first] }) => first !== meQuery.queryKey[0] });

/** Of another person, or of a project that is left, nothing may be shown any more. */
const noteWho = (client: QueryClient, me: Me): Me => {
  const before = client.getQueryData(meQuery.queryKey);
  // One that somebody was removed from, or that another person chose in this browser.
  const isLeft = !me.projects.some(({ id }) => id === chosenProject());
  if (isLeft) chooseProject(me.projects[0]?.id);
  if (before && (isLeft || before.id !== me.id)) forgetRooms(client);
  return me;
};

export const useMe = (): Me => useSuspenseQuery(meQuery).data;

const MembershipContext = createContext<Membership | undefined>(undefined);
export const MembershipProvider = MembershipContext;

/** The project that the page is about. */
export const useMembership = (): Membership => {
  const membership = useContext(MembershipContext);
  if (membership === undefined) throw new Error('A room is drawn inside the frame.');
  return membership;
};

/** Whether the person may read or write an area: what one may not do is not offered. */
export const useMay = (area: Area, effect: 'read' | 'write'): boolean => {
  const reach = useMembership().powers[area];
  return reach === 'write' || reach === effect;
};
