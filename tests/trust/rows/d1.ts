import { built, changed, type ChangedLine } from "../changed.ts";
import { origin } from "../forms.ts";
import { tryFiles } from "../rights/files.ts";
import { tryCommand, tryForms } from "../rights/forms.ts";
import { checkAudiences, placesOf, tryPages, type Look } from "../rights/pages.ts";
import { tryHolders } from "../rights/holders.ts";
import { tryRetired } from "../rights/retired.ts";
import { allScenes, cookiesOfAll, type Trying } from "../rights/trying.ts";
import { Checks, outcomeOfFaults, type Outcome, type Place as Stage, type Row, type Trial } from "../row.ts";

/**
 * What is expected comes from docs/who-may-do-what.md, never from the product's own table of acts.
 *
 * Every page as everybody at every moment of every kind of round: as a page, as the data that script asks for, as a head alone, and
 * as data of some of its routes only. Every command by a form that is filled in right, from everybody who may not at that moment, by
 * other methods too; then from who may, so that it is seen to be right. Every file and answer for machines. And sessions of people
 * whose role was taken away. Every route of the built product is in the table.
 */
export const d1: Row = {
  name: "D1",
  promise: "Roles see and do only what the table of acts says, on every address, in every phase.",
  long: true,
  sizes: { small: 1, full: 99 },
  together: true,
  saboteurs: {
    "one-act-more": { size: 1, what: "the executive may read the log too, by one word in the table of acts" },
    "an-act-for-longer": { size: 1, what: "a round may be set up after its opening too, by one word in that table" },
    "commands-do-not-ask": { size: 1, what: "commands do not ask the table of acts" },
    "other-methods": { size: 1, what: "forms are taken by other methods than POST" },
    "result-at-once": { size: 1, what: "the file of the result is there before two people released it" },
    "frame-tells": { size: 1, what: "what all pages share tells of the page that is refused" },
    "roles-remembered": { size: 1, what: "who somebody is, is looked up once for a session" },
  },
  async run(trial) {
    return trial.sabotage === null ? wholeTrial(trial) : faultsSeen(trial);
  },
};

async function wholeTrial({ size, place, say }: Trial): Promise<Outcome> {
  const checks = new Checks();
  const whole = size > 1;
  await checkAudiences(checks);
  const app = await place.startApp({ BASE_URL: origin });
  const trying = { site: app.url, checks, say, cookies: await cookiesOfAll() };
  const scenes = await allScenes();
  const some = whole ? scenes : scenes.filter((_, at) => at % 8 === 0);
  await tryPages(trying, await placesOf(some, whole ? 1 : 71), whole);
  await tryFiles(trying, whole ? scenes : scenes.slice(0, 2));
  await tryHolders(
    trying,
    whole ? scenes : scenes.filter(({ moment }) => moment === "valuation" || moment === "advice"),
  );
  await tryForms(trying, whole);
  await tryRetired(trying, place, whole ? undefined : ["clerk"]);
  return checks.outcome;
}

interface Fault {
  readonly line: ChangedLine;
  /** What is tried of it. */
  readonly look: (trying: Trying, place: Stage) => Promise<void>;
  /** How the check begins that must not hold then: no other fault makes that one fail. */
  readonly misses: string;
}

const log = { kind: "citizens_budget", moment: "preparation", name: "/beheer/logboek" } as const;

/** One line each, all in one site: each is looked for where no other one shows. */
const faults: Readonly<Record<string, Fault>> = {
  "one-act-more": {
    line: [built, `"audit.read": permission\\(\\{ by: \\[`, `$&"executive", `],
    look: (trying) => tryPages(trying, [{ ...log, who: "executive" }]),
    misses: "GET /beheer/logboek",
  },
  "an-act-for-longer": {
    line: [built, `("round.configure": permission\\(.*when: )"before_opening"`, `$1"always"`],
    look: (trying) => tryPages(trying, [{ ...log, name: "/beheer/rondes/:slug", who: "administrator" }]),
    misses: "GET /beheer/rondes/",
  },
  "commands-do-not-ask": {
    line: [built, "const no = whyNot\\(actor, \\w+, round\\.standing\\);", "const no = null;"],
    look: (trying) => tryCommand(trying, "notePlan"),
    misses: "notePlan, plan.note in neighbourhood_plans at preparation as ",
  },
  "other-methods": {
    line: ["/scripts/web/origin.js", `request.method !== "POST"`, `request.method === "TRACE"`],
    look: (trying) => tryFiles(trying, [], "/aangemeld-blijven"),
    misses: "PUT /aangemeld-blijven",
  },
  "result-at-once": {
    line: [built, "const mayHaveCount = \\(\\w+, \\w+\\) => ", "$&true || "],
    look: (trying) => tryFiles(trying, [], "/rondes/:slug/uitslag.csv"),
    misses: "GET /rondes/:slug/uitslag.csv",
  },
  "frame-tells": {
    line: [built, "municipality: env.municipality,\\s+exampleMode", "told: request.url, $&"],
    look: (trying) => tryPages(trying, Array<Look>(12).fill({ ...log, who: "resident" })),
    misses: "only root of /beheer/logboek",
  },
  "roles-remembered": {
    line: [
      built,
      "async function actorOf\\(token\\) \\{",
      `const remembered = new Map();
      async function actorOf(token) {
        if (!remembered.has(token)) remembered.set(token, await lookedUp(token));
        return remembered.get(token);
      }
      async function lookedUp(token) {`,
    ],
    look: (trying, place) => tryRetired(trying, place, ["official"]),
    misses: "/werk/rondes/",
  },
};

/** The site with all these lines changed, looked at as a site without them is: which of them are seen. */
async function faultsSeen({ place, say }: Trial): Promise<Outcome> {
  const app = await place.startApp({ BASE_URL: origin, ...changed(Object.values(faults).map(({ line }) => line)) });
  const cookies = await cookiesOfAll();
  const seen: string[] = [];
  for (const [name, { look, misses }] of Object.entries(faults)) {
    const checks = new Checks(1000);
    await look({ site: app.url, checks, say: () => undefined, cookies }, place);
    if (checks.missed.some((one) => one.startsWith(misses))) seen.push(name);
    else say(`${name} was not seen: ${checks.missed.join("; ")}`);
  }
  return outcomeOfFaults(faults, seen);
}
