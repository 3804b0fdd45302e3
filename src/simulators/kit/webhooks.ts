import type { WebhookEvent, WebhookMessage } from './simulator.ts';

/** A URL that wants to be told. Vendors without an API for this let an admin type it into a page. */
export type Registration = { id: string; url: string; secret: string };

/** One try to tell. `status` 0 = nobody answered. */
export type Delivery = { webhookId: string; url: string; type: string; status: number; attempts: number; at: string };

type Composer = (event: WebhookEvent, secret: string) => WebhookMessage;

export type WebhookDesk = {
  register(
    url: string,
    secret: string,
    ping: WebhookMessage[],
  ): Promise<{ registration: Registration; pinged: boolean }>;
  registrations(): Omit<Registration, 'secret'>[];
  remove(id: string): boolean;
  /** To all or one, in order; resolves when every one was answered or given up. */
  deliver(event: WebhookEvent, compose: Composer, webhookId?: string): Promise<Delivery[]>;
  deliveries(): Delivery[];
  clear(): void;
  /** Resolves when nothing is under way. */
  settled(): Promise<void>;
};

const attempts = 3;
const timeoutMilliseconds = 5000;
const keptDeliveries = 1000;

/** Only the machine itself is told: a sandbox must not be a way to reach other hosts. */
export const isLoopbackUrl = (url: string): boolean => {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return (
    /^https?:$/.test(protocol) && (/^127(\.\d+){3}$/.test(hostname) || hostname === 'localhost' || hostname === '[::1]')
  );
};

/** The status of the answer; 0 when there is none. */
const post = async (url: string, message: WebhookMessage): Promise<number> => {
  try {
    const response = await fetch(url, {
      method: 'POST',
      body: message.body,
      headers: { 'content-type': 'application/json', ...message.headers },
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMilliseconds),
    });
    await response.arrayBuffer();
    return response.status;
  } catch {
    return 0;
  }
};
const isOk = (status: number) => status >= 200 && status < 300;

/** `now` is the vendor's clock. A refused message is tried three times in all, 100 and 200 ms apart. */
export const createWebhookDesk = (now: () => Date): WebhookDesk => {
  let registered: Registration[] = [];
  let log: Delivery[] = [];
  let lastId = 0;
  let queue: Promise<unknown> = Promise.resolve();

  const deliverTo = async (
    registration: Registration,
    event: WebhookEvent,
    message: WebhookMessage,
  ): Promise<Delivery> => {
    let status = 0;
    let attempt = 0;
    while (attempt < attempts && !isOk(status)) {
      if (attempt > 0) await new Promise((resolve) => setTimeout(resolve, 100 * attempt));
      attempt += 1;
      status = await post(registration.url, message);
    }
    const delivery = {
      webhookId: registration.id,
      url: registration.url,
      type: event.type,
      status,
      attempts: attempt,
      at: now().toISOString(),
    };
    log = [...log.slice(1 - keptDeliveries), delivery];
    return delivery;
  };

  return {
    register: async (url, secret, ping) => {
      const registration = { id: `webhook-${++lastId}`, url, secret };
      registered.push(registration);
      for (const message of ping) if (isOk(await post(url, message))) return { registration, pinged: true };
      return { registration, pinged: ping.length === 0 };
    },
    registrations: () => registered.map(({ secret: _secret, ...shown }) => shown),
    remove: (id) => {
      const before = registered.length;
      registered = registered.filter((registration) => registration.id !== id);
      return registered.length < before;
    },
    deliver: (event, compose, webhookId) => {
      const wanted = registered.filter((registration) => webhookId === undefined || registration.id === webhookId);
      const job = queue.then(async () => {
        const results: Delivery[] = [];
        for (const registration of wanted)
          results.push(await deliverTo(registration, event, compose(event, registration.secret)));
        return results;
      });
      queue = job.catch(() => undefined);
      return job;
    },
    deliveries: () => log,
    clear: () => {
      registered = [];
      log = [];
    },
    settled: async () => {
      await queue;
    },
  };
};
