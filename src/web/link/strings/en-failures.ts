import type { FailureCode } from '../failure.ts';
import type { ClosedReason } from '../state.ts';

/** How one failure is explained. The server's own cause and fix replace ours where it sends them. */
export interface FailureText {
  readonly title: (system: string) => string;
  readonly cause: (system: string) => string;
  readonly fix: (system: string) => string;
  /** The retry's label; absent where retrying before the fix would only fail again. */
  readonly retry?: string;
}

export const failures: Readonly<Record<FailureCode, FailureText>> = {
  credentials_rejected: {
    title: (system) => `${system} did not accept this access`,
    cause: (system) =>
      `We reached ${system}, and it refused the values below together. It does not say which of them is wrong.`,
    fix: () =>
      'Compare both values with the guide. If one is lost or was reset since, make a new one and paste it here.',
  },
  credentials_revoked: {
    title: (system) => `${system} has revoked this access`,
    cause: (system) => `${system} knows the values below, but they were revoked there or have run out.`,
    fix: (system) => `Make new ones in ${system}, as the guide shows, and paste them here.`,
  },
  tenant_unknown: {
    title: (system) => `${system} does not know this company`,
    cause: (system) =>
      `The values below lead to no company in ${system}. They belong to another one, or its contract with ${system} has ended.`,
    fix: (system) =>
      `See that you are signed in to your own company in ${system}, and copy the values again. If they are the same, ask ${system} whether your contract is running.`,
  },
  address_not_allowed: {
    title: (system) => `${system} does not let our server in`,
    cause: (system) =>
      `In ${system} it is set which network addresses may ask, and our server’s is not on that list. Your values were not refused.`,
    fix: (system) =>
      `Ask whoever looks after ${system} to add our server to the list of allowed addresses, then try again. Your values are kept.`,
    retry: 'Try again',
  },
  plan_lacks_api: {
    title: (system) => `Your ${system} plan does not include this`,
    cause: (system) =>
      `${system} lets other programs read only in certain plans or with an extra module. Your values were not refused.`,
    fix: (system) =>
      `Ask ${system}, or whoever manages the contract, to add API access. Then come back with the same link and try again.`,
    retry: 'Try again',
  },
  permission_missing: {
    title: () => 'Signed in, but not allowed to see anything yet',
    cause: (system) => `The values are right. ${system} still lacks a permission that linking needs.`,
    fix: () => 'Grant it as the guide shows, save there, then check again here. Your values are kept.',
    retry: 'Check again',
  },
  rate_limited: {
    title: (system) => `${system} is busy`,
    cause: (system) =>
      `${system} allows only so many calls in a minute and is asking us to wait. Your values were not refused.`,
    fix: () => 'Wait for the countdown, then try again. Your values are kept.',
    retry: 'Try again',
  },
  vendor_unavailable: {
    title: (system) => `We could not reach ${system}`,
    cause: (system) => `${system} did not answer, or answered with a failure of its own. Your values were not refused.`,
    fix: (system) => `Try again in a few minutes. If it goes on, see whether ${system} opens for you in the browser.`,
    retry: 'Try again',
  },
  response_unexpected: {
    title: (system) => `${system} gave an answer we do not understand`,
    cause: (system) =>
      `We reached ${system}, but its answer was not what its documentation says. Your values were not refused.`,
    fix: () => 'Try once more. If it happens again, pass on the request ID: it leads straight to the answer.',
    retry: 'Try again',
  },
  ValidationError: {
    title: () => 'A value cannot be right',
    cause: (system) => `This was found before ${system} was asked.`,
    fix: () => 'Correct the marked field, then connect.',
  },
  sign_in_denied: {
    title: () => 'The access was not allowed',
    cause: (system) => `In the window, ${system} was told not to allow it. Nothing was linked.`,
    fix: () => 'If that was a slip, connect again and allow it. If you may not allow it, ask an administrator.',
  },
  sign_in_refused: {
    title: (system) => `${system} refused the application`,
    cause: () =>
      'The sign-in came back with a refusal before anybody was asked. The application there is set up differently.',
    fix: () => 'Compare client ID, redirect URL and scopes of the application with the guide, then connect again.',
  },
  nothing_to_choose: {
    title: (system) => `No organisation was found in ${system}`,
    cause: () => 'Whoever signed in belongs to no organisation there.',
    fix: () => 'Connect again and sign in as somebody who administers your organisation.',
  },
  sign_in_lost: {
    title: () => 'The sign-in did not come back as it left',
    cause: () => 'It was finished in another browser, a second time, or too late, so it cannot be used.',
    fix: () => 'Connect again and finish in the window that opens, in this browser. What you entered is kept.',
  },
  sign_in_expired: {
    title: () => 'The ten minutes for signing in are over',
    cause: (system) => `Nobody finished signing in to ${system}, so nothing was linked.`,
    fix: () => 'Connect again when you are ready. What you entered is kept.',
  },
  connection_lost: {
    title: () => 'The connection to this page’s server was lost',
    cause: (system) => `Our own server did not answer, so we do not know whether ${system} was asked.`,
    fix: () => 'Check your internet connection, then try again. Your values are kept, and trying twice does no harm.',
    retry: 'Try again',
  },
  server_failed: {
    title: () => 'The fault is on our side',
    cause: (system) =>
      `Our own server could not finish the check. Nothing is wrong with your values, and ${system} did not refuse them.`,
    fix: () => 'Try again in a minute. If it happens again, pass on the request ID.',
    retry: 'Try again',
  },
};

/** How the end of a visit is explained. */
export interface ClosedText {
  readonly title: string;
  readonly cause: string;
  readonly fix: string;
  /** Label of the button that opens the link once more. */
  readonly reopen?: string;
}

export const closed: Readonly<Record<ClosedReason, ClosedText>> = {
  link_incomplete: {
    title: 'This address is missing a part',
    cause: 'The part that opens the page stands at the end of the link, after the # sign, and is not there.',
    fix: 'Open the link from your message again, or copy it whole. Some programs cut long links.',
  },
  link_unknown: {
    title: 'This link is not known',
    cause: 'It may have been copied with a letter missing, or it was withdrawn.',
    fix: 'Open the link from your message again. If that does not help, ask for a new one.',
  },
  SessionExpired: {
    title: 'This link has expired',
    cause: 'Links work for a limited time, so that an old message cannot be used by someone else.',
    fix: 'Ask for a new link. What you already did in your HR system stays, so the second time is quick.',
  },
  SessionLocked: {
    title: 'This link is locked',
    cause: 'Too many wrong values were tried with it. That protects your HR system from guessing.',
    fix: 'Ask for a new link, and compare the values with the guide before you connect.',
  },
  SessionSpent: {
    title: 'This link was already used',
    cause: 'An account is linked with it. A link makes one account.',
    fix: 'You can look at that account. To link another system, ask for a new link.',
    reopen: 'Show the account',
  },
  SessionUnknown: {
    title: 'Your visit has ended',
    cause: 'The page around this one began a visit that the server no longer knows.',
    fix: 'Go back to where you came from and begin again. What you did in your HR system stays.',
  },
  nothing_offered: {
    title: 'There is nothing to link here yet',
    cause: 'No HR system is switched on for this link.',
    fix: 'Ask the people who sent you the link to switch on your system.',
  },
  unreachable: {
    title: 'This page’s server does not answer',
    cause: 'The page was loaded, but its server could not be reached or failed. Your link is fine.',
    fix: 'Check your internet connection and try again in a minute.',
    reopen: 'Try again',
  },
};

/** What surrounds those explanations. */
export const help = {
  missingPermissions: 'Missing',
  checks: 'What was checked',
  vendorSaid: (system: string) => `What ${system} answered`,
  wait: (seconds: number) =>
    seconds === 1 ? 'You can try again in 1 second.' : `You can try again in ${seconds} seconds.`,
  waitOver: 'You can try again now.',
  retryAlone: 'Try again by itself then',
  newLink: 'Ask for a new link',
  newLinkSubject: (requestId?: string) =>
    `A new Link Account link, please${requestId === undefined ? '' : ` (request ${requestId})`}`,
  askForLink: (project: string) => `Ask your contact at ${project} for a new link.`,
  askSender: 'Ask the person who sent you the link.',
};
