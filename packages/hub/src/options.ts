/** The account that was linked. */
export interface LinkedAccount {
  readonly id: string;
  /** The system's key, for example `hibob`. */
  readonly provider: string;
}

/**
 * Why the visit cannot go on. Refused credentials are no such reason: the Hub explains them, and the person tries again.
 *
 * From this package: `popup_blocked`, `not_answering` (the Hub did not answer: the page's origin is in the
 * `embed_origins` of no connector profile, or Rollcall cannot be reached), `token_refused`, `options_invalid` (from the
 * element alone; `openHub` throws). From the Hub, for example `session_expired`, `session_locked`, `link_unknown`.
 */
export interface HubError {
  readonly code: string;
  /** One sentence: for the reader where the Hub says it, else for whoever writes the product. */
  readonly message: string;
}

/** Where somebody was who has left. Empty where they closed the window by hand. */
export interface HubExit {
  /** The view of the Hub, for example `before`, `form`, `failed`, `granting`, `linked`. */
  readonly step?: string;
  /** What stood in the way there, for example `credentials_rejected` or `session_expired`. */
  readonly code?: string;
}

/** What is told, each at most once; nothing after `onClose`. */
export interface HubEvents {
  /** An account is linked. The person may go on in the Hub, to grant what is missing. */
  onSuccess?(account: LinkedAccount): void;
  /** The person has left: by the Hub's own button, or by closing the window. */
  onClose?(exit: HubExit): void;
  onError?(error: HubError): void;
}

/** Which session to open. Either way nothing secret is in a path or a query. */
export type HubSession =
  /** `auth_link_url` of a connect session: its secret is in the fragment. Good for as long as the link. */
  | { readonly authLink: string; readonly token?: undefined }
  /** `token` of a connect session, good for half an hour, and where the Hub is (`ROLLCALL_HUB_URL`). */
  | { readonly token: string; readonly baseUrl: string; readonly authLink?: undefined };

/** Where it opens. */
export type HubPlace =
  /** In an element of the page. `heightPixels`: fixed; without it the frame is as high as what is in it. */
  | { readonly mode?: 'iframe'; readonly container: ParentNode & Node; readonly heightPixels?: number | undefined }
  /** In a window of its own. Call it inside a click, or the browser blocks the window. */
  | { readonly mode: 'popup' };

export interface HubLook {
  /** Default: what the person's system prefers. */
  readonly theme?: 'light' | 'dark' | undefined;
  /** A language tag such as `de`. Default: the person's own; English where the Hub does not speak it. */
  readonly language?: string | undefined;
}

export type HubOptions = HubSession & HubPlace & HubLook & HubEvents;

/** A Hub that is open. */
export interface OpenHub {
  /** Brings it to the front. Answers false when it is no longer there. */
  focus(): boolean;
  /** Takes it away. Nothing is told any more. */
  close(): void;
}
