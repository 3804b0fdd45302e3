import { DirectionProvider } from '@base-ui/react/direction-provider';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { preferredLanguages } from '../ui/language/address-language.ts';
import { useLanguage } from '../ui/language/create-strings.tsx';
import { chooseLanguage } from '../ui/language/languages.ts';
import { applyTheme } from '../ui/theme.ts';
import { createQueryClient } from './api/query-client.ts';
import { keptTheme } from './frame/use-theme.ts';
import { readKept } from './kept.ts';
import { createDashboardRouter } from './router.ts';
import { takeInvitationToken } from './session/invitation-token.ts';
import { loadStrings, StringsProvider } from './strings/strings.tsx';

applyTheme(keptTheme());

const queries = createQueryClient();
const router = createDashboardRouter(queries);

const joinPath = '/dashboard/join';
if (location.pathname === joinPath) takeInvitationToken(window);
// Another invitation pasted over an open one changes only the fragment, which loads nothing by itself.
window.addEventListener('hashchange', () => {
  if (location.pathname === joinPath && location.hash.length > 1) location.reload();
});

const kept = readKept('language');
const own = kept === undefined ? navigator.languages : [kept, ...navigator.languages];
const strings = await loadStrings(chooseLanguage(preferredLanguages(location.search, own)));

/** Menus open and arrow keys move the way that the language is read. */
const Directed = ({ children }: { children: ReactNode }): ReactNode => (
  <DirectionProvider direction={useLanguage().language.direction}>{children}</DirectionProvider>
);

const place = document.getElementById('page');
if (place === null) throw new Error('index.html has no element with the id "page".');

createRoot(place).render(
  <StringsProvider first={strings}>
    <QueryClientProvider client={queries}>
      <Directed>
        <RouterProvider router={router} />
      </Directed>
    </QueryClientProvider>
  </StringsProvider>,
);
