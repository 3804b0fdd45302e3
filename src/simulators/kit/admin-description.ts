import type { Context, Hono } from 'hono';
import type { Instance } from './instance.ts';

/** What a simulator is, in its own words: everything that can be turned there, and what it does. Nothing in it changes by turning. */
const descriptionOf = ({ simulator, environment }: Instance) => ({
  provider: simulator.provider,
  docs: simulator.docs,
  credentials: environment.credentials(),
  sign_in: simulator.signIn?.(environment) ?? null,
  permissions: Object.entries(simulator.permissions).map(([key, permission]) => ({ key, ...permission })),
  permission_choices: simulator.permissionChoices ?? [],
  example_permission: simulator.examplePermission ?? null,
  switches: Object.entries(simulator.switches).map(([key, { isSetup = false, ...rest }]) => ({
    key,
    is_setup: isSetup,
    ...rest,
  })),
  webhook_events: simulator.webhooks?.examples?.(environment) ?? [],
  departments: environment.company.departments.map(({ id, name }) => ({ id, name })),
});

export const addDescriptionRoute = (app: Hono, instanceOf: (context: Context) => Instance): void => {
  app.get('/:provider/description', (context) => context.json(descriptionOf(instanceOf(context))));
};
