import type { Auth, Credentials } from './auth.ts';

/** What of an account's credentials is no secret, and may be read back: fields that say so, and what was picked. */
export const settingsOf = (
  { fields, choose }: Pick<Auth, 'fields' | 'choose'>,
  credentials: Credentials,
): Credentials => {
  const open = [...fields.filter(({ secret }) => !secret).map(({ key }) => key), ...(choose ? [choose.field] : [])];
  return Object.fromEntries(Object.entries(credentials).filter(([key]) => open.includes(key)));
};
