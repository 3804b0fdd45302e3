import { applicationFields } from '../../connector-kit/auth/oauth2.ts';
import type { FormField } from '../../connector-kit/form.ts';
import type { ConnectSession } from '../../store/connect-sessions.ts';
import type { Engine } from '../engine.ts';
import { connectorIn, type Language } from '../language/say.ts';
import { findAppFor } from '../profiles/oauth-app.ts';
import { findIntegration, type Integration } from './list-integrations.ts';

/** A system that a session offers, with its form. */
export interface IntegrationForm extends Integration {
  readonly fields: readonly FormField[];
}

/**
 * The form of one of the systems that a session offers, in a language. Where the project has an application of its own, the customer
 * need not enter one.
 *
 * @throws Problem `NotFound`.
 */
export const readForm = async (
  engine: Engine,
  session: ConnectSession,
  wireId: string,
  language: Language,
): Promise<IntegrationForm> => {
  const integration = await findIntegration(engine, session, wireId);
  const connector = connectorIn(integration.connector, language);
  const { auth } = connector;
  const app = await findAppFor(engine, connector, integration.profile, {});
  const given = auth.scheme.kind === 'oauth2' && Object.keys(app).length > 0 ? applicationFields(auth.scheme) : [];
  return {
    ...integration,
    connector,
    fields: auth.fields.map((field) => (given.includes(field.key) ? { ...field, required: false } : field)),
  };
};
