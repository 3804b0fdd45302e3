import type { Company, CustomField, CustomValue, Person } from '../../company/index.ts';

/** Free fields hold text, whatever the seed means by it. */
const textOf = ({ options }: CustomField, value: CustomValue): string => {
  const nameOf = (id: unknown) => options.find((option) => option.id === id)?.name ?? String(id);
  if (Array.isArray(value)) return value.map(nameOf).join(', ');
  return options.length > 0 ? nameOf(value) : String(value);
};

/**
 * Free fields stand beside the others in a person, under the label that the customer gave them. There is no list of
 * them.
 *
 * @see https://api.hrworks.de/v2/openapi.yaml#/components/schemas/Person
 */
export const freeFieldsOf = ({ customFields }: Company, { customValues }: Person): Record<string, string> =>
  Object.fromEntries(
    customFields.flatMap((field) => {
      const value = customValues[field.id];
      return value === undefined || value === null ? [] : [[field.name, textOf(field, value)]];
    }),
  );
