import { useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { spellNumber } from '../../ui/language/spell.ts';
import { useStrings } from '../strings/strings.tsx';
import type { Perform } from '../use-tenant.ts';
import { Entry } from './entry.tsx';

/** More are for benchmarks: the server refuses them here. */
const mostPeople = 5000;

interface CompanySizeProps {
  readonly provider: string;
  readonly size: number;
  readonly act: Perform;
}

/** Starts the tenant anew with another number of people. */
export const CompanySize = ({ provider, size, act }: CompanySizeProps): ReactNode => {
  const strings = useStrings();
  const [wanted, setWanted] = useState(String(size));
  const resize = (event: FormEvent): void => {
    event.preventDefault();
    const said = strings.people.scaled(spellNumber(Number(wanted), strings.language.code));
    void act({ method: 'PUT', path: `/${provider}/company`, body: { size: Number(wanted) }, said });
  };
  return (
    <form onSubmit={resize} className="flex items-start gap-3 border-t border-line pt-4">
      <Entry
        label={strings.people.scale}
        hint={strings.people.scaleHint}
        type="number"
        required
        min={0}
        max={mostPeople}
        step={1}
        value={wanted}
        onValue={setWanted}
      />
      <Button type="submit" className="mt-6.5 shrink-0">
        {strings.people.scaleNow}
      </Button>
    </form>
  );
};
