import type { Say } from '../engine/language/say.ts';
import type { ProblemResponse } from './problem-response.ts';

/** A refusal in another language, where each of its sentences has a phrase. Undefined: half of it would be worse than none. */
export const translateProblem = (response: ProblemResponse, say: Say): ProblemResponse | undefined => {
  const { message, remediation, errors = [] } = response.body;
  const told = [message, remediation ?? [], errors.map(textOf)].flat();
  if (told.some((text) => say(text) === text)) return undefined;
  return {
    ...response,
    body: {
      ...response.body,
      message: say(message),
      detail: say(message),
      ...(remediation !== undefined && { remediation: say(remediation) }),
      ...(errors.length > 0 && { errors: errors.map((error) => withText(error, say(textOf(error)))) }),
    },
  };
};

type InputError = NonNullable<ProblemResponse['body']['errors']>[number];

const textOf = (error: InputError): string => (typeof error === 'string' ? error : error.message);

const withText = (error: InputError, message: string): InputError =>
  typeof error === 'string' ? message : { ...error, message };
