import type { Route } from '../kit/index.ts';
import { refuse } from './answers.ts';
import { documentsOf, signatureOf } from './documents.ts';
import { personIdOf } from './ids.ts';
import type { BobCall, BobState } from './state.ts';

/** File hosts refuse a request that brings a right of its own beside the link's. */
const download = (call: BobCall): Response => {
  if (call.headers.has('authorization')) return refuse(400, 'InvalidArgument', 'Only one auth mechanism allowed');
  const person = call.environment.roster.get(personIdOf(call.params.employeeId ?? '') ?? '');
  const document = person && documentsOf(call.state, person).find(({ id }) => String(id) === call.params.documentId);
  if (!document || call.query.get('signature') !== signatureOf(document.id))
    return refuse(403, 'AccessDenied', 'Access denied');
  const { bytes, type } = document.content ?? { bytes: `%PDF-1.4\n% ${document.name}\n`, type: 'application/pdf' };
  return new Response(bytes, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(document.name)}`,
    },
  });
};

export const fileRoutes: readonly Route<BobState>[] = [
  {
    method: 'GET',
    path: '/documents/:employeeId/:documentId',
    docs: 'https://apidocs.hibob.com/reference/get_docs-people-id',
    hostRole: 'files',
    handle: download,
  },
];
