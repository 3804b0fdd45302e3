import { lazy, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { readPreferences } from '../link/preferences.ts';
import { preferredLanguages } from '../ui/language/address-language.ts';
import { chooseLanguage } from '../ui/language/languages.ts';
import { createSandboxClient } from './sandbox-client.ts';
import { SandboxPage } from './sandbox-page.tsx';
import { loadStrings, StringsProvider } from './strings/strings.tsx';

const { theme } = readPreferences(location.search);
if (theme !== undefined) document.documentElement.dataset['theme'] = theme;

const strings = await loadStrings(chooseLanguage(preferredLanguages(location.search, navigator.languages)));
const StatesPage = lazy(() => import('./states/states-page.tsx'));

const place = document.getElementById('page');
if (place === null) throw new Error('index.html has no element with the id "page".');

/** `/sandbox/states` and `/sandbox/states/{name}`: the catalogue of states, drawn from samples. */
const isCatalogue = location.pathname.startsWith('/sandbox/states');

createRoot(place).render(
  <StringsProvider first={strings}>
    {isCatalogue ? (
      <Suspense>
        <StatesPage path={location.pathname} />
      </Suspense>
    ) : (
      <SandboxPage
        client={createSandboxClient()}
        tenant={location.hash.slice(1) || undefined}
        // A reload, and a link that was copied, show the same vendor.
        onTenant={(provider) => history.replaceState(null, '', `#${provider}`)}
      />
    )}
  </StringsProvider>,
);
