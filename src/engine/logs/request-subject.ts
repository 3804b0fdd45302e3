/** What a request was about, as far as its operation tells: words of paths, never values. */
export interface RequestSubject {
  /** Whether it was for the platform itself (accounts, sessions) rather than for a linked account's records. */
  readonly isPlatform: boolean;
  /** `hris`, `proxy`, `actions`; of the platform, the first word of the path. */
  readonly service: string;
  readonly resource: string | null;
  /** `departments` of `/groups/departments`. */
  readonly childResource: string | null;
  /** `time_off` of `/employees/{id}/time_off`. */
  readonly subResource: string | null;
  /** The verb: `list`, `get`, `create`. */
  readonly action: string;
}

/** Operations that work with a linked account, by the start of their path, and how their service is called. */
const accountServices: readonly (readonly [path: string, service: string])[] = [
  ['/unified/hris', 'hris'],
  ['/unified/proxy', 'proxy'],
  ['/actions/rpc', 'actions'],
];

/** Tells what an operation is about from its path, with placeholders, and its id. */
export const requestSubject = ({ path, operationId }: { path: string; operationId: string }): RequestSubject => {
  const [prefix, service] = accountServices.find(([start]) => path === start || path.startsWith(`${start}/`)) ?? [];
  const words = path
    .slice(prefix?.length ?? 0)
    .split('/')
    .filter((word) => word !== '');
  const [resource = null, second] = words;
  const isName = (word: string | undefined): word is string => word !== undefined && !word.startsWith('{');
  return {
    isPlatform: service === undefined,
    service: service ?? resource ?? 'none',
    resource,
    childResource: isName(second) ? second : null,
    subResource: words.find((word, index) => index > 1 && isName(word) && !isName(words[index - 1])) ?? null,
    action: verbOf(operationId),
  };
};

/** `list` of `hris_list_employees`, `upload` of `hris_batch_upload_employee_document`. */
const verbOf = (operationId: string): string => operationId.match(/^(?:hris_)?(?:batch_)?([a-z]+)/)?.[1] ?? operationId;
