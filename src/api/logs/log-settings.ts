import { z } from 'zod';
import { changeLogSettings, readLogSettings, type BodyPolicy } from '../../engine/logs/log-settings.ts';
import { defineOperation } from '../operation.ts';

const fields = {
  keep_bodies: z.boolean().describe('Whether what is sent and answered is kept with the logs of account requests.'),
  bodies_kept_hours: z.int().min(1).max(720).describe('How long after the request.'),
  errors_only: z.boolean().describe('Whether only what failed is kept.'),
  show_personal_values: z
    .boolean()
    .describe('Whether texts and numbers are kept as they were, and not only the form. Secrets never are.'),
};

const logSettings = z
  .object(fields)
  .meta({ id: 'LogSettings', description: 'What a project has kept with its logs. Nothing, unless it asks for it.' });

const shared = {
  path: '/projects/current/log_settings',
  access: 'project',
  tag: 'Logs',
  area: 'settings',
  success: { status: 200, schema: logSettings },
} as const;

export const getLogSettings = defineOperation({
  ...shared,
  method: 'get',
  operationId: 'get_log_settings',
  summary: 'Get what is kept with the logs of the project',
  handle: async (engine, { caller }) => render(await readLogSettings(engine, caller)),
});

export const updateLogSettings = defineOperation({
  ...shared,
  method: 'patch',
  operationId: 'update_log_settings',
  recordedBefore: true,
  summary: 'Change what is kept with the logs of the project',
  description:
    'Bodies are redacted, sealed, kept for as long as said, and shown by GET /requests/logs/{id}?include=advanced_logs. Switching them off removes what was kept. Other processes of this installation follow within ten seconds.',
  body: z.strictObject(fields).partial(),
  handle: async (engine, { body, caller }) => {
    const changes = {
      keepsBodies: body.keep_bodies,
      keptHours: body.bodies_kept_hours,
      errorsOnly: body.errors_only,
      showsPersonalValues: body.show_personal_values,
    };
    const given = Object.entries(changes).filter(([, value]) => value !== undefined);
    return render(await changeLogSettings(engine, caller, Object.fromEntries(given)));
  },
});

const render = (policy: BodyPolicy): z.infer<typeof logSettings> => ({
  keep_bodies: policy.keepsBodies,
  bodies_kept_hours: policy.keptHours,
  errors_only: policy.errorsOnly,
  show_personal_values: policy.showsPersonalValues,
});
