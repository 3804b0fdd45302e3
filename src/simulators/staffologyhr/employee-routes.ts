import { noRecord, noRoute, single } from './answers.ts';
import { findEmployee, visiblePeople } from './find-people.ts';
import { companyId } from './ids.ts';
import { employeesPerPage } from './limits.ts';
import { renderEmployee } from './render.ts';
import { spelled, swaggerPage } from './route.ts';
import type { StaffologyCall } from './state.ts';
import { wireOf } from './wire.ts';

const beyondLastPage = (call: StaffologyCall): Response => {
  const answer = call.environment.switchValue('beyondLastPage');
  if (answer === 'notFound') return noRoute(call);
  return answer === 'emptyBody' ? new Response(null, { status: 200 }) : Response.json([]);
};

/** The page is the last part of the path; none, 0 and 1 are the first. */
const listEmployees = (call: StaffologyCall): Response => {
  const { page = '1' } = call.params;
  if (!/^\d{1,9}$/.test(page)) return noRoute(call);
  const start = (Math.max(1, Number(page)) - 1) * employeesPerPage;
  const people = visiblePeople(call).slice(start, start + employeesPerPage);
  if (people.length === 0 && start > 0) return beyondLastPage(call);
  const wire = wireOf(call);
  return Response.json(people.map((person) => renderEmployee(call.environment.company, wire, person, 'top')));
};

const getEmployee = (call: StaffologyCall): Response => {
  const person = findEmployee(call);
  if (person === undefined) return noRecord(call);
  const { company, switchValue } = call.environment;
  const place = switchValue('singleEmployeeAddress') === 'PersonalAddress' ? 'top' : 'inside';
  return single(call, renderEmployee(company, wireOf(call), person, place));
};

const listDocs = swaggerPage('Employees/Employees_Get');

export const employeeRoutes = [
  ...spelled({ path: '/api/Employees', docs: listDocs, known: 'observed', handle: listEmployees }),
  ...spelled({ path: '/api/Employees/:page', docs: listDocs, known: 'observed', handle: listEmployees }),
  ...spelled({
    path: '/api/Employee/:employeeId',
    docs: swaggerPage('Employee/Employee_Get'),
    known: 'observed',
    handle: getEmployee,
  }),
  ...spelled({
    path: '/api/Company',
    docs: swaggerPage('Company/Company_Get'),
    known: 'observed',
    /** The two keys that were seen; there are more. */
    handle: (call) => single(call, { CompanyID: companyId, Email: 'hr@ottermill.example' }),
  }),
];
