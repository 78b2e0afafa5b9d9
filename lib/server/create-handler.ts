import { randomBytes } from "node:crypto";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { performance } from "node:perf_hooks";
import { hasPage } from "#lib/docs/pages.ts";
import type { Environment } from "#lib/env.ts";
import { answerFault } from "#lib/identify/answers.ts";
import { identify } from "#lib/identify/identify.ts";
import { IDENTIFY_PATH } from "#lib/identify/identify-path.ts";
import { loadCatalogue } from "#lib/languages/catalogue.ts";
import { createClientAddressReader } from "./client-address.ts";
import { isDocsPage, settleDocsHead } from "./docs-head.ts";
import { describeError, type Log, toLoggedPath } from "./log.ts";
import { discardRest, refuseBody } from "./request-body.ts";
import { settleForwarding } from "./request-headers.ts";
import { contentSecurityPolicy, pageHeaders, publicHeaders } from "./security-headers.ts";
import { sendWebResponse, toIdentifyRequest } from "./web-exchange.ts";
import { widgetHeaders } from "./widget-files.ts";
import { isOwnHost, renderWrongHostPage } from "./wrong-host.ts";

export type HandlerPlan = {
  environment: Pick<Environment, "origin" | "trustedProxies">;
  log: Log;
  dev: boolean;
  /** Next's own request handler. */
  handleNext: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
};

/** Other sites call these, under whatever name they reach this one. */
const API_PREFIX = "/api/v1/";

const CLIENT_GONE = 499;

/** What the server does with a request: the endpoint answers for itself, everything else is guarded and goes to Next. */
export function createHandler({ environment, log, dev, handleNext }: HandlerPlan): RequestListener {
  const { origin } = environment;
  const secure = origin.startsWith("https:");
  const openHeaders = publicHeaders(secure);
  const addresses = createClientAddressReader(environment.trustedProxies);

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = request.url ?? "";
    if (!url.startsWith("/")) return sendText(response, 400, "The address of a request begins with a slash.");
    const [path = ""] = url.split("?", 1);
    if (path === IDENTIFY_PATH) return answerIdentify(request, response);

    const { host } = settleForwarding(request, addresses, origin);
    const widget = widgetHeaders(path);
    if (widget || path.startsWith(API_PREFIX)) {
      setHeaders(response, { ...openHeaders, ...widget });
    } else {
      const plan = { nonce: randomBytes(16).toString("base64"), secure, dev };
      setHeaders(response, pageHeaders(plan, path));
      if (isDocsPage(path)) {
        const found = hasPage(path, await loadCatalogue());
        settleDocsHead({ kept: !dev && request.headers.cookie === undefined, found }, response);
      }
      request.headers["content-security-policy"] = contentSecurityPolicy(plan);
      if (!isOwnHost(host, origin)) {
        return sendHtml(response, 421, renderWrongHostPage({ origin, path: url, nonce: plan.nonce }));
      }
    }
    const refusal = refuseBody(request);
    if (refusal === 411) return sendText(response, 411, "The request's body has no Content-Length.");
    if (refusal === 413) return sendText(response, 413, "The request's body is too large.");
    return handleNext(request, response);
  }

  async function answerIdentify(request: IncomingMessage, response: ServerResponse) {
    setHeaders(response, openHeaders);
    const answered = await identify(toIdentifyRequest(request), Date.now).catch((error: unknown) => {
      // Not `request.destroyed`: a request is that once its body has been read. A visitor who left is no fault.
      if (!request.socket.destroyed) log.error({ error: describeError(error) }, "identify failed");
      return answerFault();
    });
    await sendWebResponse(answered, response);
  }

  return (request, response) => {
    const started = performance.now();
    const { method, url = "" } = request;
    discardRest(request, response);
    response.once("close", () => {
      const status = response.writableFinished ? response.statusCode : CLIENT_GONE;
      log.info({
        method,
        path: toLoggedPath(url),
        status,
        ms: Math.round((performance.now() - started) * 10) / 10,
      });
    });
    answer(request, response).catch((error: unknown) => {
      log.error({ error: describeError(error) }, "request failed");
      if (response.headersSent) response.destroy();
      else sendText(response, 500, "Something failed on our side.");
    });
  };
}

function setHeaders(response: ServerResponse, headers: Record<string, string>): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}

function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" }).end(`${text}\n`);
}

function sendHtml(response: ServerResponse, status: number, html: string): void {
  response
    .writeHead(status, { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" })
    .end(html);
}
