import { useMutation, useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../../../ui/button.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import { failureOf } from '../../api/failure.ts';
import { isSandbox } from '../../facts.ts';
import { Field } from '../../parts/field.tsx';
import { useStrings } from '../../strings/strings.tsx';
import type { Invitation } from '../account-types.ts';
import { useAccountsApi } from '../accounts-api.ts';
import { accountKeys } from '../use-accounts.ts';
import { useLinkedBy } from '../use-invitation.ts';
import { InvitationReady } from './invitation-ready.tsx';

export type Kind = 'production' | 'test';

interface LinkDialogProps {
  /** What is linked to begin with; undefined while the dialog is closed. */
  readonly kind: Kind | undefined;
  readonly onClose: () => void;
}

/** Invites a customer to link an HR system: whom, to what; then the link, and the account once it is there. */
export const LinkDialog = ({ kind, onClose }: LinkDialogProps): ReactNode => {
  const strings = useStrings();
  const words = strings.accounts.invitation;
  const [invitation, setInvitation] = useState<Invitation>();
  const close = (): void => {
    setInvitation(undefined);
    onClose();
  };
  return (
    <Dialog
      open={kind !== undefined}
      onClose={close}
      title={invitation === undefined ? words.heading : words.ready}
      closeLabel={strings.close}
    >
      {invitation === undefined ? (
        <InvitationForm first={kind ?? 'production'} onMade={setInvitation} onClose={close} />
      ) : (
        <MadeInvitation invitation={invitation} onClose={close} />
      )}
    </Dialog>
  );
};

const MadeInvitation = (props: { invitation: Invitation; onClose: () => void }): ReactNode => (
  <InvitationReady {...props} linked={useLinkedBy(props.invitation)} />
);

interface InvitationFormProps {
  readonly first: Kind;
  readonly onMade: (invitation: Invitation) => void;
  readonly onClose: () => void;
}

const InvitationForm = ({ first, onMade, onClose }: InvitationFormProps): ReactNode => {
  const strings = useStrings();
  const words = strings.accounts.invitation;
  const accounts = useAccountsApi();
  const question = useId();
  const [kind, setKind] = useState<Kind>(first);
  const [system, setSystem] = useState('');
  const [owner, setOwner] = useState({ name: '', id: '', email: '' });
  const [wasSent, setWasSent] = useState(false);
  const { data: systems = [] } = useQuery({ queryKey: accountKeys.systems, queryFn: () => accounts.systems() });
  const name = owner.name.trim();
  const id = owner.id.trim();
  const making = useMutation({
    mutationFn: () =>
      accounts.invite({
        origin_owner_id: id,
        origin_owner_name: name,
        origin_username: owner.email.trim() || null,
        provider: system || null,
        type: kind,
      }),
    onSuccess: onMade,
  });
  const submit = (): void => {
    setWasSent(true);
    if (name !== '' && id !== '' && !making.isPending) making.mutate();
  };
  return (
    <form
      noValidate
      className="space-y-5"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {isSandbox() && (
        <div>
          <p id={question} className="mb-1.5 font-semibold">
            {words.kind}
          </p>
          <Choice
            labelledBy={question}
            value={kind}
            options={(['production', 'test'] as const).map((key) => ({ key, title: words.kinds[key] }))}
            onChange={(key) => setKind(key as Kind)}
            columns={1}
          />
        </div>
      )}
      <SelectField
        texts={{ id: 'link-system', label: words.system, mark: '' }}
        value={system}
        required={false}
        chooseLabel={words.anySystem}
        options={systems.map(({ key, name: label }) => ({ value: key, label }))}
        onValue={setSystem}
      />
      <Field
        id="link-name"
        label={words.name}
        hint={words.nameHint}
        value={owner.name}
        problem={wasSent && name === '' ? words.nameMissing : undefined}
        onValue={(value) => setOwner({ ...owner, name: value })}
      />
      <Field
        id="link-id"
        label={words.id}
        hint={words.idHint}
        value={owner.id}
        problem={wasSent && id === '' ? words.idMissing : undefined}
        onValue={(value) => setOwner({ ...owner, id: value })}
      />
      <Field
        id="link-email"
        label={words.email}
        hint={words.emailHint}
        value={owner.email}
        optional
        onValue={(value) => setOwner({ ...owner, email: value })}
      />
      {making.isError && (
        <div role="alert">
          <Notice tone="bad" label={strings.notice.warning}>
            <p>{strings.failures[failureOf(making.error).kind].title}</p>
            {failureOf(making.error).kind === 'refused' && <p>{failureOf(making.error).message}</p>}
          </Notice>
        </div>
      )}
      <div className="flex flex-wrap justify-end gap-3">
        <Button onClick={onClose}>{words.cancel}</Button>
        <Button kind="primary" type="submit" busy={making.isPending}>
          {words.create}
        </Button>
      </div>
    </form>
  );
};
