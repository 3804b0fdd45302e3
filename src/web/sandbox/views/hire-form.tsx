import { useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { useStrings } from '../strings/strings.tsx';
import type { Perform } from '../use-tenant.ts';
import { Entry } from './entry.tsx';

/** Adds somebody who starts today. */
export const HireForm = ({ provider, act }: { provider: string; act: Perform }): ReactNode => {
  const strings = useStrings();
  const [firstName, setFirstName] = useState('');
  const [lastName, setLastName] = useState('');

  const hire = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const [first, last] = [firstName.trim(), lastName.trim()];
    const displayName = `${first} ${last}`;
    const person = { firstName: first, lastName: last, displayName };
    const added = await act({
      method: 'POST',
      path: `/${provider}/people`,
      body: { person },
      said: strings.people.added(displayName),
    });
    if (added === undefined) return;
    setFirstName('');
    setLastName('');
  };
  return (
    <form onSubmit={(event) => void hire(event)} className="border-t border-line pt-4">
      <div className="flex flex-wrap items-end gap-3">
        <Entry label={strings.people.firstName} required maxLength={100} value={firstName} onValue={setFirstName} />
        <Entry label={strings.people.lastName} required maxLength={100} value={lastName} onValue={setLastName} />
        <Button type="submit">{strings.people.add}</Button>
      </div>
    </form>
  );
};
