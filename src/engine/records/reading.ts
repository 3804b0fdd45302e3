import { isUnsupported, type Connector, type Reading, type Unsupported } from '../../connector-kit/contract.ts';
import { whole, type Call, type Listing } from '../../connector-kit/listing.ts';
import { remoteIdOf } from '../../model/id.ts';
import { resources, type ResourceKey } from '../../model/resources.ts';
import type { OpenAccount } from '../accounts/open-account.ts';
import type { Engine } from '../engine.ts';
import { Problem } from '../problem.ts';
import { planFilters, type FilterPlan } from './filters.ts';
import type { Question } from './question.ts';

/** A reading of any resource, as the engine uses it. */
export type AnyReading = Reading<ResourceKey>;

/** A question made ready for one connector. */
export interface PreparedReading {
  readonly reading: AnyReading;
  readonly call: Call;
  readonly filters: FilterPlan;
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
  { connector, vendor }: OpenAccount,
  question: Question,
): Promise<PreparedReading> => {
  const reading = requireReading(connector, question.resource);
  const filters = planFilters(question, reading, connector.manifest.name);
  const query = {
    filters: filters.atVendor,
    include: new Set(question.include),
    expand: new Set(question.expand),
    proxy: question.proxy,
  };
  const now = engine.clock();
  const prepared = await reading.prepare?.({ vendor, query, now });
  return { reading, filters, call: { vendor, query, now, prepared } };
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

/** Fields of a record that the contract knows. */
export const fieldsOf = (resource: ResourceKey): ReadonlySet<string> =>
  new Set(Object.keys(resources[resource].record.shape));

const notSupported = (connector: Connector, resource: ResourceKey, reason: string) =>
  new Problem('NotSupported', `${connector.manifest.name} does not offer ${resource.replaceAll('_', ' ')}: ${reason}`);
