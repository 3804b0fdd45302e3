import { problems, vendorProblems, type ProblemCode } from '../problem.ts';

/** What each refusal means, for the page that its `type` points at. */
const meanings: Readonly<Record<ProblemCode, string> & Record<string, string>> = {
  ValidationError:
    'The request is not as described. `errors` names every part that is wrong, and `remediation` the way out.',
  CursorInvalid:
    'The `next` of a listing is not ours, belongs to another account or other parameters, or is older than four hours. Start the listing again.',
  Unauthenticated: 'The API key is missing, unknown, expired or revoked.',
  SessionUnknown: 'The link or session token is not known.',
  SessionExpired: 'The link or session has ended. Ask for a new link.',
  SessionLocked: 'Ten refused credentials lock a link. Ask for a new one.',
  SessionSpent: 'The link has linked an account already.',
  Forbidden: 'The key may not do this.',
  DataWithheld:
    'The customer does not share this. They decide it where the account is linked, and can change it there; nothing is wrong with the account.',
  SharingPending:
    'The customer shares some people only, and has not chosen them yet. Until then nobody is shared; the link of the account asks for it.',
  NotFound: 'There is no such thing in this project, or at this address. What belongs to others is not told apart.',
  MethodNotAllowed: 'The address exists for other methods, which `Allow` names.',
  RequestTimeout: 'A request lives at most 60 seconds. Ask again after `Retry-After`, for a smaller page if you can.',
  Conflict: 'Something else was changed meanwhile, or stands against it; the message says what.',
  WriteInProgress: 'A write with this `Idempotency-Key` is under way. Ask again after it has ended.',
  WriteOutcomeUnknown:
    'Nobody can tell whether the HR system did what it was asked. Nothing is repeated; see `GET /unified/writes/{id}`.',
  AccountIntegrationInactiveError: 'The connector of the account is switched off in this project.',
  AccountSuspendedError:
    'The account is suspended, expired or inactive. Resume it with `POST /accounts/{id}/resume`, or link it again.',
  PayloadTooLarge: 'The body is larger than what is read.',
  UnsupportedMediaType: 'The body is not JSON.',
  InputRefused: 'The HR system does not take these values; `errors` names each, with those that are possible.',
  IdempotencyKeyReused: 'This `Idempotency-Key` was sent with another request. Each write has a key of its own.',
  TooManyRequests: 'Too much at once. Ask again after `Retry-After`.',
  InternalError: 'A fault on our side. It was noted under the request id.',
  NotSupported: 'The HR system does not offer this; the message says why.',
  Unavailable: 'This installation is starting, stopping, or without its database.',
  AccountInvalidCredentialsError: 'The HR system refuses the credentials. The account needs to be linked again.',
  AccountPermissionMissingError:
    'The credentials are good; a permission is missing, named by the HR system’s own name where it is known.',
  ProviderRateLimitedError: 'The HR system takes no more calls for the moment. Ask again after `Retry-After`.',
  ProviderUnavailableError: 'The HR system could not be reached or failed. Nothing is said about the credentials.',
  ProviderResponseUnexpectedError: 'The HR system answered with something that its documentation does not know.',
  ProviderRequestRefusedError: 'The content of the request was refused; the message or the excerpt says why.',
};

/** Every error code that answers carry, with its status and meaning. */
export const errorCodes = (): readonly { code: string; status: number; meaning: string }[] => {
  const own = Object.entries(problems).map(([code, status]) => [code, status] as const);
  const vendors = Object.entries(vendorProblems).flatMap(([code, { errorCode, status }]) => [
    [errorCode, status] as const,
    [code, 400] as const,
  ]);
  return [...new Map([...vendors, ...own])].map(([code, status]) => {
    const wire = Object.hasOwn(vendorProblems, code)
      ? vendorProblems[code as keyof typeof vendorProblems].errorCode
      : code;
    return { code, status, meaning: meanings[wire] ?? '' };
  });
};

/** The page of one error code as Markdown. */
export const errorMarkdown = ({ code, status, meaning }: ReturnType<typeof errorCodes>[number]): string =>
  `# ${code}\n\nHTTP ${status}. ${meaning}\n`;
