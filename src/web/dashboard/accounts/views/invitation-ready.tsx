import { ExternalLink } from 'lucide-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Button, buttonLook } from '../../../ui/button.tsx';
import { CopyValue } from '../../../ui/copy-value.tsx';
import { useLanguage } from '../../../ui/language/create-strings.tsx';
import { spellInstant } from '../../../ui/language/spell.ts';
import { Notice } from '../../../ui/notice.tsx';
import { Spinner } from '../../../ui/spinner.tsx';
import { useStrings } from '../../strings/strings.tsx';
import type { Invitation } from '../account-types.ts';

interface InvitationReadyProps {
  readonly invitation: Invitation;
  /** The account that it has linked; null until then. */
  readonly linked: string | null;
  /** Where the account is shown already: nothing leads to it. */
  readonly isAgain?: boolean;
  readonly onClose: () => void;
}

/** The link that was made, to open or to send; says when it was used. */
export const InvitationReady = ({ invitation, linked, isAgain = false, onClose }: InvitationReadyProps): ReactNode => {
  const strings = useStrings();
  const words = strings.accounts.invitation;
  const { code } = useLanguage().language;
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
            {isAgain ? words.waitingAgain : words.waiting}
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
