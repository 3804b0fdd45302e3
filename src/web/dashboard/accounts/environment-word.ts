import type { Strings } from '../strings/strings.tsx';

/** An environment in a word; one that is the vendor's own and has none, as it is. */
export const environmentWord = (environment: string, { accounts }: Strings): string =>
  Object.hasOwn(accounts.environments, environment)
    ? accounts.environments[environment as keyof typeof accounts.environments]
    : environment;
