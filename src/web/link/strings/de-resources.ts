import type { Strings } from './strings.tsx';

/** The unified resources in plain words, by their key. */
export const resources: Strings['resources'] = {
  employees: 'Mitarbeitende',
  employments: 'Beschäftigungsverhältnisse',
  time_off: 'Abwesenheiten',
  time_off_policies: 'Urlaubsregelungen',
  time_off_types: 'Arten von Abwesenheit',
  time_off_balances: 'Urlaubskonten',
  companies: 'Unternehmen',
  departments: 'Abteilungen',
  teams: 'Teams',
  divisions: 'Geschäftsbereiche',
  cost_centers: 'Kostenstellen',
  locations: 'Arbeitsorte',
  jobs: 'Tätigkeiten',
  positions: 'Stellen',
  benefits: 'Zusatzleistungen',
  time_entries: 'Arbeitszeiten',
  shifts: 'Schichten',
  documents: 'Dokumente',
  document_categories: 'Dokumentordner',
  work_eligibility: 'Arbeitserlaubnis',
  skills: 'Fähigkeiten',
  tasks: 'Aufgaben',
  custom_field_definitions: 'Eigene Felder',
};
