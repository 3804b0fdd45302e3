import { z } from 'zod';
import { documentTypeEnum } from '../enums/document.ts';
import { fileFormatEnum } from '../enums/file-format.ts';
import { identity, replacedBy, text, timestamps, unifiedCustomFields } from '../fields.ts';
import { fileContent } from '../parts/file.ts';

/** A file in a person's folder: a contract, a payslip, a certificate. */
export const document = z
  .object({
    ...identity,
    name: text,
    category: documentTypeEnum.nullish(),
    contents: z.array(fileContent).nullish().meta(replacedBy('remote_url')),
    category_id: text,
    ...timestamps,
    remote_url: text.describe("The content's address at the provider."),
    file_format: fileFormatEnum.nullish(),
    ...unifiedCustomFields,
    type: documentTypeEnum.nullish().meta(replacedBy('category')),
  })
  .meta({ id: 'HrisDocumentApiModel', description: "A file in a person's folder." });

export type Document = z.infer<typeof document>;
