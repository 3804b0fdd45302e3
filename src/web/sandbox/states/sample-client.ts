import { SandboxFailure, type SandboxClient } from '../sandbox-client.ts';
import type { PanelState } from './catalogue.ts';
import { sampleTenants, untouched } from './sample-tenants.ts';

/** Answers from samples: it calls nobody, and whatever is done changes nothing. */
export const sampleClient = (panel: PanelState): SandboxClient => {
  const answers = new Map<string, unknown>([
    ['/tenants', { tenants: sampleTenants.map(({ provider, name }) => ({ provider, name })) }],
    ...sampleTenants.flatMap((description): [string, unknown][] => {
      const { provider } = description;
      const people = panel.people ?? [];
      return [
        [`/${provider}/description`, description],
        [`/${provider}/state`, { ...untouched(description), ...panel.changes }],
        [`/${provider}/roster`, { total: 250, found: people.length, people }],
        [`/${provider}/requests`, { requests: panel.requests ?? [] }],
        [`/${provider}/webhooks`, { webhooks: panel.webhooks ?? [] }],
      ];
    }),
  ]);
  return async <Answer>(method: string, path: string): Promise<Answer> => {
    if (panel.trouble === 'silent') return new Promise<Answer>(() => undefined);
    if (panel.trouble === 'lost') throw new SandboxFailure('', { isSilence: true });
    if (panel.trouble === 'refused')
      throw new SandboxFailure(
        'The sandbox panel answers at its own address alone. Open http://localhost:3000/sandbox, or set ROLLCALL_PUBLIC_URL to the address that people use.',
        { requestId: 'req_01JD6W3T9K' },
      );
    return (method === 'GET' ? answers.get(path.split('?')[0] ?? '') : {}) as Answer;
  };
};
