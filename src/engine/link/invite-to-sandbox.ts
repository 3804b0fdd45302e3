import { findDefaultProject } from '../../store/projects.ts';
import type { Engine } from '../engine.ts';
import { createSession } from './create-session.ts';

/**
 * Invites whoever looks at the sandbox to link one of its tenants, in the default project. The same visitor links the same
 * account again, so trying it many times leaves one account a vendor.
 *
 * @returns the link to open, with its secret in the fragment.
 */
export const inviteToSandbox = async (engine: Engine, provider: string): Promise<string> => {
  const { id: projectId } = await findDefaultProject(engine.db);
  const { authLinkUrl } = await createSession(
    engine,
    { projectId },
    {
      originOwnerId: 'sandbox-panel',
      originOwnerName: 'Sandbox visitor',
      originUsername: null,
      provider,
      categories: [],
      accountId: null,
      integrationId: null,
      label: null,
      metadata: null,
      multiple: false,
      type: 'test',
      resources: [],
      requiredDataGroups: [],
      askedFields: [],
      expiresInSeconds: null,
    },
  );
  return authLinkUrl;
};
