import { reading } from '../../../connector-kit/contract.ts';
import { listWorkingTimes, type WorkingTime } from '../api/working-times.ts';
import { directoryOf } from '../api/persons.ts';
import { addDays, dayAt } from '../map/values.ts';
import { mapWorkingTime, partsOfWorkingTimeId } from '../map/working-time.ts';
import { sourceOf } from '../source.ts';
import { byPeople } from './people-pages.ts';
import { notSaid } from './reasons.ts';

/** How far back is asked. */
const reachDays = 90;
const perDay = 'HRworks tells worked time and breaks by the day, not by the entry.';

/** Working times. Only people with a time recording regulation have any. */
export const timeEntries = reading('time_entries', {
  evidence: 'documented',
  source: sourceOf('/v2/working-times'),
  horizon: `HRworks is asked for the working times of the last ${reachDays} days`,
  all: byPeople<WorkingTime, undefined>(({ vendor, now }, people) =>
    // A day more at the end: where people are it may be tomorrow already.
    listWorkingTimes(vendor, people, {
      beginDate: dayAt(now - reachDays * 86_400_000),
      endDate: addDays(dayAt(now), 1),
    }),
  ),
  one: async ({ vendor }, remoteId) => {
    const id = partsOfWorkingTimeId(remoteId);
    const person = id && (await directoryOf(vendor)).byNumber.get(id.personnelNumber);
    if (!id || !person) return undefined;
    const on = dayAt(id.beganAt);
    const times = await listWorkingTimes(vendor, [person], { beginDate: addDays(on, -1), endDate: addDays(on, 1) });
    return times.find((time) => time.id === remoteId);
  },
  map: mapWorkingTime,
  losses: {
    hours_worked: perDay,
    break_duration: perDay,
    status: notSaid,
    location: notSaid,
    created_at: notSaid,
    updated_at: notSaid,
  },
});
