import { lazy, Suspense, useEffect } from 'react';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { forgetSecret, isStepFragment, takeAddress } from './address.ts';
import { findHost } from './embedding/host.ts';
import { useHost } from './embedding/use-host.ts';
import { lacksPermissions } from './found.ts';
import { createHubClient } from './hub-client.ts';
import { LinkPage } from './link-page.tsx';
import { readPreferences } from './preferences.ts';
import { chooseStrings, StringsProvider } from './strings/strings.tsx';
import { useLink } from './use-link.ts';

const hub = createHubClient();
const address = takeAddress(window);
const { theme, languages } = readPreferences(location.search, navigator.languages);
const strings = chooseStrings(languages);
const embedOrigins = document.querySelector<HTMLMetaElement>('meta[name="embed-origins"]')?.content ?? '';
const host = findHost(window, embedOrigins.split(' ').filter(Boolean));
const StatesPage = lazy(() => import('./states/states-page.tsx'));

const Live = (): ReactNode => {
  const { state, actions } = useLink(hub, address, host, strings.signIn.windowWords);
  const leave = useHost(host, state, strings);
  // As long as something may be left to grant, a reload goes on with it.
  const isSettled = state.view === 'linked' && state.found !== undefined && !lacksPermissions(state.found);
  useEffect(() => {
    if (isSettled) forgetSecret(window);
  }, [isSettled]);
  return <LinkPage state={state} actions={leave ? { ...actions, leave } : actions} />;
};

// A new link pasted over an open one changes only the fragment, which loads nothing by itself.
window.addEventListener('hashchange', () => {
  if (location.hash.length > 1 && !isStepFragment(location.hash)) location.reload();
});

document.documentElement.lang = strings.language.code;
document.documentElement.dir = strings.language.direction;
document.title = strings.title;
if (theme !== undefined) document.documentElement.dataset['theme'] = theme;

const place = document.getElementById('page');
if (place === null) throw new Error('index.html has no element with the id "page".');

/** `/link/states` and `/link/states/{name}`: the catalogue of states, drawn from samples. */
const isCatalogue = /^\/link\/states(?:\/|$)/.test(location.pathname);

createRoot(place).render(
  <StringsProvider strings={strings}>
    {isCatalogue ? (
      <Suspense>
        <StatesPage path={location.pathname} />
      </Suspense>
    ) : (
      <Live />
    )}
  </StringsProvider>,
);
