import { z } from 'zod';
import { openEnum } from '../enum.ts';
import { fileFormatEnum } from '../enums/file-format.ts';
import { identity, replacedBy, text, timestamps } from '../fields.ts';

/** One place where the content of a file can be fetched. */
export const fileContent = z
  .object({
    url: text,
    unified_url: text.describe('The same content through this API.'),
    file_format: fileFormatEnum.nullish(),
  })
  .meta({ id: 'Content', description: 'One place where the content of a file can be fetched.' });

export type FileContent = z.infer<typeof fileContent>;

/** The category of a file; any text, since there is no common list. */
export const fileCategory = openEnum.meta({ id: 'FileCategoryEnumApiModel' });

/** A file that belongs to another record. */
export const file = z
  .object({
    ...identity,
    name: text,
    category: fileCategory.nullish(),
    contents: z.array(fileContent).nullish().meta(replacedBy('remote_url')),
    category_id: text,
    ...timestamps,
    remote_url: text.describe("The content's address at the provider."),
    file_format: fileFormatEnum.nullish(),
  })
  .meta({ id: 'File', description: 'A file that belongs to another record.' });

export type File = z.infer<typeof file>;
