import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { SetupProvider } from '../setup-context.tsx';
import type { HubSharing } from '../sharing-types.ts';
import type { SharingState } from '../state-sharing.ts';
import { useStrings } from '../strings/strings.tsx';
import type { LinkActions } from '../use-link.ts';
import { FailurePanel } from './failure-panel.tsx';
import { ShareGroups } from './share-groups.tsx';
import { SharePeople } from './share-people.tsx';
import { ViewHeading } from './view-heading.tsx';

/** What is shared of an account that is there: who, right after linking; everything about it later. */
export const Sharing = ({ state, actions }: { state: SharingState; actions: LinkActions }): ReactNode => {
  const strings = useStrings();
  const { sharing } = strings;
  const { setup, isPending, offered, saving, failure } = state;
  const project = setup.visit.settings.project.name;
  return (
    <SetupProvider setup={setup} actions={actions}>
      <div className="mx-auto max-w-2xl">
        <ViewHeading>{isPending ? sharing.headingPeople : sharing.headingChange}</ViewHeading>
        <p className="mt-2 max-w-prose text-ink-soft">
          {isPending ? sharing.introPeople(project) : sharing.introChange(project)}
        </p>
        {failure !== undefined && failure.code !== 'ValidationError' && (
          <div className="mt-6">
            <FailurePanel
              failure={failure}
              onRetry={offered === undefined ? actions.loadSharing : actions.saveSharing}
              withGuide={false}
            />
          </div>
        )}
        {offered === undefined && failure === undefined && (
          <p role="status" className="mt-8 flex items-center gap-3 text-ink-soft">
            <Spinner />
            {sharing.loading(setup.detail.config.name)}
          </p>
        )}
        {offered !== undefined && (
          <>
            <Decide state={state} offered={offered} actions={actions} />
            <Refusal state={state} />
            <div className="mt-7 flex flex-wrap items-center gap-3">
              <Button kind="primary" className="min-w-36" busy={saving} onClick={actions.saveSharing}>
                {saving ? sharing.saving : sharing.save}
              </Button>
              {!isPending && !saving && (
                <Button kind="quiet" className="mx-0!" onClick={() => actions.dispatch({ type: 'sharing_left' })}>
                  {sharing.cancel}
                </Button>
              )}
            </div>
          </>
        )}
        {offered === undefined && !isPending && (
          <Button kind="quiet" className="mt-7" onClick={() => actions.dispatch({ type: 'sharing_left' })}>
            {sharing.cancel}
          </Button>
        )}
      </div>
    </SetupProvider>
  );
};

interface DecideProps {
  readonly state: SharingState;
  readonly offered: HubSharing;
  readonly actions: LinkActions;
}

const Decide = ({ state: { setup, draft, isPending }, offered, actions }: DecideProps): ReactNode => {
  const { sharing } = useStrings();
  const { choose_by: chooseBy, leavers } = offered.offer.people;
  const canChoose = chooseBy.length > 0 || leavers;
  return (
    <div className="mt-6 space-y-5">
      {!isPending && (
        <Card>
          <h3 className="text-lg font-semibold">{sharing.heading}</h3>
          <ShareGroups
            offer={offered.offer}
            draft={draft}
            project={setup.visit.settings.project.name}
            onChange={actions.dispatch}
          />
        </Card>
      )}
      {canChoose && (
        <Card>
          <h3 id="whose" className="text-lg font-semibold">
            {sharing.whose}
          </h3>
          <div className="mt-4">
            <Choice
              labelledBy="whose"
              value={draft.people}
              options={[
                { key: 'everybody', title: `${sharing.everybody} (${sharing.people(offered.everybody)})` },
                { key: 'some', title: sharing.some },
              ]}
              onChange={(key) =>
                actions.dispatch({ type: 'people_marked', people: key === 'some' ? 'some' : 'everybody' })
              }
            />
          </div>
          {draft.people === 'some' && <SharePeople offered={offered} draft={draft} onChange={actions.dispatch} />}
        </Card>
      )}
    </div>
  );
};

/** Why it cannot be saved as it is. It is moved to, for it stands where the button is. */
const Refusal = ({ state: { isNothingPicked, failure } }: { state: SharingState }): ReactNode => {
  const { sharing, notice } = useStrings();
  const place = useRef<HTMLDivElement>(null);
  const text = isNothingPicked
    ? sharing.nothingPicked
    : failure?.code === 'ValidationError'
      ? sharing.nobodyLeft
      : null;
  useEffect(() => {
    if (text !== null) place.current?.scrollIntoView({ block: 'nearest' });
  }, [text]);
  return (
    <div ref={place} role="alert" className={text === null ? '' : 'mt-5'}>
      {text !== null && (
        <Notice tone="warn" label={notice.warning}>
          {text}
        </Notice>
      )}
    </div>
  );
};
