// Types of window.Reqio, as widget.js brings it. Put this file among your own sources: there is nothing to import.

/** Who the identity token says the visitor is. */
interface ReqioPerson {
  /** The token's `sub`. */
  readonly id: string;
  readonly email: string | null;
  readonly plan: string | null;
  /** In the currency's minor unit; `null` where the token does not say enough. */
  readonly monthlyRevenue: { readonly cents: number; readonly currency: string } | null;
}

/** What a token says wrongly although its person is identified. */
interface ReqioWarning {
  readonly code: string;
  readonly claim?: string;
  readonly message: string;
  readonly fix: string;
}

/** Why nobody was identified. `{origin}/docs/findings#{code}` tells the way out. */
interface ReqioError extends Error {
  readonly code: string;
}

/** Gives a fresh identity token, or `null` when nobody is signed in. */
type ReqioTokenProvider = () => string | null | Promise<string | null>;

/** What the script tag says where there is one. */
interface ReqioOptions {
  projectId: string;
  /** Where Reqio runs, such as `https://reqio.app`. */
  origin: string;
  /** As `data-identity-url`. */
  identityUrl?: string | undefined;
  /** As `data-identity-token`. */
  identityToken?: string | undefined;
}

/** A call that waits for the widget. */
interface ReqioCall {
  method: "identify" | "reset";
  args: unknown[];
  resolve: (person: ReqioPerson | null) => void;
  reject: (reason: ReqioError) => void;
}

/** `window.Reqio`: a stub of a few lines until widget.js has loaded, and then the widget. */
interface Reqio {
  /**
   * Identifies the visitor and gives the person, or rejects with a `ReqioError`. A provider is asked again before its
   * token expires. `null` means that nobody is signed in.
   */
  identify(token: string | null | ReqioTokenProvider): Promise<ReqioPerson | null>;
  /** Forgets the person, at log-out. */
  reset(): Promise<ReqioPerson | null>;
  /** Says what the script tag would. The stub has none. */
  init?(options: ReqioOptions): void;
  /** Who is identified now. The stub has none. */
  readonly person?: ReqioPerson | null;
  /** The stub's calls. */
  readonly queue?: ReqioCall[];
}

interface Window {
  Reqio: Reqio;
}

interface WindowEventMap {
  /** Somebody is identified who was not, or is known otherwise than before. */
  "reqio:identified": CustomEvent<{
    readonly person: ReqioPerson;
    readonly warnings: readonly ReqioWarning[];
  }>;
  "reqio:error": CustomEvent<ReqioError>;
}
