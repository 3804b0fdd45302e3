import { isUnsupported, type Connector, type Reading, type Unsupported } from '../../connector-kit/contract.ts';
import { whole, type Call, type Listing } from '../../connector-kit/listing.ts';
import { remoteIdOf } from '../../model/id.ts';
import type { ResourceKey } from '../../model/resources.ts';
import type { OpenAccount } from '../accounts/open-account.ts';
import type { Engine } from '../engine.ts';
import { Problem } from '../problem.ts';
import { planFilters, type FilterPlan } from './filters.ts';
import { includedFor, mappingsFor, type FieldMapping } from './mapped-fields.ts';
import { passThrough } from './pass-through.ts';
import { wayWithheld } from '../sharing/refusals.ts';
import type { Question } from './question.ts';
import type { UnifiedWarning } from './warnings.ts';

/** A reading of any resource, as the engine uses it. */
export type AnyReading = Reading<ResourceKey>;

/** A question made ready for one connector. */
export interface PreparedReading {
  readonly reading: AnyReading;
  /** For what is read beside the records: preparation and joins. */
  readonly call: Call;
  /** For the records themselves: its requests carry the caller's own parameters. */
  readonly recordsCall: Call;
  readonly filters: FilterPlan;
  readonly mappings: readonly FieldMapping[];
  /** What is missing from what was asked, once all has been read. */
  warnings(): readonly UnifiedWarning[];
}

/**
 * How a connector reads a resource.
 *
 * @throws Problem `NotSupported` with the connector's reason.
 */
export const requireReading = (connector: Connector, resource: ResourceKey): AnyReading => {
  const answer: AnyReading | Unsupported = connector.resources[resource] as AnyReading | Unsupported;
  if (isUnsupported(answer)) throw notSupported(connector, resource, answer.unsupported);
  return answer;
};

/** Makes a call for a question: divides its filters and loads what the mapping needs. */
export const prepareReading = async (
  engine: Engine,
  { account, connector, vendor, sharing }: OpenAccount,
  question: Question,
): Promise<PreparedReading> => {
  if (sharing.isNarrowed && Object.keys(question.proxy).length > 0)
    throw wayWithheld('what is asked by "proxy"', sharing, [{ pointer: '/query/proxy', message: 'must be left out' }]);
  const reading = requireReading(connector, question.resource);
  const filters = planFilters(question, reading, connector.manifest.name);
  const mappings = await mappingsFor(engine, account, question);
  const isShared = (field: string) => sharing.shares(`${question.resource}.${field}`);
  const query = {
    filters: filters.atVendor,
    include: new Set([...question.include, ...includedFor(mappings)].filter(isShared)),
    expand: new Set(question.expand.filter(isShared)),
    paths: sharing.isNarrowed ? [] : mappings.flatMap(({ path }) => path ?? []),
    shared: sharing,
  };
  const now = engine.clock();
  const prepared = await reading.prepare?.({ vendor, query, now });
  const call = { vendor, query, now, prepared };
  const passed = passThrough(vendor, question.proxy);
  return {
    reading,
    filters,
    mappings,
    call,
    recordsCall: { ...call, vendor: passed.vendor },
    warnings: () => (Object.keys(question.proxy).length === 0 || passed.wereSent() ? [] : [notSent]),
  };
};

const notSent: UnifiedWarning = {
  code: 'proxy_not_sent',
  message: 'The parameters in "proxy" reached no request: the answer comes from lists or pages that were read before.',
};

/**
 * The listing behind a question: that of everybody, or that of one employee.
 *
 * @throws Problem `NotSupported` with the reason, or `NotFound` for an employee who does not exist.
 */
export const listingOf = (connector: Connector, reading: AnyReading, question: Question): Listing<unknown> => {
  const ofEmployee = 'ofEmployee' in reading ? reading.ofEmployee : undefined;
  if (question.employeeId === undefined || !ofEmployee) return listingOfAll(connector, reading, question.resource);
  const employeeId = remoteIdOf(question.employeeId);
  return whole(async (call) => {
    const rows = await ofEmployee.call(reading, call, employeeId);
    if (rows) return rows;
    throw new Problem('NotFound', 'There is no such employee at the HR system.', {
      remediation: 'Take the id of an employee from GET /unified/hris/employees.',
    });
  });
};

const listingOfAll = (connector: Connector, { all }: AnyReading, resource: ResourceKey): Listing<unknown> => {
  if (!all) throw notSupported(connector, resource, 'It is read employee by employee.');
  if (isUnsupported(all)) throw notSupported(connector, resource, all.unsupported);
  return all;
};

const notSupported = (connector: Connector, resource: ResourceKey, reason: string) =>
  new Problem('NotSupported', `${connector.manifest.name} does not offer ${resource.replaceAll('_', ' ')}: ${reason}`);
