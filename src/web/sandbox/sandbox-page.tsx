import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { LanguageSwitch } from '../ui/language/language-switch.tsx';
import type { SandboxClient } from './sandbox-client.ts';
import { SandboxPanel } from './sandbox-panel.tsx';
import { PanelStrings, usePageStrings } from './strings/strings.tsx';
import { SandboxClientContext } from './use-tenant.ts';

interface SandboxPageProps {
  readonly client: SandboxClient;
  /** The vendor that is shown at first. */
  readonly tenant: string | undefined;
  readonly onTenant: (provider: string) => void;
}

/** The panel as a page of its own: `/sandbox`. */
export const SandboxPage = ({ client, tenant: first, onTenant }: SandboxPageProps): ReactNode => {
  const strings = usePageStrings();
  const [queries] = useState(() => new QueryClient());
  const [tenant, setTenant] = useState(first);
  const choose = (provider: string): void => {
    setTenant(provider);
    onTenant(provider);
  };
  return (
    <QueryClientProvider client={queries}>
      <PanelStrings value={strings}>
        <SandboxClientContext value={client}>
          <header className="border-b border-line bg-panel">
            <div className="mx-auto flex min-h-16 max-w-6xl flex-wrap items-center justify-between gap-x-4 px-4 py-2.5 sm:px-6">
              <h1 className="text-lg font-semibold">{strings.title}</h1>
              <div className="flex flex-wrap items-center gap-x-4">
                <a
                  href="/dashboard"
                  className="inline-flex min-h-11 items-center font-medium text-accent underline underline-offset-3"
                >
                  {strings.dashboard}
                </a>
                <LanguageSwitch label={strings.languages} />
              </div>
            </div>
          </header>
          <main className="mx-auto max-w-6xl space-y-6 px-4 py-8 sm:px-6">
            <p className="max-w-prose text-ink-soft">{strings.intro}</p>
            <SandboxPanel tenant={tenant} onTenant={choose} />
          </main>
        </SandboxClientContext>
      </PanelStrings>
    </QueryClientProvider>
  );
};
