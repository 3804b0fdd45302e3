import { noRecord, single } from './answers.ts';
import { findEmployee } from './find-people.ts';
import { employeeIdOf, numberOf } from './ids.ts';
import { spelled, swaggerPage } from './route.ts';
import type { StaffologyCall } from './state.ts';

/**
 * The seed company keeps no expenses, and of the vendor's only a few keys were seen. So that the routes have something
 * to answer, every fifth person has submitted one claim of two expenses with a file each. That `ParentID` is the claim
 * is assumed, as is the `ID` of a file.
 */
const hasClaim = (number: number): boolean => Number.isInteger(number) && number > 0 && number % 5 === 0;
const claimIdOf = (number: number): number => 3_000_000 + number;
const expenseIdsOf = (number: number): number[] => [4_000_000 + number * 2, 4_000_001 + number * 2];
const fileOffset = 2_000_000;

const renderExpense = (id: number, number: number) => ({ ID: id, ParentID: claimIdOf(number) });
const renderFile = (expenseId: number) => ({
  ID: expenseId + fileOffset,
  ExpenseID: expenseId,
  Name: `Receipt ${expenseId}.pdf`,
});

/** Whose expense it is: the n of the seed's `p{n}`. Nobody's when the API user does not see the person. */
const ownerOf = (call: StaffologyCall, expenseId: number): number | undefined => {
  const number = Math.floor((expenseId - 4_000_000) / 2);
  if (!hasClaim(number)) return undefined;
  const owner = findEmployee({ ...call, params: { employeeId: String(employeeIdOf(`p${number}`)) } });
  return owner === undefined ? undefined : number;
};

const getExpense = (call: StaffologyCall): Response => {
  const id = Number(call.params.expenseId);
  const owner = ownerOf(call, id);
  return owner === undefined ? noRecord(call) : single(call, renderExpense(id, owner));
};

const listClaim = (call: StaffologyCall): Response => {
  const person = findEmployee(call);
  if (person === undefined) return noRecord(call);
  const number = numberOf(person.id);
  const isTheirs = hasClaim(number) && Number(call.params.submitId) === claimIdOf(number);
  return Response.json(isTheirs ? expenseIdsOf(number).map((id) => renderExpense(id, number)) : []);
};

const listFiles = (call: StaffologyCall): Response => {
  const id = Number(call.params.expenseId);
  return ownerOf(call, id) === undefined ? noRecord(call) : Response.json([renderFile(id)]);
};

const getFile = (call: StaffologyCall): Response => {
  const expenseId = Number(call.params.fileId) - fileOffset;
  return ownerOf(call, expenseId) === undefined ? noRecord(call) : single(call, renderFile(expenseId));
};

const expense = { docs: swaggerPage('Expense/Expense_Get'), known: 'observed' } as const;
const file = { docs: swaggerPage('ExpenseFile/ExpenseFile_GetByExpenseId'), known: 'observed' } as const;

export const expenseRoutes = [
  ...spelled({ ...expense, path: '/api/Expense/Employee/:employeeId/Submit/:submitId', handle: listClaim }),
  ...spelled({ ...expense, path: '/api/Expense/:expenseId', handle: getExpense }),
  ...spelled({ ...file, path: '/api/ExpenseFile/Expense/:expenseId', handle: listFiles }),
  ...spelled({ ...file, path: '/api/ExpenseFile/:fileId', handle: getFile }),
];
