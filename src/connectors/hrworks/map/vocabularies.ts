import { vocabulary } from '../../../connector-kit/vocabulary.ts';

/*
 * HRworks' words on the left, ours on the right. Enums of HRworks' own are those of its OpenAPI document,
 * https://api.hrworks.de/v2/openapi.yaml; what customers name themselves is looked up by the usual German and English names.
 */

/** Gender. */
export const gender = vocabulary({
  male: 'male',
  female: 'female',
  diverse: 'diverse',
  'not specified': 'not_disclosed',
});

/**
 * EmploymentType. It tells how somebody is employed and not for how long, so a `regularEmployee` may be permanent or not,
 * and `marginalEmployment` and `studentTrainee` are kinds of social insurance: none of ours says that.
 */
export const employmentType = vocabulary({
  apprentice: 'apprentice',
  externalWorker: 'external',
  intern: 'intern',
  shortTermEmployment: 'temporary',
});

/** All of EmploymentType, as it can be written. */
export const employmentTypes = [
  'apprentice',
  'externalWorker',
  'intern',
  'marginalEmployment',
  'regularEmployee',
  'shortTermEmployment',
  'studentTrainee',
] as const;

/** `languageCode`: ISO 639-1, to the three letters of ISO 639-2/T. */
export const language = vocabulary({
  cs: 'ces',
  da: 'dan',
  de: 'deu',
  el: 'ell',
  en: 'eng',
  es: 'spa',
  et: 'est',
  fi: 'fin',
  fr: 'fra',
  hr: 'hrv',
  hu: 'hun',
  it: 'ita',
  lt: 'lit',
  lv: 'lav',
  nl: 'nld',
  pl: 'pol',
  pt: 'por',
  ro: 'ron',
  ru: 'rus',
  sk: 'slk',
  sl: 'slv',
  sv: 'swe',
  tr: 'tur',
  uk: 'ukr',
});

/** AbsenceStatus. What waits to be cancelled or deleted holds until somebody agrees. */
export const absenceStatus = vocabulary({
  editing: 'draft',
  requested: 'pending',
  substitutionRequested: 'pending',
  changesRequested: 'pending',
  editingChanges: 'pending',
  validatedOk: 'approved',
  cancellationRequested: 'approved',
  deletionRequested: 'approved',
  validatedNotOk: 'rejected',
  substitutionRejected: 'rejected',
  cancelled: 'cancelled',
});

/** SickLeaveStatus. Nobody approves sickness: what was reported holds, with or without its certificate. */
export const sickLeaveStatus = vocabulary({
  reported: 'approved',
  validatedOk: 'approved',
  certificatePending: 'approved',
  electronicCertificatePending: 'approved',
  electronicCertificateAvailable: 'approved',
  electronicCertificateRequestSent: 'approved',
  electronicCertificateRequestFailed: 'approved',
  cancellationRequested: 'approved',
  cancelled: 'cancelled',
});

/** Types of absence by name. Companies name them freely, so only names that can mean one thing are here. */
export const absenceType = vocabulary({
  Urlaub: 'vacation',
  Erholungsurlaub: 'vacation',
  Jahresurlaub: 'annual_leave',
  Vacation: 'vacation',
  Holiday: 'holiday',
  'Annual leave': 'annual_leave',
  'Unbezahlter Urlaub': 'unpaid',
  'Unpaid leave': 'unpaid',
  Elternzeit: 'child_care_leave',
  'Parental leave': 'child_care_leave',
  Mutterschutz: 'maternity_leave',
  'Maternity leave': 'maternity_leave',
  Bildungsurlaub: 'training',
  Fortbildung: 'training',
  'Study leave': 'training',
  Training: 'training',
  Freizeitausgleich: 'in_lieu',
  Überstundenausgleich: 'in_lieu',
  Zeitausgleich: 'in_lieu',
  'Time in lieu': 'in_lieu',
  Todesfall: 'bereavement',
  Trauerfall: 'bereavement',
  Bereavement: 'bereavement',
  Sabbatical: 'sabbatical',
  Sabbatjahr: 'sabbatical',
  Krankheit: 'sick',
  Sick: 'sick',
});

/** Categories of the personnel file by name or key, which the customer chooses. */
export const documentType = vocabulary({
  contract: 'contract',
  contracts: 'contract',
  Arbeitsvertrag: 'contract',
  Verträge: 'contract',
  certificate: 'certificates',
  certificates: 'certificates',
  Zeugnisse: 'certificates',
  Zertifikate: 'certificates',
  payslip: 'payslip',
  payslips: 'payslip',
  Gehaltsabrechnung: 'payslip',
  Gehaltsabrechnungen: 'payslip',
  Lohnabrechnungen: 'payslip',
  identity: 'id_verification',
  'Proofs of identity': 'id_verification',
  policy: 'policy',
  policies: 'policy',
  Richtlinien: 'policy',
  Bewerbung: 'application',
  Bewerbungsunterlagen: 'application',
});
