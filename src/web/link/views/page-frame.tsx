import type { ReactNode } from 'react';
import { Badge } from '../../ui/badge.tsx';
import { LanguageSwitch } from '../../ui/language/language-switch.tsx';
import { spellInstant } from '../../ui/language/spell.ts';
import { OutsideLink } from '../../ui/outside-link.tsx';
import { ProductLogo } from '../../ui/product-logo.tsx';
import { isFramed } from '../embedding/host.ts';
import { contactLink } from '../plain-words.ts';
import type { Visit } from '../setup.ts';
import { useStrings } from '../strings/strings.tsx';
import { Leave } from './leave.tsx';

interface PageFrameProps {
  /** Absent while the link is not open. */
  readonly visit: Visit | undefined;
  /** The vendor's product, once one is chosen. */
  readonly system: string | undefined;
  /** The visit goes on: until when is worth saying. */
  readonly open: boolean;
  /** Leaving would lose what was typed. */
  readonly losesTyped: boolean;
  /** Where the Hub is embedded: back to the product's page. */
  readonly onLeave: (() => void) | undefined;
  /** Said to a screen reader when it changes. */
  readonly announcement: string;
  readonly children: ReactNode;
}

/** The head and foot that stay while the views change. */
export const PageFrame = ({
  visit,
  system,
  open,
  losesTyped,
  onLeave,
  announcement,
  children,
}: PageFrameProps): ReactNode => {
  const strings = useStrings();
  const settings = visit?.settings;
  return (
    // A frame takes its height from the page, and not the page from the frame.
    <div className={`flex flex-col ${isFramed() ? '' : 'min-h-dvh'}`}>
      <header className="border-b border-line bg-panel print:hidden">
        <div className="mx-auto flex min-h-16 max-w-6xl items-center gap-3 px-4 py-2.5 sm:px-6">
          {settings !== undefined && <ProductLogo name={settings.project.name} address={settings.theme?.logo_url} />}
          <div className="min-w-0 grow">
            <h1 className="text-lg font-semibold">{strings.title}</h1>
            {settings !== undefined && <p className="text-sm text-ink-soft">{settings.project.name}</p>}
          </div>
          {settings?.session.type === 'test' && <Badge look="warn">{strings.testBadge}</Badge>}
          {onLeave !== undefined && <Leave onLeave={onLeave} asksFirst={losesTyped} />}
        </div>
      </header>
      <p role="status" className="sr-only">
        {announcement}
      </p>
      <main className="mx-auto w-full max-w-6xl grow px-4 py-8 sm:px-6 sm:py-12">{children}</main>
      <Foot visit={visit} system={system ?? ''} open={open} />
    </div>
  );
};

interface FootProps extends Pick<PageFrameProps, 'visit' | 'open'> {
  readonly system: string;
}

const Foot = ({ visit, system, open }: FootProps): ReactNode => {
  const strings = useStrings();
  return (
    <footer className="border-t border-line print:hidden">
      <div className="mx-auto flex max-w-6xl flex-wrap items-start justify-between gap-x-8 gap-y-1 px-4 py-6 text-sm text-ink-soft sm:px-6">
        {visit !== undefined && (
          <div className="max-w-prose space-y-1 sm:pt-2">
            {open && <p>{strings.expires(spellInstant(visit.settings.session.expires_at, strings.language.code))}</p>}
            {visit.settings.session.type === 'test' && <p>{strings.testExplained}</p>}
            <Support project={visit.settings.project} system={system} />
          </div>
        )}
        <LanguageSwitch label={strings.languageSwitch} />
      </div>
    </footer>
  );
};

/** Whom to ask. */
const Support = ({ project, system }: { project: Visit['settings']['project']; system: string }): ReactNode => {
  const strings = useStrings();
  const link = contactLink(project.support_contact, strings.support.subject(system));
  return (
    <p>
      {link === undefined ? (
        (project.support_contact ?? strings.support.none(project.name))
      ) : (
        <OutsideLink href={link} alone>
          {strings.support.ask(project.name)}
        </OutsideLink>
      )}
    </p>
  );
};
