import { describe, expect, it } from 'vitest';
import { forgetSecret, showStepInAddress, takeAddress } from './address.ts';
import type { AddressBar } from './address.ts';

const barAt = (address: string, state: unknown = null) => {
  const read = (path: string) => new URL(path, 'http://localhost');
  let url = read(address);
  const bar = {
    location: {
      get hash() {
        return url.hash;
      },
      get pathname() {
        return url.pathname;
      },
      get search() {
        return url.search;
      },
    },
    history: {
      state,
      replaceState(next: unknown, _title: string, path: string) {
        bar.history.state = next;
        url = read(path);
      },
    },
    shown: () => url.pathname + url.search + url.hash,
  };
  return bar satisfies AddressBar & { shown(): string };
};

describe('the address', () => {
  it('gives up its secret once and shows it no more', () => {
    const bar = barAt('/link/project#s3cret');
    expect(takeAddress(bar)).toEqual({ secret: 's3cret' });
    expect(bar.shown()).toBe('/link/project');
  });

  it('survives a reload, also at a step', () => {
    const bar = barAt('/link/project#s3cret');
    takeAddress(bar);
    showStepInAddress(bar, 'copy-token');
    expect(bar.shown()).toBe('/link/project#step-copy-token');
    expect(takeAddress(bar)).toEqual({ secret: 's3cret', stepKey: 'copy-token' });
  });

  it('has no secret when the fragment is missing or only a step', () => {
    expect(takeAddress(barAt('/link/project'))).toEqual({});
    expect(takeAddress(barAt('/link/project#'))).toEqual({});
    expect(takeAddress(barAt('/link/project#step-save'))).toEqual({ stepKey: 'save' });
  });

  it('prefers a new secret over the remembered one, and forgets it when told', () => {
    const bar = barAt('/link/project#new', { linkSecret: 'old' });
    expect(takeAddress(bar)).toEqual({ secret: 'new' });
    forgetSecret(bar);
    expect(takeAddress(bar)).toEqual({});
  });
});
