import type { HrworksCall } from '../state.ts';
import { Refusal } from '../wire/errors.ts';
import { jobRoute } from '../wire/jobs.ts';
import { operation } from '../wire/operation.ts';
import { isRecord, missingIn, type Plan, readRecords, type WireRecord, writeRecords } from '../wire/records.ts';

const group = '/permanent-establishments';

const planEstablishment =
  ({ state }: HrworksCall, mustExist: boolean) =>
  (record: WireRecord): Plan => {
    const missing = missingIn(record, ['id', 'name']);
    if (missing !== undefined) return missing;
    const id = String(record.id);
    const known = state.establishments.find((one) => one.id === id);
    if (mustExist && known === undefined) return { problem: `The permanent establishment ${id} does not exist.` };
    if (!mustExist && known !== undefined) return { problem: `The permanent establishment ${id} already exists.` };
    return {
      write: () => {
        const establishment = {
          id,
          number: String(record.number ?? known?.number ?? `1000${id.padStart(4, '0')}`),
          name: String(record.name),
          address: { ...known?.address, ...(isRecord(record.address) ? record.address : {}) },
        };
        state.establishments = [...state.establishments.filter((one) => one.id !== id), establishment];
        return { data: { id }, path: `${group}/${id}` };
      },
    };
  };

export const establishmentRoutes = [
  operation('GET', group, 'general:read', ({ state }) => ({ permanentEstablishments: state.establishments })),
  operation('POST', group, 'general:write', async (call) =>
    writeRecords(call, group, await readRecords(call), planEstablishment(call, false)),
  ),
  operation('PUT', group, 'general:write', async (call) =>
    writeRecords(call, group, await readRecords(call), planEstablishment(call, true)),
  ),
  jobRoute(group, 'general:write'),
  operation('GET', `${group}/:id`, 'general:read', ({ state, params }) => {
    const establishment = state.establishments.find(({ id }) => id === params.id);
    if (establishment === undefined)
      throw new Refusal('InvalidParameterError', 'The permanent establishment does not exist.');
    return establishment;
  }),
];
