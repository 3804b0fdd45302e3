import type { ConnectorDetail, Field } from '../hub-types.ts';
import { startSetup } from '../setup.ts';
import type { Setup } from '../setup.ts';
import { sampleIntegration, sampleSetup, sampleVisit } from './sample-setup.ts';

const isExample = 'This is the example of a key pair, with dots for what was left out. Paste your own.';

const field = (key: string, label: string, rest: Pick<Field, 'type' | 'secret'>): Field => ({
  ...rest,
  key,
  label,
  required: true,
  placeholder: label,
  guide_step: 'copy-credentials',
  rule: { pattern: '^(?![\\s\\S]*(\\.{3}|[…•●]))[\\s\\S]*$', message: isExample },
  fills: {
    pattern:
      '[Aa]ccess\\s+[Kk]ey\\s*:\\s*(?<access_key>\\S+)\\s+[Ss]ecret\\s+[Aa]ccess\\s+[Kk]ey\\s*:\\s*(?<secret_access_key>\\S+)',
  },
});

/** The form of a system that hands out its credentials as a text file. */
export const keyFileFields: readonly Field[] = [
  field('access_key', 'Access Key', { type: 'text', secret: false }),
  field('secret_access_key', 'Secret Access Key', { type: 'password', secret: true }),
];

const detail: ConnectorDetail = {
  ...sampleSetup.detail,
  config: { ...sampleSetup.detail.config, key: 'hrworks', name: 'HRworks', configFields: keyFileFields },
};

export const keyFileSetup: Setup = startSetup(sampleVisit, sampleIntegration('hrworks', 'HRworks', ''), detail);
