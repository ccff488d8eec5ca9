import { connect } from "node:net";
import type { RoundKind } from "#app/modules/people/core/acts.ts";
import type { Place } from "#tests/e2e/pages/table.ts";
import type { Moment } from "#tests/support/factories.ts";
import type { Who } from "#tests/support/rights.ts";
import { cookieOf } from "../crawl.ts";
import type { Checks, Trial } from "../row.ts";
import { cookieFor } from "../voters.ts";

/** An address with every part that changes called the same. */
export const shapeOf = (address: string) => address.replaceAll(/\/(:\w+|1)(?=\/|$)/g, "/:part");

/** The address of the same as script asks for it. */
export const asData = (address: string) => `${address === "/" ? "/_root" : address}.data`;
/** As data a page says in its body where it sends somebody on to. */
export const statusAsData = (status: number) => (status === 302 ? 202 : status);

/** What a part of the trial goes on. */
export interface Trying extends Pick<Trial, "say"> {
  readonly site: string;
  readonly checks: Checks;
  readonly cookies: ReadonlyMap<Who, string>;
}

export async function cookiesOfAll(): Promise<ReadonlyMap<Who, string>> {
  const { parties } = await import("#tests/support/rights.ts");
  const { makeOfficer } = await import("#tests/support/factories.ts");
  const cookies = new Map<Who, string>();
  for (const party of parties) cookies.set(party, await cookieOf(party));
  cookies.set("former", await cookieFor({ id: (await makeOfficer([])).accountId, kind: "office" }));
  return cookies;
}

/** Every kind of round at every moment that it has; where people value, with a register too. */
export async function allScenes(): Promise<readonly Place[]> {
  const { phaseOrder } = await import("#app/modules/rounds/core/phases.ts");
  const apart: readonly Moment[] = ["unopened", "before", "between", "after"];
  return (Object.keys(phaseOrder) as RoundKind[]).flatMap((kind) =>
    [...phaseOrder[kind], ...apart].flatMap((moment) =>
      (kind === "citizens_budget" ? [false, true] : [false]).map((register) => ({ kind, moment, register })),
    ),
  );
}

/** Runs something that must not write anything. */
export async function withoutWriting(checks: Checks, what: string, run: () => Promise<void>): Promise<void> {
  const { fingerprint } = await import("#tests/e2e/support/fingerprint.ts");
  const before = JSON.stringify(await fingerprint());
  await run();
  const after = JSON.stringify(await fingerprint());
  checks.check(before === after, () => `${what}: something was written`);
}

/** Methods by which the site takes nothing. */
export const others = ["PUT", "PATCH", "DELETE"];

/** The status of an answer to HEAD, and how many bytes came behind its head: read from the connection itself. */
export function headOf(url: string, cookie: string): Promise<{ status: number; behind: number }> {
  const path = new URL(url);
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    const socket = connect(Number(path.port), path.hostname, () => {
      const asking = [`HEAD ${path.pathname}${path.search} HTTP/1.1`, `Host: ${path.host}`, "Connection: close"];
      socket.write([...asking, ...(cookie ? [`Cookie: ${cookie}`] : []), "", ""].join("\r\n"));
    });
    socket.on("data", (part) => parts.push(part));
    socket.on("error", reject);
    socket.on("end", () => {
      const all = Buffer.concat(parts).toString("latin1");
      const status = Number(/^HTTP\/1\.1 (\d+)/.exec(all)?.[1] ?? 0);
      resolve({ status, behind: all.length - (all.indexOf("\r\n\r\n") + 4) });
    });
  });
}
