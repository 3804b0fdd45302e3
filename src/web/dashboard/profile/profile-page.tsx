import type { ReactNode } from 'react';
import { Card } from '../../ui/card.tsx';
import { PageHeading } from '../parts/page-heading.tsx';
import { useMe } from '../session/me.ts';
import { useStrings } from '../strings/strings.tsx';
import { NameForm } from './name-form.tsx';
import { PassphraseForm } from './passphrase-form.tsx';

/** What is the person's own: the name, and the passphrase. */
export const ProfilePage = (): ReactNode => {
  const { profile, roles } = useStrings();
  const me = useMe();
  return (
    <div className="max-w-xl">
      <PageHeading title={profile.heading} intro={me.email} />
      <div className="mt-6 space-y-6">
        <Card>
          <h2 className="mb-4 text-lg font-semibold">{profile.nameHeading}</h2>
          <NameForm name={me.name} />
        </Card>
        <Card>
          <h2 className="text-lg font-semibold">{profile.passphraseHeading}</h2>
          <p className="mb-4 text-ink-soft">{profile.passphraseHelp}</p>
          <PassphraseForm />
        </Card>
        <Card>
          <h2 className="mb-2 text-lg font-semibold">{profile.projects}</h2>
          <ul className="divide-y divide-line">
            {me.projects.map(({ id, name, role }) => (
              <li key={id} className="py-3 last:pb-0">
                <p className="font-medium">{name}</p>
                <p className="text-sm text-ink-soft">
                  {roles[role].name}: {roles[role].explained}
                </p>
              </li>
            ))}
          </ul>
        </Card>
      </div>
    </div>
  );
};
