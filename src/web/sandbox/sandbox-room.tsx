import { use } from 'react';
import type { ReactNode } from 'react';
import { useLanguage } from '../ui/language/create-strings.tsx';
import type { LanguageCode } from '../ui/language/languages.ts';
import { createSandboxClient } from './sandbox-client.ts';
import { SandboxPanel } from './sandbox-panel.tsx';
import { loadStrings, PanelStrings, type Strings } from './strings/strings.tsx';
import { SandboxClientContext } from './use-tenant.ts';

const client = createSandboxClient();
const loading = new Map<string, Promise<Strings>>();

const stringsIn = (code: string): Promise<Strings> => {
  const known = loading.get(code) ?? loadStrings(code as LanguageCode);
  loading.set(code, known);
  return known;
};

interface SandboxRoomProps {
  /** The key of the vendor that is looked at, as the address says it; absent: the first. */
  readonly tenant: string | undefined;
  readonly onTenant: (provider: string) => void;
}

/**
 * The panel as a room of another page, in that page's language. It needs the page's query client, and a `Suspense` above
 * it while its sentences are loaded.
 */
export const SandboxRoom = (props: SandboxRoomProps): ReactNode => {
  const { language } = useLanguage();
  return (
    <PanelStrings value={use(stringsIn(language.code))}>
      <SandboxClientContext value={client}>
        <SandboxPanel {...props} />
      </SandboxClientContext>
    </PanelStrings>
  );
};
