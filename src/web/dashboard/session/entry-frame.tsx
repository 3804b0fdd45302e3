import type { ReactNode } from 'react';
import { Card } from '../../ui/card.tsx';
import { LanguageSwitch } from '../../ui/language/language-switch.tsx';
import { Logo } from '../../ui/logo.tsx';
import { PageHeading } from '../parts/page-heading.tsx';
import { useStrings } from '../strings/strings.tsx';

/** What stands around the ways in: one card in the middle of the page. */
export const EntryFrame = ({
  heading,
  intro,
  children,
}: {
  heading: string;
  intro?: string;
  children: ReactNode;
}): ReactNode => {
  const { frame } = useStrings();
  return (
    <div className="flex min-h-dvh flex-col px-4 py-8 sm:py-14">
      <main className="mx-auto w-full max-w-md grow">
        <div className="mb-6 flex justify-center">
          <Logo />
        </div>
        <Card>
          <PageHeading title={heading} intro={intro} />
          <div className="mt-6">{children}</div>
        </Card>
      </main>
      <footer className="mt-8 flex justify-center">
        <LanguageSwitch label={frame.language} />
      </footer>
    </div>
  );
};
