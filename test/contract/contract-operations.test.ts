import { describe, expect, it } from 'vitest';
import { operations } from '../../src/api/operations.ts';
import { publishedClient } from '../clients/stackone.ts';
import { contractOperations } from './contract-operations.ts';

const ours = operations.filter(({ operationId }) => operationId.startsWith('hris_'));

describe('the public contract of the unified HRIS API', () => {
  it.each(contractOperations)(
    '$method $path is an operation of ours',
    ({ method, path, operationId, status, body }) => {
      const operation = ours.find((candidate) => candidate.operationId === operationId);
      expect(
        operation && { method: operation.method.toUpperCase(), path: operation.path, status: operation.success.status },
      ).toEqual({ method, path, status });
      expect(operation?.body?.meta()?.id).toBe(body);
    },
  );

  it('has 74 operations, and what we have beside them has another name', () => {
    expect(contractOperations).toHaveLength(74);
    const known = new Set(contractOperations.map(({ operationId }) => operationId));
    expect(ours.filter(({ operationId }) => !known.has(operationId))).toEqual([]);
    expect(ours).toHaveLength(known.size);
  });

  it('is all that the published client can call', () => {
    const { hris } = publishedClient({ serverURL: 'http://localhost:1', apiKey: 'none' });
    const callable = Object.getOwnPropertyNames(Object.getPrototypeOf(hris)).filter((name) => name !== 'constructor');
    expect(contractOperations.map(({ clientMethod }) => clientMethod).toSorted()).toEqual(callable.toSorted());
  });
});
