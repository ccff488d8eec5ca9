import { randomUUID } from "node:crypto";
import autocannon from "autocannon";

export const visitors = 20;

export interface Measured {
  /** Answers a second. */
  readonly rate: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly answers: number;
}

interface Sending {
  readonly url: string;
  readonly seconds: number;
}

/** Rates as `visitors` people at once do, each another plan every time; `cookies` signs each of them in. */
export async function sendRatings(
  { url, seconds }: Sending,
  cookies: readonly string[],
  plans: number,
): Promise<Measured> {
  let sent = 0;
  return run(
    {
      url,
      duration: seconds,
      connections: visitors,
      requests: [
        {
          method: "POST",
          setupRequest: (request) => {
            const at = sent++;
            const plan = 1 + (Math.floor(at / cookies.length) % plans);
            const headers = {
              Origin: new URL(url).origin,
              "Content-Type": "application/x-www-form-urlencoded",
              Cookie: cookies[at % cookies.length] ?? "",
            };
            return { ...request, headers, body: `plan=${plan}&mark=${at % 3 === 0 ? -1 : 1}&key=${randomUUID()}` };
          },
        },
      ],
    },
    "3xx",
  );
}

/** Reads a page as `visitors` people at once do. */
export async function readPage({ url, seconds }: Sending): Promise<Measured> {
  return run({ url, duration: seconds, connections: visitors }, "2xx");
}

/** How long a page takes for visitors who do not fill the site: so many ask a second, all together. */
export async function visitPage({ url, seconds }: Sending, aSecond: number): Promise<Measured> {
  return run({ url, duration: seconds, connections: visitors, overallRate: aSecond }, "2xx");
}

/** Sends and asks, as `visitors` people at once do, what no page of ours makes; no two are the same, and each is refused. */
export async function sendRefused(
  url: string,
  slug: string,
  cookies: readonly string[],
  amount: number,
): Promise<void> {
  let sent = 0;
  const post = (path: string, bodyOf: (at: number) => string): autocannon.Request => ({
    method: "POST",
    path,
    setupRequest: (request) => {
      const at = sent++;
      const headers = {
        Origin: new URL(url).origin,
        "Content-Type": "application/x-www-form-urlencoded",
        Cookie: cookies[at % cookies.length] ?? "",
      };
      return { ...request, headers, body: bodyOf(at) };
    },
  });
  const requests: autocannon.Request[] = [
    post(`/rondes/${slug}/waardering`, (at) => `plan=1&mark=${at}e309&key=${randomUUID()}`),
    post(`/rondes/${slug}/indienen`, (at) => `title=${"a".repeat(50_000)}${at}&lines[0].cents=-1`),
    post("/inloggen", (at) => `email[${at}]=x&${"a".repeat(1_000)}=1`),
    { method: "GET", setupRequest: (request) => ({ ...request, path: `/rondes/${slug}/plannen/${sent++}x` }) },
  ];
  await run({ url, amount, connections: visitors, requests }, "4xx");
}

async function run(options: autocannon.Options, wanted: "2xx" | "3xx" | "4xx"): Promise<Measured> {
  const result = await autocannon(options);
  const answers = result[wanted];
  const others = result.requests.total - answers + result.errors + result.timeouts;
  if (others > 0) throw new Error(`${options.url}: ${others} answers were not the expected ${wanted}.`);
  return { rate: answers / result.duration, p50: result.latency.p50, answers };
}

/** The one in the middle. */
export function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}
