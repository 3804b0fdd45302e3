import { createHash } from 'node:crypto';

/** How a sign-in ended, in a title and a sentence for whoever looks at the window. */
interface Ending {
  readonly title: string;
  readonly text: string;
}

const goBack = 'Close this window and start again from the page on which you began.';

/** By outcome: the codes with which attempts end, and the two that are no errors. */
const endings: Readonly<Record<string, Ending>> = {
  linked: { title: 'Connected', text: 'The account is linked. You can close this window.' },
  choice_required: {
    title: 'One more question',
    text: 'You have signed in. Close this window and pick your organisation on the page on which you began.',
  },
  denied: { title: 'Not allowed', text: `The access was not allowed, so nothing was linked. ${goBack}` },
  sign_in_refused: {
    title: 'The sign-in was refused',
    text: `The system refused the request. Check client id, redirect URL and scopes of the application there. ${goBack}`,
  },
  state_missing: {
    title: 'This answer cannot be used',
    text: `It does not say to which sign-in it belongs. ${goBack}`,
  },
  state_unknown: {
    title: 'This sign-in has ended',
    text: `It was finished before, has expired, or is not known here. ${goBack}`,
  },
  other_browser: {
    title: 'Another browser began this',
    text: 'A sign-in can only be finished in the browser in which it was begun. Go back there.',
  },
  opened_elsewhere: {
    title: 'Open it from the page on which you began',
    text: 'This address was opened from somewhere else, so nothing was done.',
  },
  answer_malformed: { title: 'This answer cannot be used', text: `The system’s answer cannot be read. ${goBack}` },
  other_vendor: { title: 'This answer cannot be used', text: `It came for another system than was asked. ${goBack}` },
  issuer_mismatch: { title: 'This answer cannot be used', text: `It did not come from the system asked. ${goBack}` },
  code_missing: { title: 'This answer cannot be used', text: `It carries no code. ${goBack}` },
  attempt_ended: { title: 'This attempt has ended', text: `It was cancelled, finished, or has expired. ${goBack}` },
  nothing_to_choose: {
    title: 'No organisation found',
    text: `Whoever signed in has no organisation there. Sign in as somebody who administers it. ${goBack}`,
  },
  several_to_choose: {
    title: 'Several organisations found',
    text: 'One of them must be picked, which is possible on the hosted link that you were sent. Open it and start there.',
  },
  credentials_rejected: {
    title: 'The credentials were refused',
    text: `The system refused the client id, the client secret or the sign-in. ${goBack}`,
  },
  permission_missing: {
    title: 'A permission is missing',
    text: `The sign-in worked, but a needed permission is not granted. ${goBack}`,
  },
  rate_limited: { title: 'The system is busy', text: `It takes no more calls for the moment. ${goBack}` },
  vendor_unavailable: {
    title: 'The system cannot be reached',
    text: `Nothing is said about your sign-in or your credentials. ${goBack}`,
  },
  response_unexpected: { title: 'An unexpected answer', text: `The system answered something unexpected. ${goBack}` },
  session_unknown: { title: 'This link is not known', text: 'Open the link exactly as you received it.' },
  session_expired: { title: 'This link has expired', text: 'Ask for a new link where you found this one.' },
  session_locked: { title: 'This link is locked', text: 'Too many credentials were refused. Ask for a new link.' },
  session_spent: { title: 'Already linked', text: 'An account was already linked with this link. Close this window.' },
  validation_error: { title: 'The form is not complete', text: `Something in the form cannot be right. ${goBack}` },
  not_found: { title: 'Not on offer', text: `This system or attempt does not belong to this link. ${goBack}` },
  account_integration_inactive_error: { title: 'Not on offer', text: `This system is switched off here. ${goBack}` },
  unavailable: { title: 'Not available here', text: `This environment of the system is not available. ${goBack}` },
};

const somethingFailed: Ending = { title: 'Something failed', text: `Nothing was linked. ${goBack}` };

const style =
  ':root{color-scheme:light dark}' +
  'body{font:1rem/1.5 system-ui,sans-serif;max-width:32rem;margin:15vh auto 0;padding:0 1.5rem}' +
  'h1{font-size:1.5rem;line-height:1.25;margin:0 0 .75rem}p{margin:0}';

/** No script, nothing from elsewhere, nobody may frame it; the one style by its hash. */
export const endPagePolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The page on which a sign-in ends. It says nothing that the address brought, only what stands here. */
export const endPage = (outcome: string): string => {
  const { title, text } = Object.hasOwn(endings, outcome) ? (endings[outcome] ?? somethingFailed) : somethingFailed;
  return (
    '<!doctype html><html lang="en"><head><meta charset="utf-8">' +
    '<meta name="viewport" content="width=device-width,initial-scale=1">' +
    `<title>${title}</title><style>${style}</style></head>` +
    `<body><main data-outcome="${Object.hasOwn(endings, outcome) ? outcome : 'failed'}">` +
    `<h1>${title}</h1><p>${text}</p></main></body></html>`
  );
};
