/** How an operation is called so that it can answer: what stands in its parameters and in its body. */
export interface Call {
  /** One value each; of several, each is sent. Parameters that are not named are made up from their schema. */
  readonly parameters: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: Readonly<Record<string, unknown>>;
  /** Fields of the body that must have these very values; the others may have any that is described. */
  readonly exact?: readonly string[];
  /** Texts of the body whose length is not tried, so that no two requests make the same thing with another one at its shortest. */
  readonly anyLength?: readonly string[];
  /** Whether the body says nothing without each of its fields, although the document lets them be absent. */
  readonly needsEveryField?: true;
  /** Whether what may be null by the document may not be for this account. */
  readonly refusesNull?: true;
  /** Optional parameters that are not sent. */
  readonly without?: readonly string[];
  /** How many optional parameters are sent: Specmatic sends every subset of them. Default 6. */
  readonly optionalParameters?: number;
  /** The media type of the answer, where the document says that it may be any: Specmatic takes no range for one. */
  readonly mediaType?: string;
  /** Where it could not be done: the refusal that says so, which is then all that is asked for. */
  readonly refusal?: unknown;
}

/** Asks the API as a program, perhaps for an account. */
export type Ask = (
  path: string,
  asked?: { readonly method?: string; readonly accountId?: string; readonly body?: unknown },
) => Promise<{ readonly status: number; readonly headers: Headers; readonly body: unknown }>;
