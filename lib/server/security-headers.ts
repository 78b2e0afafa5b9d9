/** What differs between a request and the next one is the nonce alone. */
export type HeaderPlan = { nonce: string; secure: boolean; dev: boolean };

/** Browser features that the dashboard never asks for. */
const deniedFeatures = ["camera", "display-capture", "geolocation", "microphone", "payment", "usb"];

/**
 * The policy of a dashboard page. Next reads the nonce out of the request's Content-Security-Policy header and puts it
 * on its own scripts; 'strict-dynamic' lets those load the others.
 */
export function contentSecurityPolicy({ nonce, dev }: HeaderPlan): string {
  return [
    "default-src 'none'",
    // React's development build rebuilds server stacks with eval.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ""}`,
    // Next's development overlay styles itself inline, without a nonce.
    dev ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    dev ? "connect-src 'self' ws: wss:" : "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'self'",
    "form-action 'self'",
  ].join("; ");
}

/** Pages that anybody may find; everything else is kept out of search engines. */
const openPages = /^\/(docs|debug|llms\.txt|llms-full\.txt|sitemap\.xml|robots\.txt)(\/|\.md$|$)/;

/** The headers of every page's answer. */
export function pageHeaders(plan: HeaderPlan, path: string): Record<string, string> {
  return {
    "Content-Security-Policy": contentSecurityPolicy(plan),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": deniedFeatures.map((feature) => `${feature}=()`).join(", "),
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    ...(openPages.test(path) ? {} : { "X-Robots-Tag": "noindex, nofollow" }),
    ...transportHeaders(plan.secure),
  };
}

/** The headers of what other sites load from here: the endpoint's answers and the widget. */
export function publicHeaders(secure: boolean): Record<string, string> {
  return {
    "Cross-Origin-Resource-Policy": "cross-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    ...transportHeaders(secure),
  };
}

// Without includeSubDomains: what else lives under the installation's name is not ours to decide.
function transportHeaders(secure: boolean): Record<string, string> {
  return secure ? { "Strict-Transport-Security": "max-age=63072000" } : {};
}
