import { z } from 'zod';
import type { RemovedAccount } from '../../engine/accounts/remove-account.ts';
import type { Say } from '../../engine/language/say.ts';

/** What is left to do at the vendor when an account is deleted. */
export const removal = z
  .object({ label: z.string(), menu_path: z.array(z.string()), text: z.string().describe('Markdown.') })
  .meta({ id: 'Removal', description: 'What the customer removes at the HR system to take the access back for good.' });

/** Shows it, in a language; the vendor's own labels stay as the vendor spells them. */
export const renderRemoval = (left: RemovedAccount['removal'], say: Say): z.infer<typeof removal> | null =>
  left ? { label: left.label, menu_path: [...left.menuPath], text: say(left.body) } : null;
