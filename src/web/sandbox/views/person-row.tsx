import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { spellDay } from '../../ui/language/spell.ts';
import type { Description, RosterRow } from '../sandbox-types.ts';
import { useStrings, type Strings } from '../strings/strings.tsx';
import type { Perform } from '../use-tenant.ts';
import { Entry } from './entry.tsx';
import { Pick } from './pick.tsx';

interface PersonRowProps {
  readonly person: RosterRow;
  readonly departments: Description['departments'];
  /** The vendor's own day. */
  readonly today: string;
  readonly provider: string;
  readonly act: Perform;
}

/** Somebody in a line; unfolded, what can happen to them. */
export const PersonRow = ({ person, departments, today, provider, act }: PersonRowProps): ReactNode => {
  const strings = useStrings();
  const { id, name, job } = person;
  const [departmentId, setDepartmentId] = useState(person.department_id ?? departments[0]?.id ?? '');
  const [lastDay, setLastDay] = useState(today);
  const nameOf = (key: string | null): string =>
    departments.find((department) => department.id === key)?.name ?? strings.people.noDepartment;
  const path = `/${provider}/people/${id}`;

  const transfer = (): void => {
    const said = strings.people.transferred(name, nameOf(departmentId));
    void act({ method: 'POST', path: `${path}/transfer`, body: { department_id: departmentId }, said });
  };
  const end = (): void => {
    const said = strings.people.ended(name, spellDay(lastDay, strings.language.code));
    void act({ method: 'POST', path: `${path}/end`, body: { end_on: lastDay }, said });
  };
  const remove = (): void => void act({ method: 'DELETE', path, said: strings.people.removed(name) });
  return (
    <li className="border-t border-line first:border-t-0">
      <details className="group">
        <summary className="flex min-h-11 cursor-pointer items-center gap-x-3 rounded-control px-2 py-2 hover:bg-sunken">
          <span className="min-w-0 grow">
            <span className="me-3 font-medium">{name}</span>
            <span className="text-sm text-ink-soft">
              {[job, nameOf(person.department_id), standingOf(person, today, strings)].filter(Boolean).join(' · ')}
            </span>
          </span>
          <ChevronDown
            aria-hidden
            className="size-5 shrink-0 text-ink-soft transition-transform group-open:rotate-180"
          />
        </summary>
        <div className="space-y-3 ps-2 pb-4">
          <div className="flex flex-wrap items-end gap-3">
            <Pick
              label={strings.people.department}
              value={departmentId}
              options={departments.map((department) => ({ value: department.id, text: department.name }))}
              onValue={setDepartmentId}
            />
            <Button onClick={transfer}>{strings.people.transfer}</Button>
          </div>
          <div className="flex flex-wrap items-end gap-3">
            <div>
              <Entry label={strings.people.lastDay} type="date" required value={lastDay} onValue={setLastDay} />
            </div>
            <Button disabled={lastDay === ''} onClick={end}>
              {strings.people.end}
            </Button>
          </div>
          <div className="flex flex-wrap items-center gap-3">
            <Button onClick={remove}>{strings.people.remove}</Button>
            <span className="text-sm text-ink-soft">{strings.people.removeHint}</span>
          </div>
        </div>
      </details>
    </li>
  );
};

const standingOf = ({ standing, start_on, end_on }: RosterRow, today: string, strings: Strings): string => {
  const isLeaving = end_on !== null && end_on >= today;
  const day = end_on !== null && (isLeaving || standing === 'left') ? end_on : start_on;
  return strings.people.standing[isLeaving ? 'leaving' : standing](spellDay(day, strings.language.code));
};
