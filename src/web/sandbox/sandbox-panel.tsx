import { Tabs } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';
import { useStrings } from './strings/strings.tsx';
import { useTenants } from './use-tenant.ts';
import { Loading } from './views/loading.tsx';
import { TenantView } from './views/tenant-view.tsx';

interface SandboxPanelProps {
  /** The vendor that is looked at; absent: the first. */
  readonly tenant: string | undefined;
  readonly onTenant: (provider: string) => void;
}

/** The five simulated vendors, one at a time. */
export const SandboxPanel = ({ tenant, onTenant }: SandboxPanelProps): ReactNode => {
  const strings = useStrings();
  const { data, error } = useTenants();
  if (data === undefined) return <Loading failure={error} />;
  const providers = data.tenants.map(({ provider }) => provider);
  const shown = providers.find((provider) => provider === tenant) ?? providers[0];
  return (
    <Tabs.Root value={shown} onValueChange={(provider) => onTenant(String(provider))} className="@container space-y-6">
      <Tabs.List aria-label={strings.systems} className="flex flex-wrap gap-1 border-b border-line">
        {data.tenants.map(({ provider, name }) => (
          <Tabs.Tab
            key={provider}
            value={provider}
            className="-mb-px min-h-11 border-b-2 border-transparent px-3 font-medium text-ink-soft hover:text-ink data-active:border-accent data-active:text-accent"
          >
            {name}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {providers.map((provider) => (
        <Tabs.Panel key={provider} value={provider} tabIndex={-1}>
          <TenantView provider={provider} providers={providers} />
        </Tabs.Panel>
      ))}
    </Tabs.Root>
  );
};
