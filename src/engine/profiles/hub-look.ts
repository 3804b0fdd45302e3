import { listHubOrigins } from '../../store/connector-profiles.ts';
import type { ConnectSession } from '../../store/connect-sessions.ts';
import type { Engine } from '../engine.ts';
import { listIntegrations } from '../link/list-integrations.ts';
import type { Theme } from './theme.ts';

/** What the Hub shows around its forms. */
export interface HubLook {
  readonly theme: Theme | null;
  readonly supportContact: string | null;
  /** What the host product is called. Null: as the project is. */
  readonly productName: string | null;
}

/** The look of a session's Hub: of each part what the first of the offered profiles says that says anything. */
export const lookOf = async (engine: Engine, session: ConnectSession): Promise<HubLook> => {
  const profiles = (await listIntegrations(engine, session)).map(({ profile }) => profile);
  return {
    theme: profiles.find(({ theme }) => theme !== null)?.theme ?? null,
    supportContact: profiles.find(({ support_contact }) => support_contact !== null)?.support_contact ?? null,
    productName: profiles.find(({ product_name }) => product_name !== null)?.product_name ?? null,
  };
};

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

/** The origins that the pages of a project's Hub have to do with. */
export interface HubOrigins {
  /** Whose pages may embed it. */
  readonly embeddedBy: readonly string[];
  /** Where the logos of its themes are. */
  readonly logosFrom: readonly string[];
}

export const noOrigins: HubOrigins = { embeddedBy: [], logosFrom: [] };

/** What the enabled profiles of a project name; nothing for a project that does not exist. */
export const hubOriginsOf = async ({ db }: Pick<Engine, 'db'>, projectId: string): Promise<HubOrigins> => {
  if (!uuid.test(projectId)) return noOrigins;
  const profiles = await listHubOrigins(db, projectId);
  const logos = profiles.flatMap(({ logo_url: logo }) => (logo === null ? [] : [new URL(logo).origin]));
  return {
    embeddedBy: distinct(profiles.flatMap(({ embed_origins: origins }) => origins)),
    logosFrom: distinct(logos),
  };
};

const distinct = (origins: readonly string[]): string[] => [...new Set(origins)].toSorted();
