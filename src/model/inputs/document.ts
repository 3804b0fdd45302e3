import { z } from 'zod';
import { confidentialEnum, documentUploadCategoryEnum } from '../enums/document.ts';
import { fileFormatEnum } from '../enums/file-format.ts';
import { text } from '../fields.ts';

/** Body of `POST /unified/hris/employees/{id}/documents/upload`. */
export const uploadDocumentInput = z
  .strictObject({
    name: text.describe('The file name.'),
    file_format: fileFormatEnum.nullish(),
    content: text.describe('The content of the file, base64.'),
    category_id: text,
    path: text.describe('The folder at the provider.'),
    confidential: confidentialEnum.nullish(),
    category: documentUploadCategoryEnum.nullish(),
  })
  .meta({ id: 'HrisDocumentsUploadRequestDto', description: "A file for a person's folder." });

export type UploadDocumentInput = z.infer<typeof uploadDocumentInput>;

/** Body of `POST /unified/hris/employees/{id}/documents/upload/batch`. */
export const uploadDocumentsInput = z
  .strictObject({ items: z.array(uploadDocumentInput) })
  .meta({ id: 'HrisBatchDocumentUploadRequestDto', description: "Files for a person's folder." });

export type UploadDocumentsInput = z.infer<typeof uploadDocumentsInput>;
