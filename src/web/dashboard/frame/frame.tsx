import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Outlet, useNavigate, useRouter } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useState } from 'react';
import type { ReactNode } from 'react';
import { api, ask } from '../api/client.ts';
import { failureOf } from '../api/failure.ts';
import type { ApiFailure } from '../api/failure.ts';
import { isSandbox } from '../facts.ts';
import { useAnnounce } from '../parts/announcements.tsx';
import { chosenProject, chooseProject } from '../session/chosen-project.ts';
import { forgetRooms, useMe } from '../session/me.ts';
import { useStrings } from '../strings/strings.tsx';
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
    mutationFn: signOutHere,
    onSuccess: () => {
      queries.clear();
      return navigate({ to: '/dashboard/sign-in', search: { signed_out: true } });
    },
  });
  const enterProject = (id: string): void => {
    chooseProject(id);
    setProjectId(id);
    forgetRooms(queries);
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
      <Outlet key={`${me.id} ${membership.id}`} />
      <SessionDialog me={me} />
      <StillSignedIn error={signOut.error} />
    </FrameView>
  );
};

/** Whose session has ended is out already. */
const signOutHere = async (): Promise<void> => {
  try {
    await ask(api.POST('/sign_out'));
  } catch (error) {
    if (failureOf(error).kind !== 'unauthenticated') throw error;
  }
};

/** Says that somebody is still signed in, and why: whoever leaves a machine to others has to know. */
const StillSignedIn = ({ error }: { error: Error | null }): ReactNode => {
  const { frame, failures } = useStrings();
  const announce = useAnnounce();
  const tell = useEffectEvent((failure: ApiFailure) =>
    announce(frame.stillSignedIn(failures[failure.kind].title), 'bad'),
  );
  useEffect(() => {
    if (error !== null) tell(failureOf(error));
  }, [error]);
  return null;
};
