import { z } from 'zod';
import { readSession } from '../../engine/link/read-session.ts';
import { requireProject } from '../../engine/projects/find-project.ts';
import { defineOperation } from '../operation.ts';
import { connectSession, renderSession } from './session-model.ts';

export const authenticateConnectSession = defineOperation({
  method: 'post',
  path: '/connect_sessions/authenticate',
  operationId: 'authenticate_connect_session',
  access: 'project',
  tag: 'Connect sessions',
  effect: 'read',
  summary: 'Look at the session behind a token',
  body: z
    .strictObject({ token: z.string().min(1).max(200) })
    .meta({ id: 'ConnectSessionAuthenticate', description: 'The token of a connect session.' }),
  success: { status: 201, schema: connectSession },
  refusals: ['NotFound', 'SessionExpired', 'SessionLocked'],
  handle: async (engine, { body, caller, headers }) => {
    const session = await readSession(engine, caller, body.token);
    const { organization } = await requireProject(engine, caller.projectId);
    return renderSession(session, organization.wire_id, headers.get('user-agent'));
  },
});
