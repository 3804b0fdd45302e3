import { z } from 'zod';
import { contractTypeEnum, typeEnum, workTimeUnitEnum } from '../enums/employment.ts';
import { identity, length, text } from '../fields.ts';

/** The legal kind of an employment, with the provider's own name for it. */
export const employmentType = z
  .object({
    ...identity,
    label: text.describe("The provider's name of the kind."),
    type: typeEnum.nullish(),
  })
  .meta({ id: 'TypeApiModel', description: 'The legal kind of an employment.' });

export type EmploymentType = z.infer<typeof employmentType>;

/** Full time, part time or shifts, with the provider's own name for it. */
export const contractType = z
  .object({
    ...identity,
    label: text.describe("The provider's name of the contract type."),
    contract_type: contractTypeEnum.nullish(),
  })
  .meta({ id: 'ContractTypeApiModel', description: 'Full time, part time or shifts.' });

export type ContractType = z.infer<typeof contractType>;

/** How long is worked in a span of time: `PT38H30M` a `week`. */
export const workTime = z
  .object({
    duration: length.describe('Time worked within one period, ISO 8601.'),
    period: workTimeUnitEnum.nullish(),
  })
  .meta({ id: 'WorkTimeApiModel', description: 'How long is worked in a span of time.' });

export type WorkTime = z.infer<typeof workTime>;
