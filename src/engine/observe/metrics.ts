import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { createLabelBound } from './label-bound.ts';

/** What is only looked at when somebody asks for the metrics. */
export interface Gauges {
  /** Log rows that wait to be written. */
  logRowsWaiting(): number;
  /** Connections of this process to its database; `waiting` counts those who wait for one. */
  connections(): { readonly open: number; readonly idle: number; readonly waiting: number };
  /** Linked accounts of all projects. */
  countAccounts(): Promise<readonly { readonly provider: string; readonly status: string; readonly count: number }[]>;
}

/** One try of a vendor call. */
export interface MeasuredCall {
  readonly provider: string;
  /** Method and path template. */
  readonly endpoint: string;
  /** 1 for the first try. */
  readonly attempt: number;
  readonly durationMs: number;
  /** Absent when it went well. */
  readonly errorCode?: string | undefined;
}

/**
 * What this process counts and times. Labels are operation ids, providers, endpoint templates, codes and classes of
 * status: a bounded set, and nothing of a person, an account or a project.
 */
export interface Metrics {
  /** A request of the HTTP API has been answered. `operationId` is undefined where it met no operation. */
  request(answered: {
    readonly operationId: string | undefined;
    readonly status: number;
    readonly durationMs: number;
  }): void;
  vendorCall(call: MeasuredCall): void;
  /** A call was held back because the vendor's rate limit was spent. */
  callHeldBack(held: { readonly provider: string; readonly endpoint: string; readonly waitMs: number }): void;
  /** A row of a vendor could not be read. */
  rowSetAside(provider: string): void;
  /** A grant was wanted anew: `refused` by the vendor, or `failed` to be asked for. */
  refresh(provider: string, outcome: 'renewed' | 'refused' | 'failed'): void;
  /** Everything in the text format of Prometheus. */
  read(): Promise<{ readonly text: string; readonly contentType: string }>;
}

/** Upper bounds in seconds; a request lives for 60. */
const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

/** Fresh metrics for a process. */
export const createMetrics = (gauges: Gauges): Metrics => {
  const register = new Registry();
  const registers = [register];
  collectDefaultMetrics({ register });

  const requests = new Histogram({
    name: 'rollcall_http_request_duration_seconds',
    help: 'Requests of the HTTP API by operation and class of status.',
    labelNames: ['operation', 'status_class'],
    buckets,
    registers,
  });
  const calls = new Histogram({
    name: 'rollcall_vendor_call_duration_seconds',
    help: 'Tries of vendor calls by endpoint; outcome is ok or the error code.',
    labelNames: ['provider', 'endpoint', 'outcome'],
    buckets,
    registers,
  });
  const retries = new Counter({
    name: 'rollcall_vendor_call_retries_total',
    help: 'Vendor calls that were tried again.',
    labelNames: ['provider', 'endpoint'],
    registers,
  });
  const heldBack = new Counter({
    name: 'rollcall_vendor_calls_held_back_total',
    help: "Vendor calls held back because the vendor's rate limit was spent.",
    labelNames: ['provider', 'endpoint'],
    registers,
  });
  const heldBackSeconds = new Counter({
    name: 'rollcall_vendor_calls_held_back_seconds_total',
    help: 'How long they were held back.',
    labelNames: ['provider', 'endpoint'],
    registers,
  });
  const setAside = new Counter({
    name: 'rollcall_rows_set_aside_total',
    help: 'Rows of vendors that could not be read and were told as warnings.',
    labelNames: ['provider'],
    registers,
  });
  const refreshes = new Counter({
    name: 'rollcall_token_refreshes_total',
    help: 'Refreshes of OAuth grants.',
    labelNames: ['provider', 'outcome'],
    registers,
  });
  for (const gauge of gaugesOf(gauges)) register.registerMetric(gauge);
  const bounded = createLabelBound();

  return {
    request: ({ operationId = 'none', status, durationMs }) =>
      requests.observe({ operation: operationId, status_class: `${Math.floor(status / 100)}xx` }, durationMs / 1000),
    vendorCall({ provider, endpoint: told, attempt, durationMs, errorCode = 'ok' }) {
      const endpoint = bounded(provider, told);
      calls.observe({ provider, endpoint, outcome: errorCode }, durationMs / 1000);
      if (attempt > 1) retries.inc({ provider, endpoint });
    },
    callHeldBack({ provider, endpoint: told, waitMs }) {
      const endpoint = bounded(provider, told);
      heldBack.inc({ provider, endpoint });
      heldBackSeconds.inc({ provider, endpoint }, waitMs / 1000);
    },
    rowSetAside: (provider) => setAside.inc({ provider }),
    refresh: (provider, outcome) => refreshes.inc({ provider, outcome }),
    read: async () => ({ text: await register.metrics(), contentType: register.contentType }),
  };
};

const gaugesOf = ({ logRowsWaiting, connections, countAccounts }: Gauges): Gauge[] => [
  new Gauge({
    name: 'rollcall_log_rows_waiting',
    help: 'Rows of the request log that wait to be written.',
    registers: [],
    collect() {
      this.set(logRowsWaiting());
    },
  }),
  new Gauge({
    name: 'rollcall_database_connections',
    help: 'Connections to the database: open, idle, and callers that wait for one.',
    labelNames: ['state'],
    registers: [],
    collect() {
      for (const [state, count] of Object.entries(connections())) this.set({ state }, count);
    },
  }),
  new Gauge({
    name: 'rollcall_accounts',
    help: 'Linked accounts by provider and status.',
    labelNames: ['provider', 'status'],
    registers: [],
    async collect() {
      // A database that is away must not take the other figures with it.
      const counted = await countAccounts().catch(() => []);
      this.reset();
      for (const { count, ...labels } of counted) this.set(labels, count);
    },
  }),
];
