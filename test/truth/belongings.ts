import type { Company, Person } from '../../src/simulators/company/company.ts';
import { either, instant, part, reference, set, word } from './expected.ts';
import { ownKey } from './keys.ts';
import type { Names } from './names.ts';
import type { Truth, TruthRecord } from './truth.ts';
import { documentWords } from './words.ts';

export const documentsOf = (person: Person): readonly TruthRecord<'documents'>[] =>
  person.documents.map((document) => {
    const format = word(document.fileName.slice(document.fileName.lastIndexOf('.') + 1));
    return {
      key: ownKey(person.employeeNumber, document.name),
      fields: {
        unified_custom_fields: null,
        name: document.name,
        category: documentWords[document.category],
        type: documentWords[document.category],
        category_id: reference('document_categories', document.category),
        remote_url: document.url,
        contents: set([part({ url: document.url }, { file_format: format })]),
        file_format: format,
        created_at: instant(document.uploadedAt),
        updated_at: null,
      },
    };
  });

/** The categories that documents are in. A vendor that files them in folders instead says so by an adjustment. */
export const documentCategoriesOf = (company: Company): Truth['document_categories'] => {
  const names = new Set(company.people.flatMap(({ documents }) => documents.map(({ category }) => category)));
  return [...names].map((name) => ({ key: name, fields: { name, active: true } }));
};

export const workEligibilityOf = (person: Person): readonly TruthRecord<'work_eligibility'>[] =>
  person.workEligibilities.map((proof) => ({
    key: ownKey(person.employeeNumber, proof.number),
    fields: {
      type: word(proof.kind),
      sub_type: proof.subType,
      document: null,
      number: proof.number,
      issued_by: word(proof.issuedBy),
      valid_from: instant(proof.validFromOn),
      valid_to: instant(proof.validToOn),
    },
  }));

/** A person has one level; whether that is the least or the most is for the vendor to say. */
export const skillsOf = (person: Person): readonly TruthRecord<'skills'>[] =>
  person.skills.map(({ name, level }) => {
    const proficiency = level === null ? null : word(String(level));
    return {
      key: ownKey(person.employeeNumber, name),
      fields: {
        name,
        active: null,
        language: null,
        maximum_proficiency: proficiency,
        minimum_proficiency: either(proficiency, null),
      },
    };
  });

/** A task belongs to whoever is asked to do it. */
export const tasksOf = (person: Person, names: Names): readonly TruthRecord<'tasks'>[] =>
  person.tasks.map((task) => ({
    key: ownKey(names.employee(task.ownerId), task.title),
    fields: {
      employee_id: reference('employees', names.employee(task.ownerId)),
      name: task.title,
      description: task.description,
      type: null,
      status: word(task.status === 'done' ? 'completed' : 'open'),
      due_date: instant(task.dueOn),
      completion_date: instant(task.completedAt),
      parent_process_name: task.list,
      assigned_by_employee_id: null,
      assigned_by_employee_name: null,
      link_to_task: null,
      extracted_links: null,
      next_task_id: null,
      comments: null,
      attachments: null,
      created_at: null,
      updated_at: null,
    },
  }));
