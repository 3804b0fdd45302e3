import type { ReactNode } from 'react';
import { Button, buttonLook } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { contactLink } from '../plain-words.ts';
import type { Visit } from '../setup.ts';
import type { ClosedReason } from '../state.ts';
import { useStrings } from '../strings/strings.tsx';
import { ViewHeading } from './view-heading.tsx';

interface ClosedProps {
  readonly reason: ClosedReason;
  readonly visit: Visit | undefined;
  readonly requestId: string | undefined;
  readonly onReopen: () => void;
}

/** The visit cannot go on: why, and what to do now. */
export const Closed = ({ reason, visit, requestId, onReopen }: ClosedProps): ReactNode => {
  const strings = useStrings();
  const text = strings.closed[reason];
  const project = visit?.settings.project;
  const contact = contactLink(project?.support_contact ?? null, strings.help.newLinkSubject(requestId));
  return (
    <Card className="mx-auto max-w-xl">
      <ViewHeading>{text.title}</ViewHeading>
      <div className="mt-4 space-y-3">
        <p className="text-ink-soft">{text.cause}</p>
        <p>{text.fix}</p>
      </div>
      <div className="mt-6 flex flex-wrap items-center gap-3">
        {text.reopen !== undefined && (
          <Button kind="primary" onClick={onReopen}>
            {text.reopen}
          </Button>
        )}
        {text.reopen === undefined && contact !== undefined && (
          <a href={contact} className={buttonLook('primary')}>
            {strings.help.newLink}
          </a>
        )}
        {contact === undefined && (
          <p className="text-[0.9375rem] text-ink-soft">
            {project === undefined ? strings.help.askSender : strings.help.askForLink(project.name)}
          </p>
        )}
      </div>
      {requestId !== undefined && (
        <p className="mt-6 flex flex-wrap items-center gap-x-2 border-t border-line pt-3 text-sm text-ink-soft">
          {strings.requestId}{' '}
          <code dir="ltr" className="font-mono">
            {requestId}
          </code>
          <CopyButton value={requestId} label={strings.copy.label(strings.requestId)} labels={strings.copy} />
        </p>
      )}
    </Card>
  );
};
