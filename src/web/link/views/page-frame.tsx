import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { InitialsTile } from '../../ui/initials-tile.tsx';
import { OutsideLink } from '../../ui/outside-link.tsx';
import { isFramed } from '../embedding/host.ts';
import { contactLink, spellInstant } from '../plain-words.ts';
import type { Visit } from '../setup.ts';
import { useStrings } from '../strings/strings.tsx';

interface PageFrameProps {
  /** Absent while the link is not open. */
  readonly visit: Visit | undefined;
  /** The vendor's product, once one is chosen. */
  readonly system: string | undefined;
  /** The visit goes on: until when is worth saying. */
  readonly open: boolean;
  /** Where the Hub is embedded: back to the product's page. */
  readonly onLeave: (() => void) | undefined;
  /** Said to a screen reader when it changes. */
  readonly announcement: string;
  readonly children: ReactNode;
}

/** The head and foot that stay while the views change. */
export const PageFrame = ({ visit, system, open, onLeave, announcement, children }: PageFrameProps): ReactNode => {
  const strings = useStrings();
  const settings = visit?.settings;
  return (
    // A frame takes its height from the page, and not the page from the frame.
    <div className={`flex flex-col ${isFramed() ? '' : 'min-h-dvh'}`}>
      <header className="border-b border-line bg-panel">
        <div className="mx-auto flex min-h-16 max-w-6xl items-center gap-3 px-4 py-2.5 sm:px-6">
          {settings !== undefined && <InitialsTile name={settings.project.name} strong />}
          <div className="min-w-0 grow">
            <h1 className="text-lg font-semibold">{strings.title}</h1>
            {settings !== undefined && <p className="text-sm text-ink-soft">{settings.project.name}</p>}
          </div>
          {settings?.session.type === 'test' && <Badge look="warn">{strings.testBadge}</Badge>}
          {onLeave !== undefined && (
            <Button kind="quiet" className="mx-0! min-w-11" aria-label={strings.leave} onClick={onLeave}>
              <X aria-hidden className="size-5" />
            </Button>
          )}
        </div>
      </header>
      <p role="status" className="sr-only">
        {announcement}
      </p>
      <main className="mx-auto w-full max-w-6xl grow px-4 py-8 sm:px-6 sm:py-12">{children}</main>
      {visit !== undefined && <Foot visit={visit} system={system ?? ''} open={open} />}
    </div>
  );
};

const Foot = ({ visit, system, open }: { visit: Visit; system: string; open: boolean }): ReactNode => {
  const strings = useStrings();
  const { project, session } = visit.settings;
  const support = contactLink(project.support_contact, strings.support.subject(system));
  return (
    <footer className="border-t border-line">
      <div className="mx-auto grid max-w-6xl gap-x-8 gap-y-1 px-4 py-6 text-sm text-ink-soft sm:px-6 lg:grid-cols-[1fr_auto]">
        <div className="max-w-prose space-y-1">
          {open && <p>{strings.expires(spellInstant(session.expires_at, strings.language.code))}</p>}
          {session.type === 'test' && <p>{strings.testExplained}</p>}
        </div>
        <div className="space-y-1 lg:text-end">
          <p>
            {support === undefined ? (
              (project.support_contact ?? strings.support.none(project.name))
            ) : (
              <OutsideLink href={support} alone>
                {strings.support.ask(project.name)}
              </OutsideLink>
            )}
          </p>
        </div>
      </div>
    </footer>
  );
};
