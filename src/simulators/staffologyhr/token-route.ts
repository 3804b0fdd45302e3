import { authorizationOf, isRightPair, isUserAccepted, tokenPath } from './access.ts';
import { badRequest, message, unauthorized } from './answers.ts';
import { spelled } from './route.ts';
import type { StaffologyCall } from './state.ts';
import { isValidToken, sealToken } from './tokens.ts';

/** Module off, user inactive, wrong pair, token expired: one answer for all. */
const refuse = ({ environment }: StaffologyCall): Response =>
  environment.switchValue('tokenRefusalStatus') === '403'
    ? message(403, 'Authorization has been denied for this request.')
    : unauthorized();

/** A refresh token is not rotated: the answer repeats the one that was sent. */
const grant = (call: StaffologyCall): Response => {
  const { environment } = call;
  const grantType = call.headers.get('grant_type');
  if (grantType !== 'password' && grantType !== 'refresh_token')
    return badRequest('grant_type', 'The header grant_type is password or refresh_token.');
  const sent = authorizationOf(call, 'Bearer');
  const isAccepted = grantType === 'password' ? isRightPair(call) : isValidToken(environment, 'refresh', sent);
  if (!isAccepted || !isUserAccepted(environment)) return refuse(call);
  return Response.json({
    refresh_token: grantType === 'password' ? sealToken(environment, 'refresh') : sent,
    access_token: sealToken(environment, 'access'),
  });
};

/** Both grants are GET, told apart by a request header `grant_type`. */
export const tokenRoutes = spelled({
  path: tokenPath,
  docs: 'https://help.staffology.co.uk/hr/integrations/api-authentication.htm',
  known: 'documented',
  handle: grant,
});
