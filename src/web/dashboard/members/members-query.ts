import { queryOptions } from '@tanstack/react-query';
import { api, ask } from '../api/client.ts';
import type { Schemas } from '../api/client.ts';

export type Member = Schemas['Member'];
export type Role = Member['role'];

export const membersQuery = queryOptions({
  queryKey: ['members'],
  queryFn: async (): Promise<readonly Member[]> => (await ask(api.GET('/members'))).data,
});
