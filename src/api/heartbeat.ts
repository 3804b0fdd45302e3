/** Silence after which a newline is sent, again and again, in milliseconds: shorter than proxies on the way wait. */
const usualBeatMs = 5_000;

const applied = { 'preference-applied': 'heartbeat' };

/** Whether a caller asks for a heartbeat: `Prefer: heartbeat` among other preferences (RFC 7240, https://www.rfc-editor.org/rfc/rfc7240). */
export const prefersHeartbeat = (headers: Headers): boolean =>
  (headers.get('prefer') ?? '').split(',').some((preference) => /^\s*heartbeat\s*(?:[;=]|$)/i.test(preference));

/**
 * Keeps a connection alive while an answer takes its time: from five seconds on the body begins with newlines, which JSON
 * allows before its text. The status is out by then, so it is 200 whatever comes: a late error is told by the body
 * alone, which is the usual envelope, to be known by its `statusCode`. An answer that comes sooner is sent as it is.
 */
export const withHeartbeat = async (
  answer: Promise<Response>,
  headers: Record<string, string>,
  beatMs = usualBeatMs,
): Promise<Response> => {
  let firstBeat: NodeJS.Timeout | undefined;
  const silence = new Promise<'silent'>((resolve) => {
    firstBeat = setTimeout(() => resolve('silent'), beatMs);
  });
  const first = await Promise.race([answer, silence]);
  clearTimeout(firstBeat);
  if (first === 'silent') {
    return new Response(beating(answer, beatMs), {
      headers: { ...headers, ...applied, 'content-type': 'application/json' },
    });
  }
  first.headers.set('preference-applied', applied['preference-applied']);
  return first;
};

const beating = (answer: Promise<Response>, beatMs: number): ReadableStream<Uint8Array> => {
  const newline = new TextEncoder().encode('\n');
  let beats: NodeJS.Timeout | undefined;
  return new ReadableStream<Uint8Array>({
    async start(controller) {
      controller.enqueue(newline);
      beats = setInterval(() => controller.enqueue(newline), beatMs);
      const body = await answer.then((response) => response.bytes()).finally(() => clearInterval(beats));
      controller.enqueue(body);
      controller.close();
    },
    cancel: () => clearInterval(beats),
  });
};
