import { createHash, randomUUID } from 'node:crypto';
import { accessTokenSeconds, codeSeconds } from './limits.ts';
import { type AuthorizationCode, type HeroState } from './state.ts';
import { type AccessToken, type Grant, openToken, sealToken } from './tokens.ts';

/** The body of a good answer. `expires_in` counts seconds. */
export type TokenAnswer = { access_token: string; refresh_token: string; token_type: 'bearer'; expires_in: number };

const nowMilliseconds = ({ environment }: HeroState): number => environment.clock.now().getTime();

export const issueCode = (state: HeroState, asked: Omit<AuthorizationCode, 'expiresAtMilliseconds'>): string => {
  const code = randomUUID().replaceAll('-', '');
  state.codes.set(code, { ...asked, expiresAtMilliseconds: nowMilliseconds(state) + codeSeconds * 1000 });
  return code;
};

const answer = (state: HeroState, grant: Grant, serial: number): TokenAnswer => ({
  access_token: sealToken(state.environment, {
    kind: 'access',
    grant,
    expiresAtMilliseconds: nowMilliseconds(state) + accessTokenSeconds * 1000,
  }),
  refresh_token: sealToken(state.environment, { kind: 'refresh', grant, serial }),
  token_type: 'bearer',
  expires_in: accessTokenSeconds,
});

/** RFC 7636, method S256. */
const isVerified = (challenge: string | null, verifier: string): boolean =>
  challenge === null || createHash('sha256').update(verifier).digest('base64url') === challenge;

/** Good once. `undefined` = refused; a code is spent by a failed try too. */
export const exchangeCode = (
  state: HeroState,
  code: string,
  redirectUri: string,
  verifier: string,
): TokenAnswer | undefined => {
  const known = state.codes.get(code);
  state.codes.delete(code);
  if (known === undefined || known.expiresAtMilliseconds <= nowMilliseconds(state)) return undefined;
  if (known.redirectUri !== redirectUri || !isVerified(known.codeChallenge, verifier)) return undefined;
  const grant: Grant = {
    id: randomUUID(),
    scopes: known.scopes,
    hasPkce: known.codeChallenge !== null,
    epoch: state.epoch,
  };
  state.refreshSerials.set(grant.id, 1);
  return answer(state, grant, 1);
};

/**
 * The three readings of rotation that circulate; see the switch `refreshRotation`.
 *
 * @see https://developer.employmenthero.com/api-references/authentication
 */
export const refresh = (state: HeroState, refreshToken: string): TokenAnswer | undefined => {
  const { environment } = state;
  const token = openToken(environment, refreshToken);
  if (token?.kind !== 'refresh' || token.grant.epoch < state.epoch) return undefined;
  if (environment.switchValue('requiresPkce') === true && !token.grant.hasPkce) return undefined;

  const newest = state.refreshSerials.get(token.grant.id) ?? token.serial;
  const rotation = environment.switchValue('refreshRotation');
  const isNewest = token.serial === newest;
  const isInGrace = rotation === 'grace' && token.serial === newest - 1;
  if (!isNewest && !isInGrace) return undefined;
  const serial = isNewest && rotation !== 'none' ? newest + 1 : newest;
  state.refreshSerials.set(token.grant.id, serial);
  return answer(state, token.grant, serial);
};

/** The access that a bearer token gives now; `undefined` = none. */
export const openAccess = (state: HeroState, bearer: string): AccessToken | undefined => {
  const token = openToken(state.environment, bearer);
  if (token?.kind !== 'access' || token.grant.epoch < state.epoch) return undefined;
  return token.expiresAtMilliseconds > nowMilliseconds(state) ? token : undefined;
};

/** The admin takes the application's access away: every token dies. */
export const withdrawAccess = (state: HeroState): void => {
  state.epoch += 1;
  state.codes.clear();
};
