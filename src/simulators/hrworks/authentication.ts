import type { HrworksCall } from './state.ts';
import { Refusal } from './wire/errors.ts';
import { keyPairOf } from './wire/guard.ts';
import { operation } from './wire/operation.ts';
import { readBody, textOf } from './wire/records.ts';
import { isSameText, mintToken } from './wire/token.ts';

/** A key pair for a token of 15 minutes. There is no refresh token: whoever needs another one asks again. */
const authenticate = async (call: HrworksCall): Promise<unknown> => {
  const body = await readBody(call);
  const accessKey = textOf(body, 'accessKey');
  const secretAccessKey = textOf(body, 'secretAccessKey');
  if (accessKey === undefined || secretAccessKey === undefined)
    throw new Refusal('MissingParameterError', 'accessKey and secretAccessKey are required.');
  const pair = keyPairOf(call);
  if (!isSameText(accessKey, pair.accessKey) || !isSameText(secretAccessKey, pair.secretAccessKey))
    throw new Refusal('InvalidCredentialsError', 'The credentials provided with the request were invalid.');
  return { token: mintToken(pair, call.environment.clock.now()) };
};

export const authenticationRoutes = [
  operation('POST', '/authentication', undefined, authenticate),
  /** 200 without a body. The document asks for a token here too. */
  operation('GET', '/health-check', undefined, () => new Response(null, { status: 200 })),
];
