import type { Employee } from '../api/employees.ts';
import { choiceIdOf, choiceOf, partOf, textOf } from './values.ts';

/** The full name, as one text. */
export const fullNameOf = (employee: Employee): string | null => {
  const { Forenames, Surname } = partOf(employee, 'Personal');
  const names = [textOf(Forenames), textOf(Surname)].filter((name) => name !== null);
  return names.length === 0 ? null : names.join(' ');
};

/** Ids of all who go by a name. Names are folded: case, order and commas do not matter. */
export type Namesakes = ReadonlyMap<string, ReadonlySet<string>>;

const folded = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((word) => word !== '')
    .toSorted()
    .join(' ');

/** People by each name that a list may show them by: some or all forenames, or what they are known as, and the surname. */
export const namesakesOf = (employees: readonly Employee[]): Namesakes => {
  const namesakes = new Map<string, Set<string>>();
  for (const employee of employees) {
    const { Forenames, Surname, KnownAs } = partOf(employee, 'Personal');
    const forenames = (textOf(Forenames) ?? '').split(/\s+/);
    // Where a first name ends and a middle name begins is not told: `Mary Ann Lea` may go by one, two or three of them.
    const firsts = forenames.map((_, index) => forenames.slice(0, index + 1).join(' '));
    for (const first of [...firsts, textOf(KnownAs) ?? ''].filter((name) => name !== '')) {
      const key = folded(`${first} ${textOf(Surname) ?? ''}`);
      namesakes.set(key, (namesakes.get(key) ?? new Set()).add(employee.ID));
    }
  }
  return namesakes;
};

/**
 * The id of an employee's line manager, who is named in a drop-down list. That the `Id` beside the name is the manager's
 * own is assumed: it counts when somebody of that id goes by that name. Else the name counts, when one person goes by it.
 */
export const managerIdOf = (employee: Employee, namesakes: Namesakes): string | null => {
  const { LineManager } = partOf(employee, 'Contract');
  const name = choiceOf(LineManager);
  if (name === null) return null;
  const candidates = namesakes.get(folded(name)) ?? new Set<string>();
  const id = choiceIdOf(LineManager);
  if (id !== null && candidates.has(id)) return id;
  const [only] = candidates;
  return candidates.size === 1 && only !== undefined ? only : null;
};
