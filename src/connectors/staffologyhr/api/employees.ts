import { z } from 'zod';
import { rowsOf } from '../../../connector-kit/rows.ts';
import type { Vendor } from '../../../connector-kit/vendor.ts';
import { ask, isId, single } from './ask.ts';

/** An id, which is a number on the wire. */
export const id = z.union([z.number().int(), z.string().trim().min(1)]).transform(String);

/**
 * An employee: `Personal`, `Contract` and `Termination`, each an object of fields, and the address. Only `ID` is
 * demanded; fields are read one by one in `map/values.ts`. https://api.hrapi.co.uk/swagger/ui/index#!/Employees/Employees_Get
 */
export const employee = z.looseObject({ ID: id });
export type Employee = z.infer<typeof employee>;

const endpoint = 'GET /api/Employees/{page}';

/** Employees of one page. https://github.com/Buenno/HRProPS reads until a page has fewer. */
export const employeesPerPage = 200;

/** A page of employees, and whether another one may follow. */
export interface Page {
  readonly employees: readonly Employee[];
  readonly isFull: boolean;
}

/** One page, numbered from 1. The page after the last one is empty, has no body or does not exist: all are seen as empty. */
export const readPage = (vendor: Vendor, number: number): Promise<Page> =>
  ask<Page>(vendor, {
    endpoint,
    path: number === 1 ? '/api/Employees/' : `/api/Employees/${number}`,
    none: () => ({ employees: [], isFull: false }),
    isNoneWhenUnknown: number > 1,
    read: (body) => ({
      employees: rowsOf(employee, body, vendor, endpoint),
      isFull: z.array(z.unknown()).parse(body).length >= employeesPerPage,
    }),
  });

/**
 * Everybody whom the API user may see, each once. Pages are numbered and there is no cursor: a person who goes while they
 * are read moves all others up, and one of them onto a page that was read before. So more than one page is read twice;
 * who was there all along is on the first reading or on the second.
 */
export const listEmployees = async (vendor: Vendor): Promise<Employee[]> => {
  const found = new Map<string, Employee>();
  const add = ({ employees }: Page): boolean => {
    const before = found.size;
    for (const one of employees) found.set(one.ID, found.get(one.ID) ?? one);
    return found.size > before;
  };
  let last = 0;
  // A page that brings nobody new ends it, too: a server that ignored the number would never come to an end.
  for (let goesOn = true; goesOn; last++) {
    const page = await readPage(vendor, last + 1);
    goesOn = add(page) && page.isFull;
  }
  const again = Array.from({ length: last - 1 }, (_, index) => readPage(quiet(vendor), index + 1));
  for (const page of await Promise.all(again)) add(page);
  return [...found.values()];
};

/** Rows that cannot be read are noted once, at the first reading. */
const quiet = (vendor: Vendor): Vendor => ({ ...vendor, setAside: () => {} });

/** One employee; `undefined` for an id that nobody has, or one whom the API user may not see. */
export const getEmployee = async (vendor: Vendor, employeeId: string): Promise<Employee | undefined> =>
  isId(employeeId)
    ? ask<Employee | undefined>(vendor, {
        endpoint: 'GET /api/Employee/{id}',
        path: `/api/Employee/${employeeId}`,
        none: () => undefined,
        isNoneWhenUnknown: true,
        read: (body) => employee.optional().parse(single(body)),
      })
    : undefined;
