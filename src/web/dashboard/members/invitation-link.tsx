import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { CopyValue } from '../../ui/copy-value.tsx';
import { spellTime } from '../../ui/language/spell.ts';
import { useStrings } from '../strings/strings.tsx';

interface InvitationLinkProps {
  readonly url: string;
  readonly expiresAt: string;
  readonly onClose: () => void;
}

/** The link of an invitation, shown this once. */
export const InvitationLink = ({ url, expiresAt, onClose }: InvitationLinkProps): ReactNode => {
  const { members, copy, language } = useStrings();
  return (
    <div className="space-y-5">
      <p role="status" className="text-ink-soft">
        {members.linkHelp(spellTime(expiresAt, language.code))}
      </p>
      <CopyValue name={members.link} value={url} label={copy.label(members.link)} labels={copy} />
      <Button kind="primary" onClick={onClose}>
        {members.done}
      </Button>
    </div>
  );
};
