import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, ask } from '../api/client.ts';
import type { Schemas } from '../api/client.ts';
import { useAnnounce } from '../parts/announcements.tsx';
import { meQuery } from '../session/me.ts';

/** Changes something of the person, and says `done`. */
export const useUpdateMe = (done: string, onDone?: () => void) => {
  const queries = useQueryClient();
  const announce = useAnnounce();
  return useMutation({
    mutationFn: (body: Schemas['MeUpdate']) => ask(api.PATCH('/me', { body })),
    onSuccess: (me) => {
      queries.setQueryData(meQuery.queryKey, me);
      announce(done);
      onDone?.();
    },
  });
};
