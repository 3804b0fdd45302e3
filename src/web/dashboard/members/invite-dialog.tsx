import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { api, ask } from '../api/client.ts';
import type { Schemas } from '../api/client.ts';
import { failureOf } from '../api/failure.ts';
import { Field } from '../parts/field.tsx';
import { FormFailure } from '../parts/form-failure.tsx';
import { useStrings } from '../strings/strings.tsx';
import { InvitationLink } from './invitation-link.tsx';
import { membersQuery } from './members-query.ts';
import type { Role } from './members-query.ts';
import { useRoleChoices } from './role-choices.ts';

/** Makes an invitation, and shows its link this once. */
export const InviteDialog = ({ open, onClose }: { open: boolean; onClose: () => void }): ReactNode => {
  const { members, close } = useStrings();
  return (
    <Dialog open={open} onClose={onClose} title={members.invite} closeLabel={close}>
      <Invite onClose={onClose} />
    </Dialog>
  );
};

/** Begins anew each time that the dialog opens. */
const Invite = ({ onClose }: { onClose: () => void }): ReactNode => {
  const [invitation, setInvitation] = useState<Schemas['Invitation']>();
  return invitation === undefined ? (
    <InviteForm onInvited={setInvitation} />
  ) : (
    <InvitationLink url={invitation.invitation_url} expiresAt={invitation.expires_at} onClose={onClose} />
  );
};

const InviteForm = ({ onInvited }: { onInvited: (invitation: Schemas['Invitation']) => void }): ReactNode => {
  const strings = useStrings();
  const { members, roles } = strings;
  const queries = useQueryClient();
  const choices = useRoleChoices();
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>('viewer');
  const [showsMissing, setShowsMissing] = useState(false);
  const invite = useMutation({
    mutationFn: () => ask(api.POST('/members', { body: { email: email.trim(), role } })),
    onSuccess: (invitation) => {
      onInvited(invitation);
      return queries.invalidateQueries({ queryKey: membersQuery.queryKey });
    },
  });
  const isAddress = /^\S+@\S+\.\S+$/.test(email.trim());
  const failure = invite.error === null ? undefined : failureOf(invite.error);
  return (
    <form
      noValidate
      className="space-y-5"
      onSubmit={(event) => {
        event.preventDefault();
        setShowsMissing(!isAddress);
        if (!isAddress) document.getElementById('invite-email')?.focus();
        else if (!invite.isPending) invite.mutate();
      }}
    >
      <Field
        id="invite-email"
        label={members.email}
        value={email}
        problem={(showsMissing && !isAddress) || failure?.fieldMessages['email'] ? members.missingEmail : undefined}
        onValue={setEmail}
      />
      <SelectField
        texts={{ id: 'invite-role', label: members.role, mark: strings.required, hint: roles[role].explained }}
        value={role}
        required
        options={choices}
        onValue={(value) => setRole(value as Role)}
      />
      <FormFailure error={invite.error} problem={failure?.code === 'Conflict' ? members.isMember : undefined} />
      <Button type="submit" kind="primary" busy={invite.isPending}>
        {members.submit}
      </Button>
    </form>
  );
};
