import type { HrworksCall } from '../state.ts';
import { Refusal } from '../wire/errors.ts';
import { jobRoute } from '../wire/jobs.ts';
import { operation } from '../wire/operation.ts';
import { flag, readParameters } from '../wire/parameters.ts';
import { missingIn, type Plan, readRecords, textOf, type WireRecord, writeRecords } from '../wire/records.ts';

/** Whom projects are for. */
export type Customer = { id: string; number: string; name: string; isActive: boolean };

const path = '/working-times/projects/customers';

const render = ({ state }: HrworksCall, customer: Customer) => {
  const projects = state.projects.filter(({ customerId }) => customerId === customer.id);
  return {
    ...customer,
    activeProjectCount: projects.filter(({ status }) => status === 'active').length,
    totalProjectCount: projects.length,
  };
};

const planCustomer =
  ({ state }: HrworksCall, mustExist: boolean) =>
  (record: WireRecord): Plan => {
    const missing = missingIn(record, mustExist ? ['id'] : ['name', 'number']);
    if (missing !== undefined) return missing;
    const known = state.customers.find(({ id }) => id === record.id);
    if (mustExist && known === undefined) return { problem: 'The customer could not be found.' };
    return {
      write: () => {
        const customer: Customer = {
          id: known?.id ?? String(state.customers.length + 1),
          number: textOf(record, 'number') ?? known?.number ?? '',
          name: textOf(record, 'name') ?? known?.name ?? '',
          isActive: typeof record.isActive === 'boolean' ? record.isActive : (known?.isActive ?? true),
        };
        state.customers = [...state.customers.filter(({ id }) => id !== customer.id), customer];
        return { data: { id: customer.id }, path: `${path}/${customer.number}` };
      },
    };
  };

export const customerRoutes = [
  operation('GET', path, 'working-times:read', (call) => {
    const { onlyActive } = readParameters(call.query, { onlyActive: flag(true) });
    const shown = call.state.customers.filter(({ isActive }) => isActive || !onlyActive);
    return { customers: shown.map((customer) => render(call, customer)) };
  }),
  operation('POST', path, 'working-times:write', async (call) =>
    writeRecords(call, path, await readRecords(call), planCustomer(call, false)),
  ),
  operation('PUT', path, 'working-times:write', async (call) =>
    writeRecords(call, path, await readRecords(call), planCustomer(call, true)),
  ),
  jobRoute(path, 'working-times:write'),
  operation('GET', `${path}/:customerNumber`, 'working-times:read', (call) => {
    const customer = call.state.customers.find(({ number }) => number === call.params.customerNumber);
    if (customer === undefined) throw new Refusal('InvalidParameterError', 'The customer does not exist.');
    return render(call, customer);
  }),
];
