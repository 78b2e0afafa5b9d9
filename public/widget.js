// Reqio's widget: hands identity tokens to Reqio and keeps the person who is answered. No global but window.Reqio,
// nothing in cookies or storage, no token in a message, no exception into the page.
(() => {
  /** @typedef {{ person: ReqioPerson | null, expiresInSeconds: number, warnings: ReqioWarning[] }} Answer */
  // Milliseconds of a monotonic clock: the visitor's own may be hours off.
  const now = () => performance.now();
  const apart = 5_000;
  const patience = 30_000;
  const longestBackOff = 300_000;
  /** @type {Reqio & { person: ReqioPerson | null }} */
  const api = { identify, reset, init, person: null };
  let origin = "";
  let projectId = "";
  let identityUrl = "";
  /** @type {(() => unknown) | null} */ let source = null; // where the next token comes from
  let once = false; // whether that is a single token, of no use later
  let turn = new AbortController(); // the attempt under way
  let latest = Promise.resolve(api.person);
  let timer = 0;
  let earliest = 0;
  let failures = 0;
  let told = "";
  let askedAt = 0; // by any tab: all share the visitor's clock, right or wrong
  /** @type {BroadcastChannel | undefined} */ let channel;
  /** @type {Map<string, string>} */ const blocked = new Map(); // an address and the directive

  class Failure extends Error {
    /** @param {unknown} [cause] */
    constructor(code = "network_failed", message = "", retryAfter = 0, cause) {
      super(message, { cause });
      this.code = code;
      this.retryAfter = retryAfter;
    }
  }

  const warn = ({ code = "", message = "" }) =>
    console.warn(`Reqio: ${code}. ${message} ${origin}/docs/findings#${code}`);
  const emit = (type = "", detail = {}) => window.dispatchEvent(new CustomEvent(type, { detail }));

  /** @param {string} code @param {string} url @param {AbortSignal} signal @param {RequestInit} options */
  async function request(code, url, signal, options) {
    try {
      return await fetch(url, { ...options, signal });
    } catch {
      // A violation of the page's policy is told in a task of its own.
      await new Promise((resolve) => setTimeout(resolve));
      const host = new URL(url).origin;
      const directive = blocked.get(url);
      throw directive
        ? new Failure("csp_blocked", `The page's Content-Security-Policy blocks ${host} by ${directive}.`)
        : new Failure(code, `${host} cannot be reached.`);
    }
  }

  // Accept stays at its default: Phoenix answers 406 to a narrower one.
  async function fetchToken() {
    const code = "identity_url_failed";
    const { href } = new URL(identityUrl, document.baseURI);
    const response = await request(code, href, turn.signal, { mode: "same-origin", cache: "no-store" });
    if (response.status === 204) return null;
    const body = response.ok && (await response.json().catch(() => null));
    if (typeof body?.token === "string") return body.token;
    const by = `${response.status}${response.redirected ? " after a redirect" : ""}`;
    throw new Failure(code, `${identityUrl} answered ${by} without a token.`);
  }

  /** @returns {Promise<Answer>} */
  async function findPerson({ signal } = turn) {
    const token = await Promise.race([source?.(), new Promise((_, reject) => (signal.onabort = reject))]);
    if (token === null) return { person: null, expiresInSeconds: 0, warnings: [] };
    const response = await request("network_failed", `${origin}/api/v1/identify`, signal, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      // As text: undefined is refused as what it is.
      body: JSON.stringify({ projectId, token: `${token}` }),
      credentials: "omit",
      referrerPolicy: "no-referrer",
    });
    const body = await response.json().catch(() => null);
    if (response.ok && body?.person) return body;
    const { code, detail = `${origin} answered ${response.status}.` } = body ?? {};
    throw new Failure(code, detail, (Number(response.headers.get("Retry-After")) || 0) * 1_000);
  }

  /** Ends the attempt under way, so that there is one at a time. */
  function begin() {
    turn.abort();
    turn = new AbortController();
    earliest = now() + apart;
    clearTimeout(timer);
    return turn;
  }

  function ask() {
    const mine = begin();
    askedAt = Math.max(Date.now(), askedAt + 1);
    const at = askedAt;
    share(at);
    setTimeout(() => mine.abort(), patience);
    const made = findPerson().then(
      (answer) => (mine === turn ? settle(answer, at) : latest),
      (cause) => (mine === turn ? Promise.reject(fail(cause)) : latest),
    );
    // Nobody has to look at the promise: it is no unhandled rejection of the page.
    made.catch(() => {});
    // A provider may have called identify or reset itself.
    if (mine === turn) latest = made;
    return latest;
  }

  /** @param {Answer} answer @param {number} [at] when this tab asked */
  function settle(answer, at) {
    const { person, expiresInSeconds, warnings } = answer;
    failures = 0;
    told = "";
    if (once) fallBack();
    if (at) share(at, answer);
    // At a time of its own in each tab: the first asks for all.
    const life = expiresInSeconds * (750 + Math.random() * 150);
    if (person && source) wake(now() + Math.max(life, apart));
    const changed = JSON.stringify(person) !== JSON.stringify(api.person);
    api.person = person;
    if (person && changed) {
      warnings.forEach(warn);
      emit("reqio:identified", { person, warnings });
    }
    return person;
  }

  /** @param {unknown} cause */
  function fail(cause) {
    const known = cause instanceof Failure;
    const failure = known ? cause : new Failure("identity_url_failed", "The provider failed.", 0, cause);
    const { code, retryAfter } = failure;
    const backOff = Math.min(1_000 * 2 ** failures++ * (1 + Math.random() / 4), longestBackOff);
    // A token that was refused is refused again.
    if (once && (identityUrl || !/^(network|rate|store)_/.test(code))) fallBack();
    if (code === "csp_blocked") source = null;
    earliest = Math.max(earliest, now() + retryAfter);
    if (source) wake(now() + Math.max(backOff, retryAfter));
    if (told !== code) {
      told = code;
      warn(failure);
      emit("reqio:error", failure);
    }
    return failure;
  }

  function fallBack() {
    once = false;
    source = identityUrl ? fetchToken : null;
  }

  function wake(at = earliest) {
    clearTimeout(timer);
    timer = window.setTimeout(() => source && !document.hidden && ask(), at - now());
  }

  /** Tells the site's other tabs who asks and who is found, never a token. @param {number} at @param {Answer} [answer] */
  function share(at, answer) {
    if (source === fetchToken) channel?.postMessage({ at, answer });
  }

  /** @param {MessageEvent<{ at: number, answer?: Answer }>} message */
  function hear({ data: { at, answer } }) {
    if (at < askedAt || source !== fetchToken) return;
    askedAt = at;
    if (answer) {
      begin();
      latest = Promise.resolve(settle(answer));
    } else {
      // This tab asks if that one is closed meanwhile.
      wake(Math.max(earliest, now() + patience * (1 + Math.random())));
    }
  }

  function open() {
    close();
    wake();
    try {
      channel = new BroadcastChannel(`reqio ${origin} ${projectId} ${identityUrl}`);
      channel.onmessage = hear;
    } catch {
      // Blocked with the site's storage: each tab asks for itself.
    }
  }

  // An open channel would keep the page out of the back/forward cache.
  function close() {
    channel?.close();
    channel = undefined;
  }

  /** @param {ReqioOptions} options */
  function init(options) {
    projectId = options.projectId;
    origin = options.origin.replace(/\/$/, "");
    if (options.identityUrl) {
      identityUrl = options.identityUrl;
      source = fetchToken;
      open();
    }
    if (options.identityToken?.trim()) identify(options.identityToken);
    for (const call of queue.splice(0)) take(call);
    queue.push = (...calls) => calls.map(take).length;
  }

  /** @param {ReqioCall} call */
  function take({ method, args, resolve, reject }) {
    new Promise((done) => done(Reflect.apply(api[method], api, args))).then(resolve, reject);
  }

  /** @type {Reqio["identify"]} */
  function identify(token) {
    if (!origin) {
      return new Promise((resolve, reject) => {
        queue.push({ method: "identify", args: [token], resolve, reject });
      });
    }
    once = typeof token !== "function";
    source = typeof token === "function" ? token : () => token;
    failures = 0;
    told = "";
    return ask();
  }

  function reset() {
    api.person = null;
    return identify(null);
  }

  const { queue = [], init: loaded } = window.Reqio ?? {};
  if (!loaded) {
    window.Reqio = api;
    document.addEventListener("visibilitychange", () => wake());
    document.addEventListener("securitypolicyviolation", (event) => {
      if (event.disposition === "enforce") blocked.set(event.blockedURI, event.effectiveDirective);
    });
    window.addEventListener("pagehide", close);
    window.addEventListener("pageshow", ({ persisted }) => persisted && identityUrl && open());
  }
  const tag = document.currentScript;
  // A page's element by that name would stand in the script's place.
  if (tag instanceof HTMLScriptElement && tag.dataset.projectId) {
    const options = { ...tag.dataset, projectId: tag.dataset.projectId, origin: new URL(tag.src).origin };
    // Session recorders read the page.
    tag.removeAttribute("data-identity-token");
    window.Reqio.init?.(options);
  }
})();
