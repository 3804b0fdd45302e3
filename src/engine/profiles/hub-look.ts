import { listEmbedOrigins } from '../../store/connector-profiles.ts';
import type { ConnectSession } from '../../store/connect-sessions.ts';
import type { Engine } from '../engine.ts';
import { listIntegrations } from '../link/list-integrations.ts';
import type { Theme } from './theme.ts';

/** What the Hub shows around its forms. */
export interface HubLook {
  readonly theme: Theme | null;
  readonly supportContact: string | null;
}

/** The look of a session's Hub: of each part what the first of the offered profiles says that says anything. */
export const lookOf = async (engine: Engine, session: ConnectSession): Promise<HubLook> => {
  const profiles = (await listIntegrations(engine, session)).map(({ profile }) => profile);
  return {
    theme: profiles.find(({ theme }) => theme !== null)?.theme ?? null,
    supportContact: profiles.find(({ support_contact }) => support_contact !== null)?.support_contact ?? null,
  };
};

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

/** Origins whose pages may embed the Hub of a project: none for a project that does not exist. */
export const embedOriginsOf = async ({ db }: Pick<Engine, 'db'>, projectId: string): Promise<readonly string[]> =>
  uuid.test(projectId) ? listEmbedOrigins(db, projectId) : [];
