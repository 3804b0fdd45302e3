import { unifiedId } from '../../../model/id.ts';
import type { Job } from '../../../model/records/job.ts';
import type { Location } from '../../../model/records/location.ts';
import type { Row } from '../api/rows.ts';
import { country } from './countries.ts';
import { lookupOf, textOf } from './values.ts';

const unknown = { unified_custom_fields: null, phone_number: null, created_at: null, updated_at: null };

/** A place of work. HR Cloud keeps its address as one text, which stands in `street_1`. */
const workplace = (id: string, name: unknown, address: unknown): Location => ({
  id: unifiedId(id),
  remote_id: id,
  ...unknown,
  employee_id: null,
  remote_employee_id: null,
  name: textOf(name),
  street_1: textOf(address),
  street_2: null,
  city: null,
  state: null,
  zip_code: null,
  country: null,
  location_type: { value: 'work', source_value: 'xLocation' },
});

export const mapLocation = ({ Id, xLocationName: name, xAddress: address }: Row): Location =>
  workplace(Id, name, address);

/** Where an employee works. */
export const workLocationOf = (employee: Row): Location | null => {
  const found = lookupOf(employee, 'xLocationLookup');
  return found && workplace(found.id, found['xLocationName'], found['xAddress']);
};

/** Where an employee lives. HR Cloud gives the address no id of its own. */
export const homeLocationOf = (employee: Row): Location | null => {
  const address = {
    street_1: textOf(employee['xAddress1']),
    street_2: textOf(employee['xAddress2']),
    city: textOf(employee['xCity']),
    state: textOf(employee['xState']),
    zip_code: textOf(employee['xZipCode']),
    country: country(textOf(employee['xCountry'])),
  };
  if (Object.values(address).every((part) => part === null)) return null;
  return {
    id: null,
    remote_id: null,
    ...unknown,
    employee_id: unifiedId(employee.Id),
    remote_employee_id: employee.Id,
    name: null,
    ...address,
    location_type: { value: 'home', source_value: 'xAddress1' },
  };
};

/** A position: what HR Cloud calls a job title. */
export const mapJob = (position: Row): Job => ({
  id: unifiedId(position.Id),
  remote_id: position.Id,
  code: textOf(position['xPositionCode']),
  title: textOf(position['xPositionTitle']),
  description: textOf(position['xDescription']),
  status: null,
  created_at: null,
  updated_at: null,
});
