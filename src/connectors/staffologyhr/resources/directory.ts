import type { Vendor } from '../../../connector-kit/vendor.ts';
import { listEmployees } from '../api/employees.ts';
import { entriesOf, type ListName } from '../map/groups.ts';
import { namesakesOf, type Namesakes } from '../map/names.ts';

/** What all employees together tell, beside themselves. */
export interface Directory {
  readonly employeeIds: readonly string[];
  readonly namesakes: Namesakes;
  /** The entries of drop-down lists that somebody has. */
  readonly lists: Readonly<Record<ListName, readonly string[]>>;
}

/** The directory, remembered for five minutes: names, ids and entries of lists, and nothing else of people. */
export const directoryOf = (vendor: Vendor): Promise<Directory> =>
  vendor.remember('directory', 300, async () => {
    const employees = await listEmployees(vendor);
    return {
      employeeIds: employees.map(({ ID }) => ID),
      namesakes: namesakesOf(employees),
      lists: {
        Company: entriesOf(employees, 'Company'),
        Department: entriesOf(employees, 'Department'),
        Job: entriesOf(employees, 'Job'),
        LocationDivision: entriesOf(employees, 'LocationDivision'),
        Team: entriesOf(employees, 'Team'),
      },
    };
  });
