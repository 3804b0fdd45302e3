/** A set of Spectral's rules, by name. */
export interface RuleSet {
  readonly rules: Readonly<Record<string, object>>;
}

/** Operations of programs with an API key: the ones that have a quota. */
const ofProgram = '$.paths[?(!@property.match(/^.(hub|health|external-trigger|sign_in|invitations)/))]';

/**
 * Where schemas describe what is sent to us, and ours is the limit. Not what we answer: that holds the HR system's texts
 * and lists, which are passed on whole, however long. Not the bodies of unified HRIS writes: how long a field may be is
 * each HR system's to say (`GET /unified/hris/{resource}/requirements` tells), and the body as a whole has its limit.
 */
const sentToUs = [
  '$.paths[*][*].parameters[*]',
  '$.paths[?(!@property.match(/^.unified.hris/))][*].requestBody.content[*]',
];

const schemasOf = (type: 'array' | 'string') => {
  const isType = `@.type=="${type}" || (@.type && @.type.constructor.name==="Array" && @.type.includes("${type}"))`;
  return sentToUs.map((place) => `${place}..[?(@ && (${isType}))]`);
};

/** Paths of operations that anyone may call, and what guards them instead of a key. */
const openPaths = {
  // A probe of the process that orchestrators make, often, and without secrets. It tells nothing but a word.
  health: ['/health/live', '/health/ready'],
  // The secret of the link is what the body exchanges.
  link: ['/hub/sessions'],
  // The passphrase, or the secret of the invitation, is what the body proves; tries are slowed down.
  signIn: ['/sign_in', '/invitations/accept'],
  // An HR system calls it, signed with a secret of its own; which account it is for stands in the address, since HR
  // systems have no other place for it. Logs never hold addresses.
  webhook: ['/external-trigger/{provider}'],
} as const;

const pointersTo = (paths: readonly string[]) =>
  paths.map((path) => `**#/paths/${encodeURIComponent(path.replaceAll('/', '~1'))}`);

/** Spectral's rules for OpenAPI and OWASP's for its security, but for what is argued here. */
export const rulesOver = (oas: RuleSet, owasp: RuleSet): object => {
  const narrowed = (name: string, given: string | readonly string[]) => ({
    [name]: { ...owasp.rules[name], given: [given].flat() },
  });
  return {
    extends: [oas, owasp],
    rules: {
      ...narrowed('owasp:api4:2023-rate-limit', `${ofProgram}..responses[?(@property.match(/^(2|4)/))]`),
      ...narrowed('owasp:api4:2023-string-limit', schemasOf('string')),
      ...narrowed('owasp:api4:2023-array-limit', schemasOf('array')),

      // A name, an address or a job title has no form of its own.
      'owasp:api4:2023-string-restricted': 'off',
      // The public contract authenticates so: an API key as the user name, over TLS. The clients that exist do it.
      'owasp:api2:2023-no-http-basic': 'off',
      // It looks for CORS in every property that is called "headers". The Hub's operations say it; no others are for pages.
      'owasp:api8:2023-define-cors-origin': 'off',
      // Whether an installation is production or staging is known to whoever runs it.
      'owasp:api9:2023-inventory-environment': 'off',
      // Whom to ask is known to whoever runs it, too.
      'info-contact': 'off',
      // The summary says it; a description stands where there is more to say.
      'operation-description': 'off',
      // Knows OpenAPI 3.0 only: since 3.1 any scheme may name roles, and ours are the scopes of API keys.
      'oas3-operation-security-defined': 'off',
    },
    overrides: [
      {
        files: pointersTo(openPaths.health),
        rules: {
          'owasp:api2:2023-read-restricted': 'off',
          'owasp:api8:2023-define-error-responses-401': 'off',
          'owasp:api4:2023-rate-limit-responses-429': 'off',
        },
      },
      {
        files: pointersTo([...openPaths.link, ...openPaths.signIn, ...openPaths.webhook]),
        rules: { 'owasp:api2:2023-write-restricted': 'off' },
      },
      { files: pointersTo(openPaths.webhook), rules: { 'owasp:api2:2023-no-credentials-in-url': 'off' } },
    ],
  };
};
