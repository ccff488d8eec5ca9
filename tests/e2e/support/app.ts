import { databaseOf, shared } from "./shared.ts";
import { test as base, expect } from "@playwright/test";
import type { BrowserContext, BrowserContextOptions, ConsoleMessage, Page, Response, WebError } from "@playwright/test";
import { startApp } from "../../../scripts/testing/app.js";
import { whole } from "../../../scripts/testing/whole.js";
import { copyDatabase } from "../../../scripts/testing/database.js";

interface Worker {
  /** The address of this worker's own server, which runs on this worker's own copy of the example municipality. */
  readonly site: string;
}

interface Tools {
  /** A page in a browser of its own, signed in; several at a time for a journey of several people. */
  readonly signedInAs: (email: string) => Promise<Page>;
  /** A page in a browser of its own, of nobody yet. */
  readonly browserLike: (options: BrowserContextOptions) => Promise<Page>;
  /** What a page may complain of in this test; anything else makes the test fail. */
  readonly expectedComplaints: readonly RegExp[];
  /** Listens to what the pages of a browser complain of. Happens by itself. */
  readonly listenTo: (context: BrowserContext) => void;
  readonly noComplaints: undefined;
}

export const test = base.extend<Tools, Worker>({
  site: [
    // Playwright reads from the braces what a fixture needs.
    async ({}, use) => {
      if (!shared) throw new Error("The browser tests are prepared by playwright.config.ts.");
      const databaseUrl = await copyDatabase(shared.server, databaseOf(process.env), "example");
      const app = await startApp({ databaseUrl, stateDir: shared.stateDir });
      await use(app.url);
      await app.stop();
    },
    { scope: "worker", timeout: 120_000 },
  ],

  baseURL: ({ site }, use) => use(site),

  browserLike: async ({ browser, listenTo }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (options) => {
      const context = await browser.newContext(options);
      contexts.push(context);
      listenTo(context);
      return context.newPage();
    });
    for (const context of contexts) await context.close();
  },

  signedInAs: async ({ browserLike, site }, use) => {
    await use(async (email) => {
      const page = await browserLike({});
      await page.context().addCookies([{ ...(await sessionCookie(email)), url: site }]);
      return page;
    });
  },

  expectedComplaints: [[], { option: true }],

  listenTo: async ({ expectedComplaints }, use) => {
    const complaints: string[] = [];
    const stops: (() => void)[] = [];
    await use((context) => void stops.push(listen(context, (complaint) => complaints.push(complaint))));
    for (const stop of stops) stop();
    const surprises = complaints.filter((text) => !expectedComplaints.some((pattern) => pattern.test(text)));
    expect(surprises, "the pages complain of nothing").toEqual([]);
  },

  noComplaints: [
    async ({ context, listenTo }, use) => {
      listenTo(context);
      await use(undefined);
    },
    { auto: true },
  ],
});

/**
 * Errors in the console (the content security policy speaks there too), in scripts, of the server and of its files. Answers what
 * ends the listening.
 */
function listen(context: BrowserContext, complain: (text: string) => void): () => void {
  const inConsole = (message: ConsoleMessage) => {
    // A refusal answers with a status of 400 or more, which Chromium calls a failure although the page is whole.
    const isStatus = message.text().startsWith("Failed to load resource");
    if (message.type() === "error" && !isStatus) complain(message.text());
  };
  const inScript = (error: WebError) => complain(String(error.error()));
  const ofServer = (answer: Response) => {
    const isFile = ["stylesheet", "script", "font", "image"].includes(answer.request().resourceType());
    if (answer.status() >= (isFile ? 400 : 500)) complain(`${answer.status()} ${answer.url()}`);
  };
  context.on("console", inConsole).on("weberror", inScript).on("response", ofServer);
  return () => void context.off("console", inConsole).off("weberror", inScript).off("response", ofServer);
}

/** Signs in as the product does, past the form: a session row, and the cookie that carries its token. */
export async function sessionCookie(email: string): Promise<{ name: string; value: string }> {
  const { db } = await import("#app/platform/db.server.ts");
  const { startSession } = await import("#app/modules/people/sessions.server.ts");
  const { sessionHeader } = await import("#app/http.server.ts");
  const account = await db.account.findUniqueOrThrow({ where: { email } });
  const [pair = ""] = (await sessionHeader(await startSession(account))).split(";");
  const at = pair.indexOf("=");
  return { name: pair.slice(0, at), value: pair.slice(at + 1) };
}

/** A test with its name and what it does. */
type Named = (name: string, body: Parameters<typeof test>[2]) => void;

/**
 * Registers the tests twice: with script in the browser and without. `npm test` takes each of them in one of both ways, by turns;
 * with `npm run test:full` they are taken in both.
 */
export function withAndWithoutScript(define: (inThisWay: Named) => void): void {
  for (const [way, javaScriptEnabled] of [true, false].entries())
    test.describe(javaScriptEnabled ? "with script" : "without script", () => {
      test.use({ javaScriptEnabled });
      let turn = way;
      define((name, body) => {
        if (turn++ % 2 === 0 || whole) test(name, body);
      });
    });
}
