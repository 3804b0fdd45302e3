import type { Person } from '../../company/index.ts';
import { personInPath } from '../people/select.ts';
import type { HrworksCall } from '../state.ts';
import { Refusal } from '../wire/errors.ts';
import { operation } from '../wire/operation.ts';
import { oneOf, readParameters, required, text, whole } from '../wire/parameters.ts';
import {
  begunAt,
  keepWorkingTime,
  renderWorkingTime,
  type WorkingTime,
  workingTimesOf,
  workingTimeTypes,
} from './working-times.ts';

const openTimeOf = (call: HrworksCall, person: Person): WorkingTime | undefined =>
  workingTimesOf(call, person).find(({ endMilliseconds }) => endMilliseconds === undefined);

/** Clocks in or out at once: the only write without a job. Times are whole minutes. */
const clock = (call: HrworksCall): unknown => {
  const asked = readParameters(call.query, {
    action: required(oneOf(['clockIn', 'clockOut'] as const)),
    type: oneOf(Object.keys(workingTimeTypes)),
    project: text,
    kioskId: whole,
    comment: text,
  });
  const person = personInPath(call, 'personnelNumber');
  const now = Math.floor(call.environment.clock.now().getTime() / 60_000) * 60_000;
  const open = openTimeOf(call, person);
  if (asked.action === 'clockOut') {
    if (open === undefined) throw new Refusal('InvalidParameterError', 'The person is not clocked in.');
    const time = {
      ...open,
      endMilliseconds: Math.max(now, open.beginMilliseconds),
      clockOutKioskId: asked.kioskId,
      comment: asked.comment ?? open.comment,
    };
    keepWorkingTime(call, person.id, time.beginMilliseconds, time);
    return { result: renderWorkingTime(call, person, time), warnings: [] };
  }
  if (asked.type === undefined) throw new Refusal('MissingParameterError', 'The parameter type is missing.');
  if (open !== undefined) throw new Refusal('InvalidParameterError', 'The person is clocked in already.');
  const project = call.state.projects.find(({ id }) => id === asked.project);
  const time = {
    ...begunAt(call, person, now, asked.type),
    comment: asked.comment,
    clockInKioskId: asked.kioskId,
    projectNumber: project?.number,
  };
  keepWorkingTime(call, person.id, now, time);
  return { result: renderWorkingTime(call, person, time), warnings: [] };
};

export const clockRoutes = [
  operation('POST', '/persons/:personIdentifier/working-times', 'working-times:write', clock),
  operation('GET', '/persons/:personIdentifier/working-times/status', 'working-times:read', (call) => {
    const person = personInPath(call, 'personnelNumber');
    const open = openTimeOf(call, person);
    return { clockedIn: open !== undefined, workingTime: open && renderWorkingTime(call, person, open) };
  }),
];
