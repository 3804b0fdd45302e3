import { lazy, Suspense, useEffect } from 'react';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { forgetSecret, isStepFragment, takeAddress } from './address.ts';
import { findHost } from './embedding/host.ts';
import { useHost } from './embedding/use-host.ts';
import { lacksPermissions } from './found.ts';
import { preferredLanguages } from '../ui/language/address-language.ts';
import { chooseLanguage } from '../ui/language/languages.ts';
import { createHubClient } from './hub-client.ts';
import { LinkPage } from './link-page.tsx';
import { readPreferences } from './preferences.ts';
import { loadStrings, StringsProvider, useStrings } from './strings/strings.tsx';
import { useLink } from './use-link.ts';

const hub = createHubClient(() => document.documentElement.lang);
const address = takeAddress(window);
const { theme } = readPreferences(location.search);
const embedOrigins = document.querySelector<HTMLMetaElement>('meta[name="embed-origins"]')?.content ?? '';
const host = findHost(window, embedOrigins.split(' ').filter(Boolean));
const StatesPage = lazy(() => import('./states/states-page.tsx'));

const Live = (): ReactNode => {
  const strings = useStrings();
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

if (theme !== undefined) document.documentElement.dataset['theme'] = theme;

const place = document.getElementById('page');
if (place === null) throw new Error('index.html has no element with the id "page".');

/** `/link/states` and `/link/states/{name}`: the catalogue of states, drawn from samples. */
const isCatalogue = /^\/link\/states(?:\/|$)/.test(location.pathname);

// Last: whoever greets this page, or changes its address, is heard meanwhile.
const strings = await loadStrings(chooseLanguage(preferredLanguages(location.search, navigator.languages)));

createRoot(place).render(
  <StringsProvider first={strings}>
    {isCatalogue ? (
      <Suspense>
        <StatesPage path={location.pathname} />
      </Suspense>
    ) : (
      <Live />
    )}
  </StringsProvider>,
);
