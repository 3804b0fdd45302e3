import type { Person } from '../../src/simulators/company/company.ts';
import { instant, local, part, reference, word } from './expected.ts';
import { startKey } from './keys.ts';
import type { Names } from './names.ts';
import { instantAt } from './places.ts';
import type { TruthRecord } from './truth.ts';
import { timeEntryWords } from './words.ts';

const undated = { created_at: null, updated_at: null };

/** Clock times are those of the site, instants are not: the site's time zone makes the one from the other. */
export const timeEntriesOf = (person: Person, names: Names): readonly TruthRecord<'time_entries'>[] =>
  person.timeEntries.map((entry) => {
    const site = names.site(entry.siteId);
    const start = instantAt(entry.startAt, site.timeZone);
    return {
      key: startKey(person.employeeNumber, start),
      fields: {
        unified_custom_fields: null,
        employee_id: reference('employees', person.employeeNumber),
        start_time: instant(start),
        end_time: instant(instantAt(entry.endAt, site.timeZone)),
        hours_worked: entry.hours,
        break_duration: entry.breakMinutes / 60,
        status: timeEntryWords[entry.status],
        labor_type: null,
        location: part({ id: reference('locations', site.name) }, { name: site.name, active: true }),
        ...undated,
      },
    };
  });

export const shiftsOf = (person: Person, names: Names): readonly TruthRecord<'shifts'>[] =>
  person.shifts.map((shift) => ({
    key: startKey(person.employeeNumber, shift.startAt),
    fields: {
      employee_id: reference('employees', person.employeeNumber),
      location_id: reference('locations', names.site(shift.siteId).name),
      company_id: reference('companies', names.employerAt(shift.siteId)),
      start_time: local(shift.startAt),
      end_time: local(shift.endAt),
      break_duration: null,
      status: word(shift.status),
      approval_status: null,
      breaks: null,
      ...undated,
    },
  }));
