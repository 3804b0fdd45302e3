import { ExternalLink } from 'lucide-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { Button, buttonLook } from '../../../ui/button.tsx';
import { CopyValue } from '../../../ui/copy-value.tsx';
import { useLanguage } from '../../../ui/language/create-strings.tsx';
import { spellInstant } from '../../../ui/language/spell.ts';
import { Notice } from '../../../ui/notice.tsx';
import { Spinner } from '../../../ui/spinner.tsx';
import { useStrings } from '../../strings/strings.tsx';
import type { Invitation } from '../account-types.ts';
import { useAccountsApi } from '../accounts-api.ts';
import { accountKeys } from '../use-accounts.ts';

/** How often somebody who waits beside the link asks whether it was used. */
const LOOK_MILLISECONDS = 2_500;

interface InvitationReadyProps {
  readonly invitation: Invitation;
  /** Where the account is shown already: nothing leads to it. */
  readonly isAgain?: boolean;
  readonly onClose: () => void;
}

/** The link that was made, to open or to send; says when it was used. */
export const InvitationReady = ({ invitation, isAgain = false, onClose }: InvitationReadyProps): ReactNode => {
  const strings = useStrings();
  const words = strings.accounts.invitation;
  const { code } = useLanguage().language;
  const accounts = useAccountsApi();
  const client = useQueryClient();
  const { data: linked = null } = useQuery({
    queryKey: ['accounts', 'invitation', invitation.id],
    queryFn: () => accounts.linkedBy(invitation),
    refetchInterval: ({ state }) => (state.data ? false : LOOK_MILLISECONDS),
  });
  useEffect(() => {
    if (linked !== null) void client.invalidateQueries({ queryKey: accountKeys.all });
  }, [client, linked]);
  return (
    <div className="space-y-5">
      <p className="text-ink-soft">{words.readyText}</p>
      <CopyValue
        name={words.link}
        value={invitation.auth_link_url}
        label={words.copyLink}
        labels={{ ...strings.copy, copy: words.copyLink }}
      />
      <p className="text-sm text-ink-soft">{words.until(spellInstant(invitation.auth_link_expires_at, code))}</p>
      <div role="status">
        {linked === null ? (
          <p className="flex gap-3 text-[0.9375rem] text-ink-soft">
            <span className="mt-1 shrink-0">
              <Spinner />
            </span>
            {words.waiting}
          </p>
        ) : (
          <Notice tone="good" label={strings.notice.good}>
            {words.linked(invitation.origin_owner_name)}
          </Notice>
        )}
      </div>
      <div className="flex flex-wrap justify-end gap-3">
        {linked === null || isAgain ? (
          <>
            <Button onClick={onClose}>{words.close}</Button>
            {linked === null && (
              // An anchor: no browser takes a window that is opened by it for one that nobody wanted.
              <a
                href={invitation.auth_link_url}
                target="_blank"
                rel="noopener noreferrer"
                className={buttonLook('primary')}
              >
                {words.open}
                <ExternalLink aria-hidden className="size-4" />
              </a>
            )}
          </>
        ) : (
          <>
            <Button onClick={onClose}>{words.close}</Button>
            <Link to="/dashboard/accounts/$id" params={{ id: linked }} className={buttonLook('primary')}>
              {words.openAccount}
            </Link>
          </>
        )}
      </div>
    </div>
  );
};
