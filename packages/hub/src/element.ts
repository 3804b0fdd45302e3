import { openHub } from './open-hub.ts';
import type { HubError, HubExit, HubOptions, HubSession, LinkedAccount, OpenHub } from './options.ts';

/** What `<rollcall-hub>` dispatches; `detail` carries what the function of the same name gets. */
export interface HubElementEvents {
  success: CustomEvent<LinkedAccount>;
  close: CustomEvent<HubExit>;
  error: CustomEvent<HubError>;
}

/** `<rollcall-hub>`. */
export interface HubElement extends HTMLElement {
  /**
   * Opens the Hub, or brings the one that is open to the front: a popup inside a click. A frame opens by itself as soon as
   * there is a session.
   */
  open(): void;
  /** Takes the Hub away, and tells nothing. */
  close(): void;
  addEventListener<Type extends keyof HubElementEvents>(
    type: Type,
    listener: (event: HubElementEvents[Type]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

declare global {
  interface HTMLElementTagNameMap {
    'rollcall-hub': HubElement;
  }
}

const tag = 'rollcall-hub';

/**
 * Defines `<rollcall-hub>`; does nothing where it is defined, or where there is no page (on a server).
 *
 * Attributes: `auth-link`, or `token` and `base-url`; `mode` (`iframe` or `popup`, where a click on what is inside opens
 * it), `height` in pixels, `theme`, `language`.
 */
export const defineHubElement = (): void => {
  if (typeof customElements === 'undefined' || customElements.get(tag)) return;
  customElements.define(tag, makeElementClass());
};

/** Made late: `HTMLElement` exists in browsers alone. */
const makeElementClass = () =>
  class extends HTMLElement {
    /** A change of these begins anew. The others are read when it opens: they are not worth losing what was typed. */
    static readonly observedAttributes = ['auth-link', 'token', 'base-url', 'mode'];
    readonly #inside = this.attachShadow({ mode: 'open' });
    #hub: OpenHub | undefined;
    #changed = false;

    constructor() {
      super();
      this.addEventListener('click', () => {
        if (this.getAttribute('mode') === 'popup') this.open();
      });
    }

    connectedCallback(): void {
      this.#restart();
    }

    attributeChangedCallback(_name: string, before: string | null, now: string | null): void {
      if (before !== now) this.#restart();
    }

    disconnectedCallback(): void {
      this.close();
    }

    open(): void {
      if (this.#hub?.focus()) return;
      try {
        this.#hub = openHub(this.#options());
      } catch (error) {
        this.#tell('error', { code: 'options_invalid', message: error instanceof Error ? error.message : '' });
      }
    }

    close(): void {
      this.#hub?.close();
      this.#hub = undefined;
    }

    /** Once for all attributes that change together. */
    #restart(): void {
      if (this.#changed) return;
      this.#changed = true;
      queueMicrotask(() => {
        this.#changed = false;
        const isFrame = this.getAttribute('mode') !== 'popup';
        this.style.display = isFrame ? 'block' : '';
        this.close();
        this.#inside.replaceChildren(...(isFrame ? [] : [document.createElement('slot')]));
        const hasSession = this.hasAttribute('auth-link') || this.hasAttribute('token');
        if (this.isConnected && isFrame && hasSession) this.open();
      });
    }

    #options(): HubOptions {
      const read = (name: string) => this.getAttribute(name) ?? undefined;
      const session: HubSession = this.hasAttribute('auth-link')
        ? { authLink: read('auth-link') ?? '' }
        : { token: read('token') ?? '', baseUrl: read('base-url') ?? '' };
      const height = Number(read('height'));
      const theme = read('theme');
      return {
        ...session,
        ...(read('mode') === 'popup'
          ? { mode: 'popup' }
          : { container: this.#inside, heightPixels: height > 0 ? height : undefined }),
        theme: theme === 'light' || theme === 'dark' ? theme : undefined,
        language: read('language'),
        onSuccess: (account) => this.#tell('success', account),
        onClose: (exit) => this.#tell('close', exit),
        onError: (error) => this.#tell('error', error),
      };
    }

    #tell(type: keyof HubElementEvents, detail: LinkedAccount | HubExit | HubError): void {
      this.dispatchEvent(new CustomEvent(type, { detail }));
    }
  };
