/** One field of the form on which a customer enters credentials. */
export interface FormField {
  /** Key in the credentials. */
  readonly key: string;
  /** The visible label, verbatim as the guide names it. */
  readonly label: string;
  readonly type: 'text' | 'password' | 'select';
  readonly required: boolean;
  /** Kept in the vault and never shown again but for its last characters. */
  readonly secret: boolean;
  readonly placeholder: string;
  /** What a good value looks like, in a few words. */
  readonly hint?: string;
  readonly options?: readonly { readonly label: string; readonly value: string }[];
  /** The guide step beside the field: where the value is found. */
  readonly guideStep: string;
  /** Something odd about the value that warns without refusing it, for example a missing prefix. */
  readonly doubt?: { readonly pattern: string; readonly message: string };
  /** A value that cannot be right, with the way out. Checked in the browser and again on the server. */
  readonly rule?: { readonly pattern: string; readonly message: string };
  /**
   * The form of a text that holds several fields at once, with a named group for each field's key. Pasted or dropped into
   * this field it fills them all; the credentials' schema takes it apart as well.
   */
  readonly fills?: { readonly pattern: string };
}
