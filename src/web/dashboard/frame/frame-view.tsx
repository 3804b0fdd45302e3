import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Badge } from '../../ui/badge.tsx';
import { Logo } from '../../ui/logo.tsx';
import { AnnouncementsProvider } from '../parts/announcements.tsx';
import { MembershipProvider } from '../session/me.ts';
import type { Me, Membership } from '../session/me.ts';
import { useStrings } from '../strings/strings.tsx';
import { NarrowMenu } from './narrow-menu.tsx';
import { Navigation } from './navigation.tsx';
import { PersonMenu } from './person-menu.tsx';
import { ProjectSwitcher } from './project-switcher.tsx';

interface FrameViewProps {
  readonly me: Me;
  /** The project that the page is about. */
  readonly membership: Membership;
  /** Whether simulated vendors run beside the real ones. */
  readonly sandbox: boolean;
  readonly onChooseProject: (id: string) => void;
  readonly onSignOut: () => void;
  readonly children: ReactNode;
}

/** What stays while rooms change: the way to every room, the project, and the person. It fetches nothing. */
export const FrameView = ({
  me,
  membership,
  sandbox,
  onChooseProject,
  onSignOut,
  children,
}: FrameViewProps): ReactNode => {
  const { frame } = useStrings();
  return (
    <MembershipProvider value={membership}>
      <AnnouncementsProvider>
        <SkipLink />
        <div className="min-h-dvh lg:grid lg:grid-cols-[15rem_minmax(0,1fr)]">
          <div className="sticky top-0 hidden h-dvh flex-col gap-6 overflow-y-auto border-e border-line bg-panel p-4 lg:flex">
            <Home />
            <Navigation sandbox={sandbox} />
          </div>
          <div className="min-w-0">
            <header className="border-b border-line bg-panel">
              <div className="flex min-h-16 items-center gap-2 px-4 py-2 sm:px-6 lg:px-8">
                <NarrowMenu sandbox={sandbox} />
                <div className="flex min-w-0 grow flex-wrap items-center gap-x-3">
                  <ProjectSwitcher me={me} onChoose={onChooseProject} />
                  {sandbox && (
                    <Badge look="warn">
                      {frame.sandbox}
                      <span className="sr-only">. {frame.sandboxExplained}</span>
                    </Badge>
                  )}
                </div>
                <PersonMenu me={me} onSignOut={onSignOut} />
              </div>
            </header>
            <main id="content" tabIndex={-1} className="mx-auto max-w-6xl px-4 py-8 sm:px-6 lg:px-8 lg:py-10">
              {children}
            </main>
          </div>
        </div>
      </AnnouncementsProvider>
    </MembershipProvider>
  );
};

const Home = (): ReactNode => {
  const { frame } = useStrings();
  return (
    <Link
      to="/dashboard/accounts"
      activeProps={{ 'aria-current': undefined }}
      className="flex min-h-11 items-center rounded-control px-3"
    >
      <Logo />
      <span className="sr-only">, {frame.home}</span>
    </Link>
  );
};

/** The first thing that the keyboard meets: past the navigation. */
const SkipLink = (): ReactNode => {
  const { frame } = useStrings();
  return (
    <a
      href="#content"
      onClick={(event) => {
        event.preventDefault();
        document.getElementById('content')?.focus();
      }}
      className="fixed start-3 top-3 z-30 flex min-h-11 -translate-y-24 items-center rounded-control bg-ink px-4 font-semibold text-surface focus:translate-y-0"
    >
      {frame.skip}
    </a>
  );
};
