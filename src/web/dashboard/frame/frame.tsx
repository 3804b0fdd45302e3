import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Outlet, useNavigate, useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { api, ask } from '../api/client.ts';
import { isSandbox } from '../facts.ts';
import { chosenProject, chooseProject } from '../session/chosen-project.ts';
import { useMe } from '../session/me.ts';
import { FrameView } from './frame-view.tsx';
import { rooms } from './rooms.ts';
import { SessionDialog } from './session-dialog.tsx';

/** The frame around the room that is open, for the person who is signed in. */
export const Frame = (): ReactNode => {
  const me = useMe();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const router = useRouter();
  const [projectId, setProjectId] = useState(chosenProject);
  const membership = me.projects.find(({ id }) => id === projectId) ?? me.projects[0];
  useEffect(() => {
    // The rooms are there before somebody goes: also where the network is gone by then.
    for (const { to } of rooms) void router.preloadRoute({ to });
  }, [router]);
  const signOut = useMutation({
    mutationFn: () => ask(api.POST('/sign_out')),
    onSettled: () => {
      queries.clear();
      return navigate({ to: '/dashboard/sign-in', search: { signed_out: true } });
    },
  });
  const enterProject = (id: string): void => {
    chooseProject(id);
    setProjectId(id);
    queries.removeQueries({ predicate: ({ queryKey: [first] }) => first !== 'me' });
    void navigate({ to: '/dashboard/accounts' });
  };
  if (membership === undefined) return null;
  return (
    <FrameView
      me={me}
      membership={membership}
      sandbox={isSandbox()}
      onChooseProject={enterProject}
      onSignOut={() => signOut.mutate()}
    >
      <Outlet key={membership.id} />
      <SessionDialog me={me} />
    </FrameView>
  );
};
