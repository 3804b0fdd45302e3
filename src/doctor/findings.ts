import type { Finding } from '../cli/local-commands.ts';

/** Makes the findings of one check. */
export const findingsOf = (check: string) => ({
  good: (told: string): Finding => ({ check, outcome: 'good', told }),
  note: (told: string): Finding => ({ check, outcome: 'note', told }),
  bad: (told: string): Finding => ({ check, outcome: 'bad', told }),
});
