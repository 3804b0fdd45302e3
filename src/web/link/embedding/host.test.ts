import { describe, expect, it } from 'vitest';
import { findHost } from './host.ts';
import type { HostedWindow } from './host.ts';
import type { HostMessage } from './messages.ts';

const allowed = ['https://app.example.com', 'https://other.example.com'];
const hello = { source: 'rollcall-hub', type: 'hello' };

/** A frame in a product's page, and a way to speak to it from anywhere. */
const framed = (origins: readonly string[] = allowed, alone = false) => {
  const sent: unknown[][] = [];
  const around = { postMessage: (...call: unknown[]) => sent.push(call) };
  const listeners: ((event: MessageEvent) => void)[] = [];
  const page = {
    addEventListener: (_type: string, listener: never) => listeners.push(listener),
    opener: null,
  } as never;
  Object.assign(page, { self: page, parent: alone ? page : around });
  const host = findHost(page as HostedWindow, origins);
  const say = (data: unknown, origin = 'https://app.example.com', source: unknown = around) => {
    for (const listener of listeners) listener({ data, origin, source } as MessageEvent);
  };
  return { host, say, sent, listeners };
};

const success: HostMessage = { type: 'success', id: 'account-1', provider: 'hibob' };
const failure: HostMessage = { type: 'error', code: 'session_expired', message: 'It has expired' };

describe('the page around the Hub', () => {
  it('is answered at the origin that it greets from, and at no other', () => {
    const { host, say, sent } = framed();
    say(hello, 'https://other.example.com');
    host.tell(success);
    expect(host.greeted()).toBe(true);
    expect(sent).toEqual([
      [{ source: 'rollcall-hub', type: 'ready' }, 'https://other.example.com'],
      [{ source: 'rollcall-hub', ...success }, 'https://other.example.com'],
    ]);
  });

  it.each([
    ['another origin', hello, 'https://evil.example.com', undefined],
    ['an origin that is only alike', hello, 'https://app.example.com.evil.example', undefined],
    ['no origin', hello, 'null', undefined],
    ['another window at an allowed origin', hello, undefined, { postMessage: () => undefined }],
    ['a window that is gone', hello, undefined, null],
    ['something else', { ...hello, source: 'app' }, undefined, undefined],
    ['another message', { ...hello, type: 'close' }, undefined, undefined],
    ['a token that is none', { ...hello, token: 7 }, undefined, undefined],
    ['a text', 'rollcall-hub', undefined, undefined],
    ['nothing', null, undefined, undefined],
  ])('is not %s', (_what, data, origin, source) => {
    const { host, say, sent } = framed();
    say(data, origin, source);
    expect([host.greeted(), sent]).toEqual([false, []]);
  });

  it('does not exist where nobody may embed, or nobody does', () => {
    expect(framed([]).listeners).toEqual([]);
    expect(framed(allowed, true).listeners).toEqual([]);
  });

  it('is told once of success, error and close, and of no error after success', () => {
    const { host, say, sent } = framed();
    host.tell(failure);
    say(hello);
    host.tell(failure);
    for (let count = 0; count < 2; count++) host.tell(success);
    host.tell({ type: 'height', pixels: 10 });
    host.tell({ type: 'height', pixels: 20 });
    for (let count = 0; count < 2; count++) host.tell({ type: 'close', step: 'form' });
    const types = sent.map(([message]) => (message as HostMessage).type);
    expect(types).toEqual(['ready', 'error', 'success', 'height', 'height', 'close']);
    const other = framed();
    other.say(hello);
    other.host.tell(success);
    other.host.tell(failure);
    expect(other.sent).toHaveLength(2);
  });

  it('brings a token with its first greeting, and cannot change it', async () => {
    const { host, say } = framed();
    const token = host.token();
    say({ ...hello, token: 'first' });
    say({ ...hello, token: 'second' });
    expect([await token, await host.token()]).toEqual(['first', 'first']);
  });
});
