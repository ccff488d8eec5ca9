import { Agent, request } from "node:http";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Party } from "#app/modules/people/core/acts.ts";

const agent = new Agent({ keepAlive: true, maxSockets: 50 });

export interface Page {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

interface Asking {
  readonly method?: string;
  readonly cookie?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** One request, without following where it is sent on to. */
export function ask(url: string, { method = "GET", cookie = "", headers = {}, body }: Asking = {}): Promise<Page> {
  return new Promise((resolve, reject) => {
    const sending = request(url, {
      agent,
      method,
      headers: {
        ...(cookie && { Cookie: cookie }),
        ...(body !== undefined && { "Content-Length": Buffer.byteLength(body) }),
        ...headers,
      },
    });
    sending.on("response", (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("error", reject);
      response.on("end", () => {
        const known = Object.entries(response.headers).map(([name, value]) => [name, String(value)]);
        resolve({
          status: response.statusCode ?? 0,
          headers: Object.fromEntries(known) as Record<string, string>,
          body: Buffer.concat(parts),
        });
      });
    });
    sending.on("error", reject);
    sending.end(body);
  });
}

/** The cookie of a party, by a session row as signing in makes one. */
export async function cookieOf(party: Party): Promise<string> {
  const { lookingAs } = await import("#tests/e2e/pages/world.ts");
  const { actor } = await lookingAs(party);
  if (actor.kind === "visitor") return "";
  const { startSession } = await import("#app/modules/people/sessions.server.ts");
  const { sessionHeader } = await import("#app/http.server.ts");
  const kind = actor.kind === "resident" ? "resident" : "office";
  return (await sessionHeader(await startSession({ id: actor.accountId, kind }))).split(";")[0] ?? "";
}

interface BuiltRoute {
  readonly id: string;
  readonly path?: string;
  readonly index?: boolean;
  readonly module: Readonly<Record<string, unknown>>;
}

/** The routes of the built product, with the address of each; a part such as ":roundSlug" stays as it is. */
export async function builtRoutes(): Promise<{ address: string; module: BuiltRoute["module"] }[]> {
  const { projectDir } = await import("../../scripts/steps/place.js");
  const file = join(projectDir, "build", "server", "index.js");
  const { routes } = (await import(pathToFileURL(file).href)) as { routes: Record<string, BuiltRoute> };
  return Object.values(routes)
    .filter(({ id }) => id !== "root")
    .map(({ path = "", module }) => ({ address: `/${path}`, module }));
}
