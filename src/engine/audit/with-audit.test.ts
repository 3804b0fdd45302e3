import { expect, it } from 'vitest';
import { mostConnections } from '../../store/database.ts';
import { refreshesAtOnce } from '../tokens/grant-desk.ts';
import { changesAtOnce } from './with-audit.ts';

it('changes and renewals of access at their most leave connections for what changes write aside, and for reads', () => {
  const held = changesAtOnce + refreshesAtOnce.perProcess;
  expect(mostConnections - held).toBeGreaterThanOrEqual(4);
});
