import type { ReactNode } from 'react';
import { useStrings } from '../strings/strings.tsx';
import { useDescription, useTenantState } from '../use-tenant.ts';
import { ClockPanel } from './clock-panel.tsx';
import { FaultPanel } from './fault-panel.tsx';
import { LinkPanel } from './link-panel.tsx';
import { Loading } from './loading.tsx';
import { PeoplePanel } from './people-panel.tsx';
import { PermissionPanel } from './permission-panel.tsx';
import { RequestPanel } from './request-panel.tsx';
import { SummaryBar } from './summary-bar.tsx';
import { SwitchPanel } from './switch-panel.tsx';
import { WebhookPanel } from './webhook-panel.tsx';

/** All that can be turned at one simulated vendor. */
export const TenantView = ({ provider, providers }: { provider: string; providers: readonly string[] }): ReactNode => {
  const strings = useStrings();
  const { data: description, error: noDescription } = useDescription(provider);
  const { data: state, error: noState } = useTenantState(provider);
  if (description === undefined || state === undefined) return <Loading failure={noDescription ?? noState} />;
  const { name, switches } = description;
  const [setup, open] = [switches.filter((one) => one.is_setup), switches.filter((one) => !one.is_setup)];
  const both = { description, state };
  return (
    <div className="space-y-6">
      {noState && <Loading failure={noState} />}
      <SummaryBar {...both} providers={providers} />
      <div className="grid items-start gap-6 @4xl:grid-cols-[minmax(0,1.15fr)_minmax(0,1fr)]">
        <div className="space-y-6">
          <LinkPanel description={description} />
          <PermissionPanel {...both} />
          <PeoplePanel {...both} />
          {setup.length > 0 && (
            <SwitchPanel
              {...both}
              switches={setup}
              heading={strings.switches.setup}
              intro={strings.switches.setupIntro(name)}
            />
          )}
          {open.length > 0 && (
            <SwitchPanel
              {...both}
              switches={open}
              heading={strings.switches.open}
              intro={strings.switches.openIntro(name)}
            />
          )}
        </div>
        <div className="space-y-6">
          <FaultPanel {...both} />
          <RequestPanel provider={provider} />
          {description.takes_webhooks && <WebhookPanel description={description} />}
          <ClockPanel {...both} />
        </div>
      </div>
    </div>
  );
};
