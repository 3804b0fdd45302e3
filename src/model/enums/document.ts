import { enumOf } from '../enum.ts';

/** What a document is about. */
export const documentTypes = [
  'application',
  'academic',
  'contract',
  'certificates',
  'visa',
  'passport',
  'driver_license',
  'payslip',
  'payroll',
  'appraisal',
  'resume',
  'policy',
  'cover_letter',
  'offer_letter',
  'policy_agreement',
  'home_address',
  'national_id',
  'confidential',
  'signed',
  'shared',
  'other',
  'benefit',
  'id_verification',
  'background_check',
  'unmapped_value',
] as const;

/** One of {@link documentTypes}. */
export const documentTypeEnum = enumOf(documentTypes).meta({ id: 'HrisDocumentTypeEnum' });

/** The same list, as the category of an upload. */
export const documentUploadCategoryEnum = enumOf(documentTypes).meta({ id: 'HrisDocumentsUploadCategoryEnumApiModel' });

/** Whether an uploaded document is confidential; text on the wire. */
export const confidentialities = ['true', 'false', 'unmapped_value'] as const;

/** One of {@link confidentialities}. */
export const confidentialEnum = enumOf(confidentialities).meta({ id: 'ConfidentialEnumApiModel' });
