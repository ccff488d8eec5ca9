import { randomUUID } from "node:crypto";
import { Agent, request } from "node:http";
import type { Round } from "#app/modules/rounds/core/round.ts";

/** Somebody with a session, and the header that shows it. */
export interface Voter {
  readonly accountId: number;
  readonly personRef: string;
  readonly cookie: string;
}

export interface Stage {
  readonly round: Round;
  readonly voters: readonly Voter[];
  readonly path: string;
}

/** With a second round for the same voters that is valued by pairs, and a fund on which they vote. */
export interface MixedStage extends Stage {
  readonly pairs: Pick<Stage, "round" | "path">;
  readonly fund: Pick<Stage, "round" | "path">;
}

/** A round of score valuing with some plans, and residents who are signed in. */
export async function setStage(voters: number, plans = 3): Promise<Stage> {
  const { makeWijk } = await import("#tests/support/factories.ts");
  const wijk = await makeWijk("Noord");
  return { ...(await setRound(plans, "score")), voters: await makeVoters(voters, wijk.id) };
}

export async function setMixedStage(voters: number, plans = 3, plansInPairs = 3): Promise<MixedStage> {
  return { ...(await setStage(voters, plans)), pairs: await setRound(plansInPairs, "pairs"), fund: await setFund() };
}

/** Three plans, of which somebody chooses one. */
async function setFund(): Promise<MixedStage["fund"]> {
  const { makeVotedFund } = await import("#tests/support/waardering-factories.ts");
  const round = await makeVotedFund([600, 500, 400]);
  return { round, path: `/rondes/${round.slug}/waardering` };
}

async function setRound(plans: number, method: "score" | "pairs"): Promise<MixedStage["pairs"]> {
  const { makeValuedRound, valuingRules } = await import("#tests/support/waardering-factories.ts");
  const { round } = await makeValuedRound(plans, { rules: valuingRules({ method }) });
  return { round, path: `/rondes/${round.slug}/waardering` };
}

async function makeVoters(many: number, wijkId: number): Promise<Voter[]> {
  const { db } = await import("#app/platform/db.server.ts");
  const { tokenHash } = await import("#app/modules/people/sessions.server.ts");
  const { endOfSession } = await import("#app/modules/people/core/session-limits.ts");
  const { sessionHeader } = await import("#app/http.server.ts");
  const accounts = await db.account.createManyAndReturn({
    data: Array.from({ length: many }, (_, at) => ({
      kind: "resident" as const,
      email: `kiezer-${at}-${randomUUID()}@proef.example`,
      passwordHash: "-",
      displayName: `Kiezer ${at}`,
      birthYear: 1980,
      wijkId,
    })),
  });
  const expiresAt = endOfSession("resident", new Date());
  const tokens = accounts.map(({ id }) => ({ id, token: randomUUID() + randomUUID() }));
  await db.session.createMany({
    data: tokens.map(({ id, token }) => ({ accountId: id, tokenHash: tokenHash(token), expiresAt })),
  });
  return Promise.all(
    accounts.map(async ({ id, personRef }, at) => ({
      accountId: id,
      personRef,
      cookie: (await sessionHeader(tokens[at]?.token ?? "")).split(";")[0] ?? "",
    })),
  );
}

/** The cookie of a session of its own for an account that is there already. */
export async function cookieFor(account: { readonly id: number; readonly kind: "resident" | "office" }) {
  const { startSession } = await import("#app/modules/people/sessions.server.ts");
  const { sessionHeader } = await import("#app/http.server.ts");
  return (await sessionHeader(await startSession(account))).split(";")[0] ?? "";
}

export interface Answer {
  /** The first cookie that the answer gives, as a browser sends it back; "" when it gives none. */
  readonly cookie: string;
  readonly status: number;
  /** Where the answer sends a browser on to; "" when it does not. */
  readonly location: string;
  readonly body: string;
}

/** Lets go of what is idle before the site does (after five seconds): a form that crosses the end of its connection would be lost. */
const agent = new Agent({ keepAlive: true, maxSockets: 600, timeout: 2_000 });

interface Asking {
  /** The site as its pages know it, where the address is of something between. */
  readonly origin?: string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
  /** An address of this machine. */
  readonly from?: string | undefined;
  /** Gives up, and breaks the connection. */
  readonly signal?: AbortSignal;
}

/** Sends a form as a page of the site does. Rejects when the connection breaks before the answer is there. */
export function sendForm(
  url: string,
  cookie: string,
  fields: Readonly<Record<string, string>>,
  { origin = new URL(url).origin, headers, ...asking }: Asking = {},
): Promise<Answer> {
  const form = { Host: new URL(origin).host, Origin: origin, "Content-Type": "application/x-www-form-urlencoded" };
  return send("POST", url, cookie, new URLSearchParams(fields).toString(), {
    ...asking,
    headers: { ...headers, ...form },
  });
}

/** Reads a page of the site; rejects as `sendForm` does. */
export const readPage = (url: string, cookie: string): Promise<Answer> => send("GET", url, cookie, "", {});

function send(
  method: "GET" | "POST",
  url: string,
  cookie: string,
  body: string,
  { headers = {}, from = "127.0.0.1", signal }: Omit<Asking, "origin">,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sending = request(url, {
      agent,
      localAddress: from,
      method,
      ...(signal && { signal }),
      headers: { Cookie: cookie, ...headers, "Content-Length": Buffer.byteLength(body) },
    });
    sending.on("response", (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          cookie: response.headers["set-cookie"]?.[0]?.split(";")[0] ?? "",
          location: response.headers.location ?? "",
          body: Buffer.concat(parts).toString(),
        }),
      );
      response.on("error", reject);
    });
    sending.on("error", reject);
    sending.end(body);
  });
}

export const rating = (plan: number, mark: number, key: string = randomUUID()) => ({
  plan: String(plan),
  mark: String(mark),
  key,
});

/** Between two looks at what others do meanwhile. */
export const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

/** Runs as many at the same time as told, in order, until all are done. */
export async function inFlight<T, R>(
  many: number,
  items: readonly T[],
  run: (one: T, at: number) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const worker = async () => {
    for (let at = next++; at < items.length; at = next++) {
      const one = items[at] as T;
      results[at] = await run(one, at);
    }
  };
  await Promise.all(Array.from({ length: Math.min(many, items.length) }, worker));
  return results;
}
