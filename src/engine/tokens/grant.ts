import { z } from 'zod';
import type { AccessToken } from '../../connector-kit/auth/access-token.ts';
import { accessTokenOf } from '../../connector-kit/auth/access-token.ts';
import type { IssuedTokens } from '../../connector-kit/auth/token-endpoint.ts';
import { grantField, saveCredentials, type AccountRef } from '../vault/credentials.ts';
import type { Vault } from '../vault/vault.ts';
import type { Db } from '../../store/tables.ts';

/** What a sign-in granted: kept sealed beside the credentials of an account. */
export interface Grant {
  readonly accessToken: AccessToken;
  /** Null: the vendor gave none, so the grant ends with its access token. */
  readonly refreshToken: string | null;
  /** When the vendor refused the refresh token for good, in milliseconds since 1970: it is not sent again. */
  readonly refusedAt?: number;
}

const grantText = z.object({
  accessToken: z.object({ value: z.string(), renewAt: z.number() }),
  refreshToken: z.string().nullable(),
  refusedAt: z.number().optional(),
});

/** The grant of tokens received at `now`. A vendor that sends no new refresh token goes on with the one in use. */
export const grantOf = (issued: IssuedTokens, now: number, inUse: string | null = null): Grant => ({
  accessToken: accessTokenOf(issued.accessToken, issued.lifetimeSeconds, now),
  refreshToken: issued.refreshToken ?? inUse,
});

/** A grant as the vault keeps it. */
export const sealableGrant = (grant: Grant): string => JSON.stringify(grant);

/** The grant that {@link sealableGrant} wrote; `undefined` when there is none. */
export const parseGrant = (text: string | undefined): Grant | undefined => {
  if (text === undefined) return undefined;
  const { refusedAt, ...grant } = grantText.parse(JSON.parse(text));
  return refusedAt === undefined ? grant : { ...grant, refusedAt };
};

/** Seals and saves a grant over the one before. */
export const saveGrant = (db: Db, vault: Vault, account: AccountRef, grant: Grant): Promise<void> =>
  saveCredentials(db, vault, account, { [grantField]: sealableGrant(grant) });
