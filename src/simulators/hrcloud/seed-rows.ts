import type { Company, Person } from '../company/index.ts';
import { applicationIdOf, applications } from './applications.ts';
import type { Row } from './entity.ts';
import { employeeIdOf, longId, shortId, structureIdOf } from './ids.ts';
import { employmentStatuses, employmentTypes, payRates } from './vocabulary.ts';

/** What the tenant's people never change: rows by object, as HR Cloud keeps them. */
export const structureRows = (company: Company): Record<string, Row[]> => ({
  xDepartment: company.departments.map(({ id, code, name }) => ({
    Id: structureIdOf(id),
    xDepartmentCode: code,
    xDepartmentName: name,
    xOverheadDepartment: null,
    xRecordStatus: 'Active',
  })),
  xDivision: company.divisions.map(({ id, code, name }) => ({
    Id: structureIdOf(id),
    xDivisionCode: code,
    xDivisionName: name,
    xRecordStatus: 'Active',
  })),
  xLocation: company.sites.map(({ id, name, address }) => ({
    Id: structureIdOf(id),
    xAddress: [address.line1, address.line2, `${address.postCode} ${address.city}`].filter(Boolean).join(', '),
    xDescription: `<p>Our office in ${name}</p>`,
    xLocationCode: name.slice(0, 3).toUpperCase(),
    xLocationName: name,
    xRecordStatus: 'Active',
  })),
  xPosition: company.jobs.map(({ id, code, title, description }) => ({
    Id: structureIdOf(id),
    xDescription: description,
    xPositionCode: code,
    xPositionTitle: title,
    xRecordStatus: 'Active',
  })),
  xEmploymentStatus: employmentStatuses.map((xType, index) => ({
    Id: shortId(index + 1),
    xRecordStatus: 'Active',
    xType,
  })),
  xEmploymentType: employmentTypes.map((xType, index) => ({ Id: shortId(index + 1), xRecordStatus: 'Active', xType })),
  xPayRate: payRates.map((rate, index) => ({ Id: shortId(index + 1), ...rate, xRecordStatus: 'Active' })),
  xUser: ['HR Admin', 'Service Account'].map((xFullName, index) => ({ Id: shortId(index + 1), xFullName })),
  xApplication: Object.values(applications).map(({ code, name }, index) => ({
    Id: shortId(index + 1),
    xCode: code,
    xImageUrl: null,
    xName: name,
  })),
  xTimeOffType: company.leavePolicies.map(({ id, name }) => ({
    Id: structureIdOf(id),
    xName: name,
    xRecordStatus: 'Active',
  })),
});

/** The n-th of somebody's things, as one serial number; nobody has 256 of a kind. */
const serialIn = (person: Person, index: number): number => Number(person.id.slice(1)) * 256 + index + 1;

const requestStatusOf = { pending: 'Pending', approved: 'Approved', declined: 'Declined', cancelled: 'Canceled' };
const unitOf = { days: 'Days', hours: 'Hours' };

export const timeOffRowsOf = (person: Person): Row[] =>
  person.leaveRequests.map((request, index) => ({
    Id: longId('timeOff', serialIn(person, index)),
    xAmount: request.amount,
    xComment: request.comment,
    xCreatedOn: request.requestedAt,
    xEmployeeLookup: employeeIdOf(person.id),
    xEndDate: request.endOn,
    xStartDate: request.startOn,
    xStatus: requestStatusOf[request.status],
    xTimeOffTypeLookup: structureIdOf(request.policyId),
    xUnit: unitOf[request.unit],
    xUpdatedOn: request.decidedAt,
  }));

export const balanceRowsOf = (person: Person): Row[] =>
  person.leaveBalances.map((balance, index) => ({
    Id: longId('balance', serialIn(person, index)),
    xBalance: balance.remaining,
    xEmployeeLookup: employeeIdOf(person.id),
    xTimeOffTypeLookup: structureIdOf(balance.policyId),
  }));

/**
 * Three ways to write an instant in one row: that is how the vendor's own sample has it.
 *
 * @see https://support.hrcloud.com/help-center/tasks-1
 */
export const taskRowsOf = (person: Person, fullNameOf: (personId: string) => string | null): Row[] =>
  person.tasks.map((task, index) => {
    const xStatus = task.status === 'done' ? 'Complete' : 'Incomplete';
    return {
      Id: longId('task', serialIn(person, index)),
      xApplicationLookup: applicationIdOf('coreHr'),
      xApprovalStatus: 'Approved',
      xAssigneeName: fullNameOf(task.ownerId),
      xComment: task.description,
      xCompletedBy: task.status === 'done' ? shortId(1) : null,
      xCreatedBy: shortId(1),
      xCreatedOn: `${task.dueOn.slice(0, 7)}-01T09:56:16.5834862Z`,
      xDueDate: task.dueOn,
      xEmployeeGroupLookup: null,
      xIsAssignedToMe: false,
      xRecordStatus: 'Active',
      xRelatedEntityDetailsLookup: employeeIdOf(person.id),
      xStatus,
      xStatusText: xStatus,
      xSubject: task.title,
      xType: 'Plain',
      xUpdatedBy: shortId(1),
      xUpdatedOn: task.completedAt?.replace('.000Z', '.1818448') ?? `${task.dueOn.slice(0, 7)}-01T09:56:19.1818448`,
    };
  });
