import { lazy, Suspense } from 'react';
import type { ReactNode } from 'react';
import { failureCodes } from './failure.ts';
import { holdsTyped } from './form.ts';
import type { LinkState } from './state.ts';
import { useStrings } from './strings/strings.tsx';
import { useTheme } from './theme/use-theme.ts';
import type { Strings } from './strings/strings.tsx';
import type { LinkActions } from './use-link.ts';
import { Before } from './views/before.tsx';
import { Choosing } from './views/choosing.tsx';
import { Closed } from './views/closed.tsx';
import { Granting } from './views/granting.tsx';
import { Linked } from './views/linked.tsx';
import { Opening } from './views/opening.tsx';
import { PageFrame } from './views/page-frame.tsx';
import { Pick } from './views/pick.tsx';
import { SetUp } from './views/set-up.tsx';

const Mapping = lazy(() => import('./views/mapping.tsx'));
const Sharing = lazy(async () => ({ default: (await import('./views/sharing.tsx')).Sharing }));

/** What a screen reader is told without being asked. Views that take the focus speak for themselves. */
const announcement = (state: LinkState, strings: Strings): string => {
  switch (state.view) {
    case 'opening':
      return strings.opening;
    case 'checking':
      return strings.form.checking(state.setup.detail.config.name);
    case 'failed': {
      const code = failureCodes.find((known) => known === state.failure.code) ?? 'server_failed';
      return strings.failures[code].title(state.setup.detail.config.name);
    }
    case 'signing_in':
      return signInWords(state, strings);
    case 'choosing':
      return state.sending ? strings.choice.sending : strings.choice.heading;
    case 'sharing':
      return state.saving ? strings.sharing.saving : '';
    case 'granting':
      return strings.granting.heading(state.setup.detail.config.name);
    case 'linked':
      return strings.linked.heading(state.setup.detail.config.name);
    default:
      return '';
  }
};

const signInWords = ({ stage, setup }: Extract<LinkState, { view: 'signing_in' }>, { signIn }: Strings): string => {
  const system = setup.detail.config.name;
  const words: Readonly<Record<typeof stage, string>> = {
    starting: signIn.starting,
    waiting: signIn.waiting(system),
    blocked: signIn.blocked,
    window_closed: signIn.closed,
    looking: signIn.looking(system),
  };
  return words[stage];
};

const drawView = (state: LinkState, actions: LinkActions): ReactNode => {
  switch (state.view) {
    case 'opening':
      return <Opening />;
    case 'closed':
      return <Closed reason={state.reason} visit={state.visit} requestId={state.requestId} onReopen={actions.reopen} />;
    case 'pick':
      return <Pick visit={state.visit} choosing={state.choosing} failure={state.failure} onChoose={actions.choose} />;
    case 'before':
      return <Before state={state} actions={actions} />;
    case 'sharing':
      return (
        <Suspense>
          <Sharing state={state} actions={actions} />
        </Suspense>
      );
    case 'form':
    case 'checking':
    case 'failed':
    case 'signing_in':
      return <SetUp state={state} actions={actions} />;
    case 'choosing':
      return <Choosing state={state} actions={actions} />;
    case 'granting':
      return <Granting state={state} actions={actions} />;
    case 'mapping':
      return (
        <Suspense fallback={<Opening />}>
          <Mapping state={state} actions={actions} />
        </Suspense>
      );
    case 'linked':
      return <Linked state={state} actions={actions} />;
  }
};

/** Whether something stands in the form that is gone once the page is. */
const losesTyped = (state: LinkState): boolean => {
  if (state.view !== 'form' && state.view !== 'failed') return false;
  const { form, detail, account } = state.setup;
  return holdsTyped(form, detail.config.configFields, account);
};

/** The page for a state. It fetches nothing. */
export const LinkPage = ({ state, actions }: { state: LinkState; actions: LinkActions }): ReactNode => {
  const strings = useStrings();
  const setup = 'setup' in state ? state.setup : undefined;
  const visit = setup?.visit ?? ('visit' in state ? state.visit : undefined);
  useTheme(visit?.settings);
  return (
    <PageFrame
      visit={visit}
      system={setup?.detail.config.name}
      losesTyped={losesTyped(state)}
      open={state.view !== 'closed' && state.view !== 'linked'}
      onLeave={actions.leave}
      announcement={announcement(state, strings)}
    >
      {drawView(state, actions)}
    </PageFrame>
  );
};
