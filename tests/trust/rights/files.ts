import type { Place, World } from "#tests/e2e/pages/table.ts";
import type { Who } from "#tests/support/rights.ts";
import { ask } from "../crawl.ts";
import { asBrowser } from "../forms.ts";
import { inFlight } from "../voters.ts";
import { headOf, others, withoutWriting, type Trying } from "./trying.ts";

interface Answer {
  readonly address: string;
  /** What looking answers, and what a form without a field. */
  readonly get: (who: Who, place: FileScene) => number;
  readonly post?: (who: Who, place: FileScene) => number;
}

/** A scene in which the result may still wait for two people. */
interface FileScene extends Place {
  readonly released: boolean;
}

/** Files, forms without a page and answers for machines, by the table of rights and by what stands in their code. */
async function answers(): Promise<readonly Answer[]> {
  const { knowsUnopened, whyNever, whyNotAt } = await import("#tests/support/rights.ts");
  const { db } = await import("#app/platform/db.server.ts");
  const pot = { year: 2041, name: "De pot van alle bestanden", cents: 100, booked: true };
  await db.pot.upsert({ where: { year_name: { year: pot.year, name: pot.name } }, create: pot, update: {} });
  const refusedBy = (no: string | null, otherwise: number) =>
    no === null ? otherwise : no === "not_signed_in" ? 302 : 403;
  const isHidden = (who: Who, { moment }: Place) => moment === "unopened" && !knowsUnopened(who);
  // A fund has a vote, and a result only once it is divided.
  const isOther = (file: string, { kind }: Place) => file.startsWith("stemming") !== (kind === "neighbourhood_fund");
  const result = (who: Who, { kind, moment, released }: FileScene) => {
    const isCounted = whyNotAt("round.release", "clerk", kind, moment) === null;
    return isCounted && (released || whyNotAt("round.release", who, kind, moment) === null) ? 200 : 404;
  };
  return [
    { address: "/health", get: () => 200 },
    { address: "/potten.csv", get: () => 200 },
    { address: "/overzicht.ods", get: () => 200 },
    { address: "/overzicht.csv", get: () => 200 },
    { address: "/account/gegevens.json", get: (who) => refusedBy(whyNever("people.download_own", who), 200) },
    ...["uitslag.csv", "telling.json", "telling.csv", "stemming.csv", "stemming.json"].map((file) => ({
      address: `/rondes/:slug/${file}`,
      get: (who: Who, at: FileScene) => (isHidden(who, at) || isOther(file, at) ? 404 : result(who, at)),
    })),
    // So few people vote here that no ballot is published.
    { address: "/rondes/:slug/stemming.pb", get: () => 404 },
    // Nothing was decided positively here, so there is no file: who may not see a receipt hears that first.
    { address: "/rondes/:slug/plannen/1/bestanden/1", get: () => 404 },
    {
      address: "/rondes/:slug/plannen/1/bonnen/1",
      get: (who, at) =>
        isHidden(who, at) ? 404 : refusedBy(whyNotAt("plan.add_receipt", who, at.kind, at.moment), 404),
    },
    {
      address: "/beheer/rondes/:slug/register/stemcodes.csv",
      get: () => 404,
      // There are no codes: who may fetch them hears that they are gone.
      post: (who, at) =>
        isHidden(who, at) ? 404 : refusedBy(whyNotAt("waardering.import_register", who, at.kind, at.moment), 410),
    },
    {
      address: "/werk/rondes/:slug/dossier.zip",
      get: () => 404,
      post: (who, at) => (isHidden(who, at) ? 404 : refusedBy(whyNotAt("raad.export", who, at.kind, at.moment), 200)),
    },
    ...["ods", "xlsx", "csv"].map((kind) => ({
      address: `/werk/verantwoording.${kind}`,
      get: (who: Who) => refusedBy(whyNever("raad.export_year", who), 200),
    })),
    {
      // Without a field it is no sheet, whoever sends it.
      address: "/werk/rondes/:slug/scores/1/concept",
      get: () => 302,
      post: (who, at) => (isHidden(who, at) ? 404 : 400),
    },
    { address: "/uitloggen", get: () => 302 },
    {
      address: "/aangemeld-blijven",
      get: () => 302,
      post: (who) => (who !== "visitor" && who !== "resident" ? 204 : 401),
    },
    { address: "/balie/klaar", get: () => 302, post: () => 303 },
    { address: "/bestaat-niet", get: () => 404, post: () => 404 },
  ];
}

/** Files and answers for machines in these scenes, or one of them; and that of a result that waits. */
export async function tryFiles(
  { site, checks, say, cookies }: Trying,
  scenes: readonly Place[],
  only?: string,
): Promise<void> {
  const { worldOf } = await import("#tests/e2e/pages/world.ts");
  const { makeRound } = await import("#tests/support/factories.ts");
  const rounds: (FileScene & Pick<World, "round">)[] = [
    {
      ...{ kind: "citizens_budget", moment: "advice", released: false },
      round: await makeRound({ kind: "citizens_budget", at: "advice", released: false }),
    },
  ];
  for (const { kind, moment, register } of scenes)
    rounds.push({ ...(await worldOf(kind, moment, register)), released: true });
  const all = (await answers()).filter(({ address }) => only === undefined || address === only);
  const form = { ...asBrowser, "Content-Type": "application/x-www-form-urlencoded" };
  const asked = rounds.flatMap((at, turn) =>
    all
      .filter(({ address }) => turn === 0 || address.includes(":slug"))
      .flatMap((answer) => [...cookies].map(([who, cookie]) => ({ at, answer, who, cookie }))),
  );
  const allowed: (() => Promise<void>)[] = [];
  await withoutWriting(checks, "files", async () => {
    await inFlight(4, asked, async ({ at, answer: { address, get, post }, who, cookie }, turn) => {
      const url = site + address.replace(":slug", at.round.slug);
      const judge = (how: string, status: number, right: number) =>
        checks.check(
          status === right,
          () => `${how} ${address} in ${at.kind} at ${at.moment} as ${who}: ${status}, not ${right}`,
        );
      const right = get(who, at);
      judge("GET", (await ask(url, { cookie })).status, right);
      const head = await headOf(url, cookie);
      judge("HEAD", head.status, right);
      checks.check(head.behind === 0, () => `HEAD ${address} as ${who}: ${head.behind} bytes behind the head`);
      const method = others[turn % others.length] ?? "PUT";
      judge(method, (await ask(url, { method, cookie, headers: form, body: "" })).status, 405);
      if (!post) return;
      const send = async () =>
        judge("POST", (await ask(url, { method: "POST", cookie, headers: form, body: "" })).status, post(who, at));
      if (post(who, at) !== 200) await send();
      // Who may take a file leaves an event, so that comes afterwards; a register makes no other file.
      else if (!at.register) allowed.push(send);
    });
  });
  for (const send of allowed) await send();
  say(`${asked.length} files and answers for machines`);
}
