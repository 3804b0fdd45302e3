/**
 * Three resources of one shape. What is with whom: somebody's leave of a kind from one day to another.
 *
 * @see https://api.hrworks.de/v2/openapi.yaml#/components/schemas/AbsenceStatus, SickLeaveStatus, RemoteWorkStatus
 */
export const leaveKinds = {
  absence: {
    path: '/absences',
    listName: 'absences',
    reads: 'absences:read',
    writes: 'absences:write',
    initialStatus: 'requested',
    statusField: 'status',
    hasTypes: true,
    statuses: {
      requested: 'Requested',
      substitutionRequested: 'Substitution requested',
      substitutionRejected: 'Substitution rejected',
      editing: 'In progress',
      editingChanges: 'Changes in progress',
      changesRequested: 'Changes requested',
      validatedOk: 'Checked, OK',
      validatedNotOk: 'Checked, not OK',
      cancellationRequested: 'Cancellation requested',
      deletionRequested: 'Deletion requested',
      cancelled: 'Cancelled',
    },
  },
  sickLeave: {
    path: '/sick-leaves',
    listName: 'sickLeaves',
    reads: 'sick-leaves:read',
    writes: 'sick-leaves:write',
    initialStatus: 'reported',
    statusField: 'status',
    hasTypes: true,
    statuses: {
      reported: 'Reported',
      certificatePending: 'Certificate pending',
      electronicCertificatePending: 'Electronic certificate pending',
      electronicCertificateAvailable: 'Electronic certificate available',
      electronicCertificateRequestSent: 'Electronic certificate requested',
      electronicCertificateRequestFailed: 'Electronic certificate request failed',
      validatedOk: 'Checked, OK',
      cancellationRequested: 'Cancellation requested',
      cancelled: 'Cancelled',
    },
  },
  remoteWork: {
    path: '/remote-work',
    listName: 'remoteWork',
    reads: 'remote-work:read',
    writes: 'remote-work:write',
    initialStatus: 'requested',
    statusField: 'statusIdentifier',
    hasTypes: false,
    statuses: {
      requested: 'Requested',
      validatedOk: 'Checked, OK',
      validatedNotOk: 'Checked, not OK',
      changeRequested: 'Change requested',
      cancellationRequested: 'Cancellation requested',
      cancelled: 'Cancelled',
    },
  },
} as const satisfies Record<string, { path: string; statuses: Record<string, string> } & Record<string, unknown>>;

export type LeaveKind = keyof typeof leaveKinds;

/** The word shown for a status; HRworks translates it, `statusIdentifier` stays. */
export const statusText = (kind: LeaveKind, status: string): string =>
  (leaveKinds[kind].statuses as Record<string, string>)[status] ?? status;

export const statusesOf = (kind: LeaveKind): readonly string[] => Object.keys(leaveKinds[kind].statuses);

/** Did not or will not take place. */
export const isVoid = (status: string): boolean =>
  status === 'cancelled' || status === 'validatedNotOk' || status === 'substitutionRejected';
