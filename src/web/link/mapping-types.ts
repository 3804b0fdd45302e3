/** One of the fields that a customer defined in the HR system. */
export interface FieldChoice {
  readonly id: string;
  readonly name: string;
  /** The kind of value, for example `date`. */
  readonly kind: string | null;
  /** What can be chosen, where it is a choice; the first few. */
  readonly options: readonly string[];
}

/** `GET` and `PUT /hub/accounts/{id}/field_mappings`: what the product asks for, what is picked, what there is to pick from. */
export interface FieldMappings {
  readonly fields: readonly {
    readonly name: string;
    /** What it is, in words for the customer. */
    readonly title: string;
    readonly required: boolean;
    readonly custom_field_id: string | null;
  }[];
  readonly choices: readonly FieldChoice[];
}

/** What is picked for one of the fields; `null`: nothing. */
export interface FieldAnswer {
  readonly name: string;
  readonly custom_field_id: string | null;
}
