import { isUnsupported, lossOf, type Connector, type Evidence } from '../../connector-kit/contract.ts';
import { writeKeys, writes, type WriteKey } from '../../model/writes.ts';
import { resourceKeys, resources, type ResourceKey } from '../../model/resources.ts';

/** Whether a vendor gives a field of a unified record. */
export interface FieldCoverage {
  readonly field: string;
  /** How it is known, or `unsupported`. */
  readonly known: Evidence | 'unsupported';
  /** Why it is not given. */
  readonly reason: string | null;
}

/** What a connector gives of one unified resource. */
export interface ResourceCoverage {
  readonly resource: ResourceKey;
  readonly known: Evidence | 'unsupported';
  /** Why it is not offered. */
  readonly reason: string | null;
  /** The vendor's public page. */
  readonly source: string | null;
  /** How far a list reaches, where it does not reach everything. */
  readonly horizon: string | null;
  readonly fields: readonly FieldCoverage[];
}

/** What a connector does of one unified write. */
export interface WriteCoverage {
  readonly write: WriteKey;
  readonly resource: ResourceKey;
  readonly known: Evidence | 'unsupported';
  readonly reason: string | null;
  readonly source: string | null;
  /** The fields that reach the vendor, by their paths in the input. */
  readonly fields: readonly string[];
}

/** Everything that a connector writes, from its own declarations. */
export const writeCoverageOf = (connector: Connector): readonly WriteCoverage[] =>
  writeKeys.map((write) => {
    const answer = connector.writes[write];
    const { resource } = writes[write];
    return isUnsupported(answer)
      ? { write, resource, known: 'unsupported', reason: answer.unsupported, source: null, fields: [] }
      : {
          write,
          resource,
          known: answer.evidence,
          reason: null,
          source: answer.source,
          fields: Object.keys(answer.fields),
        };
  });

/** Everything that a connector gives, from its own declarations: made once, it changes only with the code. */
export const coverageOf = (connector: Connector): readonly ResourceCoverage[] =>
  resourceKeys.map((resource) => {
    const answer = connector.resources[resource];
    if (isUnsupported(answer)) {
      return { resource, known: 'unsupported', reason: answer.unsupported, source: null, horizon: null, fields: [] };
    }
    return {
      resource,
      known: answer.evidence,
      reason: null,
      source: answer.source,
      horizon: answer.horizon ?? null,
      fields: Object.keys(resources[resource].record.shape).map((field) => {
        const reason = lossOf(answer.losses, field) ?? null;
        return { field, known: reason === null ? answer.evidence : 'unsupported', reason };
      }),
    };
  });
