import type { ReactNode } from 'react';
import { accountSamples } from '../accounts/states/account-samples.tsx';
import { LostPage } from '../frame/lost-page.tsx';
import { InviteDialog } from '../members/invite-dialog.tsx';
import { InvitationLink } from '../members/invitation-link.tsx';
import { MemberListSkeleton } from '../members/member-list.tsx';
import { MembersRoom } from '../members/members-room.tsx';
import { RemoveDialog } from '../members/remove-dialog.tsx';
import { membersQuery } from '../members/members-query.ts';
import { ConfirmDialog } from '../parts/confirm-dialog.tsx';
import { FailureView } from '../parts/failure-view.tsx';
import { ProfilePage } from '../profile/profile-page.tsx';
import { JoinForm } from '../session/join-form.tsx';
import { JoinView, NoWayIn } from '../session/join-page.tsx';
import type { Me } from '../session/me.ts';
import { SignInFormView } from '../session/sign-in-form.tsx';
import { SignInView } from '../session/sign-in-page.tsx';
import { owner, ownerOfTwo, sampleFailure, sampleMembers, viewer } from './sample.ts';
import type { Sample } from './sample.ts';
import type { StateName } from './state-names.ts';
import { Titled } from './titled.tsx';

const doNothing = (): void => undefined;

const signIn = (error: Error | null = null, secondsLeft = 0, isSignedOut = false, elsewhere?: string): Sample => ({
  view: (
    <SignInView isSignedOut={isSignedOut} elsewhere={elsewhere}>
      <SignInFormView email="" busy={false} error={error} secondsLeft={secondsLeft} onSubmit={doNothing} />
    </SignInView>
  ),
});

const join = (error: Error | null = null): Sample => ({
  view: (
    <JoinView>
      <JoinForm busy={false} error={error} secondsLeft={0} onSubmit={doNothing} />
    </JoinView>
  ),
});

const failed = (...failure: Parameters<typeof sampleFailure>): Sample => ({
  me: owner,
  view: <FailureView error={sampleFailure(...failure)} onRetry={doNothing} alone />,
});

const members = (me: Me, dialog?: ReactNode): Sample => ({
  me,
  answers: [[membersQuery.queryKey, sampleMembers]],
  view: (
    <>
      <MembersRoom />
      {dialog}
    </>
  ),
});

const otherEmail = { fieldMessages: { email: 'is not the one that was invited' } };

/** Every state of the dashboard by the name under which it is drawn: `/dashboard/states/{name}`. */
export const catalogue: Readonly<Record<StateName, Sample>> = {
  'sign-in': signIn(),
  'sign-in-signed-out': signIn(null, 0, true),
  'sign-in-elsewhere': signIn(null, 0, false, 'https://rollcall.example.com'),
  'sign-in-wrong': signIn(sampleFailure('unauthenticated')),
  'sign-in-wait': signIn(sampleFailure('too_many_requests'), 64),
  'sign-in-unreachable': signIn(sampleFailure('unreachable')),
  join: join(),
  'join-other-email': join(sampleFailure('refused', otherEmail)),
  'join-known': join(sampleFailure('unauthenticated')),
  'join-over': { view: <NoWayIn reason="over" /> },
  'join-lacking': { view: <NoWayIn reason="lacking" /> },
  ...accountSamples,
  'accounts-of-two-projects': { ...accountSamples['accounts-some'], me: ownerOfTwo },
  'failure-unreachable': failed('unreachable'),
  'failure-forbidden': failed('forbidden'),
  'failure-not-found': failed('not_found'),
  'failure-too-many-requests': failed('too_many_requests'),
  'failure-refused': failed('refused', { message: 'A project keeps at least one owner.' }),
  'failure-failed': failed('failed'),
  lost: { me: owner, view: <LostPage /> },
  members: members(owner),
  'members-loading': {
    me: owner,
    view: (
      <Titled room="members">
        <MemberListSkeleton />
      </Titled>
    ),
  },
  'members-invite': members(owner, <InviteDialog open onClose={doNothing} />),
  'members-invited': {
    me: owner,
    view: (
      <Titled room="members">
        <InvitationLink
          url="https://rollcall.example.com/dashboard/join#sample-no-real-invitation"
          expiresAt="2026-11-28T11:00:00Z"
          onClose={doNothing}
        />
      </Titled>
    ),
  },
  'members-remove': members(owner, <RemoveDialog member={sampleMembers[1]} onClose={doNothing} />),
  profile: { me: owner, view: <ProfilePage /> },
  'profile-of-viewer': { me: viewer, view: <ProfilePage /> },
  'confirm-by-name': {
    me: owner,
    view: (
      <Titled room="members">
        <ConfirmDialog
          open
          onClose={doNothing}
          title="Delete the account of Example Company?"
          intro="This cannot be undone."
          confirm="Delete"
          typeName="Example Company"
          busy={false}
          error={null}
          onConfirm={doNothing}
        />
      </Titled>
    ),
  },
};
