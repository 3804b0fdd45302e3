import { ExternalLink } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { CopyValue } from '../../ui/copy-value.tsx';
import { OutsideLink } from '../../ui/outside-link.tsx';
import type { Description } from '../sandbox-types.ts';
import { useStrings } from '../strings/strings.tsx';
import { useActs } from '../use-tenant.ts';
import { Section } from './section.tsx';

/** How the simulated tenant is linked: its credentials to copy, and the way into the Hub. */
export const LinkPanel = ({ description }: { description: Description }): ReactNode => {
  const strings = useStrings();
  const { provider, name, fields, credentials, sign_in: signIn } = description;
  const { act, outcome, isBusy } = useActs(provider);
  /** Where the Hub is, when the browser kept the tab closed. */
  const [blockedUrl, setBlockedUrl] = useState<string>();

  const link = async (): Promise<void> => {
    setBlockedUrl(undefined);
    // Inside the click, or the browser takes it for an advertisement.
    const tab = window.open('', '_blank');
    const said = tab === null ? strings.link.blocked : strings.link.opened;
    const answer = await act<{ auth_link_url: string }>({ method: 'POST', path: `/${provider}/link`, said });
    if (tab === null) setBlockedUrl(answer?.auth_link_url);
    else if (answer === undefined) tab.close();
    else {
      tab.opener = null;
      tab.location.replace(answer.auth_link_url);
    }
  };
  const renew = () => act({ method: 'POST', path: `/${provider}/credentials/reset`, said: strings.link.renewed });

  const value = (label: string, text: string) => (
    <CopyValue key={label} name={label} value={text} label={strings.copy.label(label)} labels={strings.copy} />
  );
  return (
    <Section heading={strings.link.heading(name)} intro={strings.link.intro} outcome={outcome}>
      <div className="space-y-2">{fields.map(({ key, label }) => value(label, credentials[key] ?? ''))}</div>
      {signIn !== null && (
        <div className="space-y-2">
          <p className="text-[0.9375rem] text-ink-soft">{strings.link.signIn(name)}</p>
          {value(strings.link.email, signIn.email)}
          {value(strings.link.password, signIn.password)}
        </div>
      )}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button kind="primary" busy={isBusy} onClick={() => void link()}>
          {strings.link.link}
          <ExternalLink aria-hidden className="size-4 rtl:-scale-x-100" />
        </Button>
        <Button kind="quiet" className="mx-0!" onClick={() => void renew()}>
          {strings.link.renew}
        </Button>
      </div>
      <p className="text-sm text-ink-soft">{strings.link.opens}</p>
      {blockedUrl !== undefined && (
        <OutsideLink href={blockedUrl} alone>
          {strings.link.open}
        </OutsideLink>
      )}
    </Section>
  );
};
