import { KeyRound } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Notice } from '../../ui/notice.tsx';
import { spellInstant } from '../../ui/language/spell.ts';
import { lacksPermissions } from '../found.ts';
import { SetupProvider } from '../setup-context.tsx';
import type { LinkedState } from '../state-linked.ts';
import { useStrings } from '../strings/strings.tsx';
import type { LinkActions } from '../use-link.ts';
import { ChangeSharing } from './change-sharing.tsx';
import { CheckAgain } from './check-again.tsx';
import { FoundList } from './found-list.tsx';
import { ViewHeading } from './view-heading.tsx';

/**
 * The access is accepted and the account saved; something that it needs is still to be granted at the vendor. Shown live,
 * looked at again as often as one likes, and finished whenever one likes.
 */
export const Granting = ({ state, actions }: { state: LinkedState; actions: LinkActions }): ReactNode => {
  const strings = useStrings();
  const { setup, found, resumed } = state;
  const { project, session } = setup.visit.settings;
  const system = setup.detail.config.name;
  const isReady = found !== undefined && !lacksPermissions(found);
  return (
    <SetupProvider setup={setup} actions={actions}>
      <div className="mx-auto max-w-3xl">
        <KeyRound aria-hidden className="mb-4 size-10 text-accent" strokeWidth={1.6} />
        <ViewHeading>{strings.granting.heading(system)}</ViewHeading>
        <p className="mt-2 max-w-prose text-ink-soft">
          {resumed === true && <>{strings.granting.resumed} </>}
          {strings.granting.accepted} {!isReady && `${strings.granting.intro(system)} ${strings.granting.own}`}
        </p>
        <Card className="mt-6 space-y-5">
          {isReady && (
            <Notice tone="good" label={strings.notice.note}>
              {strings.granting.ready}
            </Notice>
          )}
          {found !== undefined && <FoundList found={found} guided />}
          <div className="border-t border-line pt-5">
            <CheckAgain state={state} primary={!isReady} />
          </div>
        </Card>
        <ChangeSharing accountId={state.linked.id} className="mt-4" />
        <div className="mt-4 flex flex-wrap items-center gap-x-5 gap-y-3">
          <Button kind={isReady ? 'primary' : 'plain'} onClick={actions.finishSetup}>
            {strings.granting.finish}
          </Button>
          {!isReady && (
            <p className="min-w-64 grow basis-64 text-sm text-ink-soft">{strings.granting.finishNote(project.name)}</p>
          )}
        </div>
        {!isReady && (
          <p className="mt-5 text-sm text-ink-soft">
            {strings.granting.leave(spellInstant(session.expires_at, strings.language.code))}
          </p>
        )}
      </div>
    </SetupProvider>
  );
};
