/** One call that a simulator got. Neither headers nor bodies are kept, and of the query only the names. */
export type LoggedRequest = {
  method: string;
  /** The vendor's own path, without provider and host role. */
  path: string;
  hostRole: string;
  queryNames: string[];
  /** What was answered; 0 = the connection was dropped. */
  status: number;
  at: string;
};

/** Older calls than the last so many are forgotten. */
const kept = 10_000;

export type RequestLog = { add(request: LoggedRequest): void; all(): LoggedRequest[]; clear(): void };

export const createRequestLog = (): RequestLog => {
  let requests: LoggedRequest[] = [];
  return {
    add: (request) => {
      requests.push(request);
      if (requests.length > 2 * kept) requests = requests.slice(-kept);
    },
    all: () => requests.slice(-kept),
    clear: () => {
      requests = [];
    },
  };
};
