import { randomUUID } from "node:crypto";
import { PassThrough } from "node:stream";
import { createReadableStreamFromReadable, type AppLoadContext, type EntryContext } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import type { ReactElement } from "react";
import { renderToPipeableStream, renderToStaticMarkup } from "react-dom/server";
import { ErrorIdContext } from "./error-id.ts";
import { keepDelivering } from "./modules/people/outbox.server.ts";
import { NonceContext } from "./nonce.ts";
import { isScripted } from "./page-handle.ts";
import type { FormProblem } from "./platform/form.ts";
import { log } from "./platform/log.server.ts";
import { logSiteWarnings } from "./site-warnings.server.ts";
import { uiTexts } from "./ui/texts.nl.ts";

keepDelivering();
logSiteWarnings();

interface Context extends AppLoadContext {
  readonly cspNonce?: string;
  /** Set when a bug ended this request. */
  errorId?: string;
}

/** A page without script is never taken over by React in the browser: plain markup, which is quicker to make. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  { cspNonce = "", errorId }: Context,
): Response | Promise<Response> {
  headers.set("Content-Type", "text/html; charset=utf-8");
  sayWhen(status, headers);
  const page = (
    <NonceContext.Provider value={cspNonce}>
      <ErrorIdContext.Provider value={errorId}>
        <RemixServer context={remix} url={request.url} nonce={cspNonce} />
      </ErrorIdContext.Provider>
    </NonceContext.Provider>
  );
  const handles = remix.staticHandlerContext.matches.map(({ route }) => remix.routeModules[route.id]?.handle);
  if (isScripted(handles)) return streamed(page, status, headers, cspNonce);
  const html = renderToStaticMarkup(page).replace("<title>", `<title>${problemInTitle(remix)}`);
  return new Response(`<!DOCTYPE html>${html}`, { headers, status });
}

/** After a refused sending the title begins with that: it is what a screen reader says first of a new page. */
function problemInTitle({ staticHandlerContext: { actionData } }: EntryContext): string {
  const sent = Object.values(actionData ?? {}) as readonly ({ problem?: FormProblem } | null)[];
  const errors = sent.flatMap((data) => Object.values(data?.problem?.errors ?? {}).flat());
  return errors.length > 0 ? `${uiTexts.errorsInTitle(errors.length)} ` : "";
}

/** Waits for the whole page: it is complete without script, also for people whose browser shows nothing half. */
function streamed(page: ReactElement, status: number, headers: Headers, nonce: string): Promise<Response> {
  return new Promise((resolve, reject) => {
    let outcome = status;
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce,
      onAllReady() {
        const body = new PassThrough();
        resolve(new Response(createReadableStreamFromReadable(body), { headers, status: outcome }));
        pipe(body);
        clearTimeout(tooLong);
      },
      onShellError: (error) => reject(error instanceof Error ? error : new Error("the page could not be made")),
      onError(error) {
        outcome = 500;
        log.error({ err: error }, "rendering failed");
      },
    });
    const tooLong = setTimeout(abort, 15_000);
  });
}

export function handleDataRequest(response: Response): Response {
  sayWhen(response.status, response.headers);
  return response;
}

/** Who cannot be served now hears after how many seconds to try again. */
function sayWhen(status: number, headers: Headers): void {
  if (status === 503) headers.set("Retry-After", "60");
}

/** Bugs end here once, with an id that the page shows too. An address that does not exist is an answer, no bug. */
export function handleError(error: unknown, { request, context }: { request: Request; context: Context }): void {
  if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return;
  context.errorId ??= randomUUID();
  log.error({ err: error, id: context.errorId, path: new URL(request.url).pathname }, "request failed");
}
