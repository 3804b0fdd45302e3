import { findItem } from './lists.ts';
import type { Field } from './state.ts';
import type { View } from './view.ts';

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/**
 * A value as a person would read it; always a string. Days follow the locale of the service user, here day first.
 *
 * @see https://apidocs.hibob.com/docs/how-to-work-with-lists-public-api
 */
export const humanValue = (view: View, field: Field, value: unknown): string => {
  const list = field.listId === null ? undefined : view.state.lists.get(field.listId);
  const nameOf = (id: unknown): string => findItem(list, id)?.name ?? String(id);
  switch (field.type) {
    case 'list':
    case 'list_id':
    case 'hierarchy-list':
      return nameOf(value);
    case 'multi-list':
      return (Array.isArray(value) ? value : [value]).map(nameOf).join(', ');
    case 'date':
      return String(value).split('-').toReversed().join('/');
    case 'boolean':
      return value === true ? 'Yes' : 'No';
    case 'employee-reference':
      return field.id === 'root.id' ? String(value) : (view.find(String(value))?.displayName ?? String(value));
    case 'employee':
      return isRecord(value) ? String(value.displayName ?? value.id) : String(value);
    case 'currency':
      return isRecord(value) ? `${String(value.value)} ${String(value.currency)}` : String(value);
    case 'period':
      return isRecord(value) ? String(value.humanize) : String(value);
    case 'working_pattern':
      return isRecord(value) && isRecord(value.days)
        ? Object.entries(value.days)
            .filter(([, hours]) => Number(hours) > 0)
            .map(([day, hours]) => `${day} ${String(hours)}`)
            .join(', ')
        : String(value);
    default:
      return isRecord(value) ? JSON.stringify(value) : String(value);
  }
};
