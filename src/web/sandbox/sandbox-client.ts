/** Why a call failed, in a sentence for whoever made it. */
export class SandboxFailure extends Error {
  override readonly name = 'SandboxFailure';
  /** Absent where nobody answered. */
  readonly requestId: string | undefined;
  /** Nobody answered: it may work later by itself. */
  readonly isSilence: boolean;

  constructor(message: string, { requestId, isSilence = false }: { requestId?: string; isSilence?: boolean } = {}) {
    super(message);
    this.requestId = requestId;
    this.isSilence = isSilence;
  }
}

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Asks the sandbox's API below `/sandbox`. Rejects with a {@link SandboxFailure} and nothing else. */
export type SandboxClient = <Answer>(method: Method, path: string, body?: unknown) => Promise<Answer>;

const TIMEOUT_MILLISECONDS = 20_000;

/** @param send how requests leave; the browser's own `fetch` unless told otherwise. */
export const createSandboxClient =
  (send: typeof fetch = (...request) => fetch(...request)): SandboxClient =>
  async <Answer>(method: Method, path: string, body?: unknown): Promise<Answer> => {
    const sent = method === 'GET' || method === 'DELETE' ? undefined : JSON.stringify(body ?? {});
    const response = await send(`/sandbox${path}`, {
      method,
      headers: { accept: 'application/json', ...(sent !== undefined && { 'content-type': 'application/json' }) },
      credentials: 'omit',
      cache: 'no-store',
      signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS),
      ...(sent !== undefined && { body: sent }),
    }).catch(() => {
      throw new SandboxFailure('', { isSilence: true });
    });
    const requestId = response.headers.get('x-request-id') ?? undefined;
    const answer: unknown = await response.json().catch(() => undefined);
    if (!response.ok) throw new SandboxFailure(sentenceOf(answer), requestId === undefined ? {} : { requestId });
    return answer as Answer;
  };

/** The server's own sentence, with the way out. */
const sentenceOf = (answer: unknown): string => {
  const { message = '', remediation = '' } = (answer ?? {}) as { message?: string; remediation?: string };
  return [message, remediation].filter(Boolean).join(' ');
};
