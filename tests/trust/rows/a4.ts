import { compareAcknowledged, type Acknowledged } from "../acknowledged.ts";
import { ballotOf, pairOf, ratingOf, sendFilled, severalOf, wayOf, type Filled } from "../choices.ts";
import { fateHeader, fates, tearingProxy, unreliableProxy, type Fate, type Side } from "../proxy.ts";
import { around, readsBehind, refusesAgain, storesAgain } from "../rate-plan.ts";
import { Checks, type Outcome, type Place, type Row, type Trial } from "../row.ts";
import { inFlight, pause, readPage, sendForm, setMixedStage, type MixedStage, type Voter } from "../voters.ts";

/**
 * Of every twenty voters the first request of five meets a fate of its own on the way (`fates`), and four are busy while the network
 * between the site and its database is torn apart. Who hears nothing, or that it is not sure, sends the same form again.
 */
const every = 20;
const fateOf = (at: number): Fate | undefined => fates[at % every];
const meetsTear = (at: number) => at % every >= 16;
/** Shifted, so that each fate meets each way. */
const wayFor = (at: number) => wayOf(at + Math.floor(at / every));

/** How long a fate lasts until the voter gives up, how long the network is torn, and after how long nobody waits any more. */
const times = (size: number) => (size < 1000 ? { patience: 1_000, torn: 1_500 } : { patience: 2_000, torn: 60_000 });
const longest = 180_000;

/** A fault of the site itself has a site of its own. */
const inSite = "says-stored";
const preloaded = `--import ${new URL("../says-stored.js", import.meta.url).href}`;
const noFault = "no fault";

/** A pair of rounds with voters, what they were told, and what did not hold. */
interface Scene {
  readonly name: string;
  readonly stage: MixedStage;
  readonly told: readonly Acknowledged[][];
  readonly checks: Checks;
}

/**
 * Everybody must end with a "stored" and read back at once what was chosen, with its receipt; nobody may be told so of what is not
 * there, nor have a second row, nor lose a later answer to an earlier one that comes in late; another answer with a key that
 * was used is refused.
 */
export const a4: Row = {
  name: "A4",
  promise: "A lost connection costs no answer and doubles none.",
  sizes: { small: 40, full: 3000 },
  together: true,
  saboteurs: {
    "reads-behind": { size: 25, what: "a page is read from a copy that is behind" },
    "key-refused": { size: 25, what: "a key that comes back is refused instead of answered again" },
    "key-again": { size: 25, what: "a key that comes back is a new answer" },
    "late-counts": { size: 25, what: "a key that comes back after another answer counts again" },
    "pair-refused": { size: 25, what: "an answer to a pair that comes back is refused" },
    "several-less": { size: 25, what: "of several choices at once one is acknowledged and not stored" },
    [inSite]: { size: 25, what: "the site says stored when its database does not answer" },
  },
  async run(trial) {
    return trial.sabotage ? seeFaults(trial) : everybody(trial);
  },
};

async function everybody({ size, place, say }: Trial): Promise<Outcome> {
  const scene = await setScene(noFault, size);
  await play([scene], place, size, say);
  return scene.checks.outcome;
}

async function seeFaults({ size, place, say }: Trial): Promise<Outcome> {
  const scenes: Scene[] = [];
  for (const name of [noFault, ...Object.keys(faults)]) scenes.push(await setScene(name, size));
  const owner = new URL(place.ownerUrl).username;
  for (const { name, stage } of scenes) await place.asOwner(faults[name]?.(stage, owner) ?? "");
  await play(scenes, place, size, say);
  const dishonest = await setScene(inSite, 2 * size);
  await play([dishonest], place, 2 * size, say, true);
  const seen = [...scenes, dishonest].filter(({ checks }) => checks.found < checks.asked);
  for (const { name, checks } of seen) say(`${name}: ${checks.missed[0] ?? ""}`);
  const names = seen.map(({ name }) => name);
  const sound = new Checks();
  sound.check(!names.includes(noFault), () => "what has no fault seems to have one");
  return { ...sound.outcome, seen: names.includes(noFault) ? [] : names };
}

async function setScene(name: string, size: number): Promise<Scene> {
  const stage = await setMixedStage(size);
  return { name, stage, told: stage.voters.map(() => []), checks: new Checks() };
}

/** One form of one voter. */
interface Turn {
  readonly scene: Scene;
  readonly voter: Voter;
  /** Which voter of the scene. */
  readonly at: number;
  readonly form: Filled;
}

async function play(
  scenes: readonly Scene[],
  place: Place,
  size: number,
  say: (text: string) => void,
  dishonest = false,
): Promise<void> {
  /** So many answers are still to come before the network tears, while the last of them is on its way back. */
  let beforeTear = 0;
  /** Or it tears while the form with this key is on its way to the database. */
  let tearingKey: string | undefined;
  const tears = (from: Side, bytes: Buffer) => {
    if (from === "server") return beforeTear > 0 && bytes.includes("stored") && --beforeTear === 0;
    const now = tearingKey !== undefined && bytes.includes(tearingKey);
    if (now) tearingKey = undefined;
    return now;
  };
  const database = await tearingProxy(new URL(place.siteUrl), tears);
  const app = await place.startApp({ DATABASE_URL: database.url, ...(dishonest && { NODE_OPTIONS: preloaded }) });
  const unreliable = await unreliableProxy(new URL(app.url));
  const { patience, torn } = times(size);
  const turns = await fillAll(app.url, scenes);

  const meeting = turns.filter(({ at }) => !meetsTear(at));
  await inFlight(50, meeting, async (turn) => {
    const fate = fateOf(turn.at);
    await sendUntilStored(unreliable.url, app.url, turn, { fate, patience, times: fate ? 1 : 0 });
    await readBack(app.url, turn);
  });
  await lateOnes(app.url, scenes, meeting, unreliable);
  await usedKeys(app.url, meeting);

  const busy = turns.filter(({ at }) => meetsTear(at));
  // A false "stored" is seen for certain when somebody waits for what never came to the database.
  const waiting = busy.find(({ at }) => at % 2 === 1 && wayFor(at) === "rating");
  if (dishonest) tearingKey = waiting?.form.stores[0]?.key;
  else beforeTear = Math.ceil(busy.length / 4);
  const sending = inFlight(busy.length, busy, (turn) =>
    sendUntilStored(app.url, app.url, turn, { patience: torn / 3, times: turn.at % 2 === 0 ? 2 : 0 }),
  );
  while (!database.isTorn()) await Promise.race([pause(1), sending]);
  await pause(torn);
  for (const { stage, told, checks } of scenes) await compareAcknowledged(place, stage, told, checks, true);
  const lines = database.mend();
  await sending;
  await inFlight(50, busy, (turn) => readBack(app.url, turn));

  for (const { stage, told, checks } of scenes) {
    checks.check(!app.hasEnded() && lines.gone > 0, () => `the network never tore: ${JSON.stringify(lines)}`);
    for (const fate of fates) {
      const asked = meeting.filter(({ at }) => fateOf(at) === fate).length;
      checks.check(unreliable.met(fate) === asked, () => `${fate} ${unreliable.met(fate)} times, not ${asked}`);
    }
    await compareAcknowledged(place, stage, told, checks);
  }
  say(`${turns.length} voters; ${fates.map((fate) => `${fate} ${unreliable.met(fate)}`).join(", ")}`);
  say(`torn for ${torn} ms: ${lines.gone} connections gone, ${lines.late} late`);
  unreliable.stop();
  await app.stop();
  database.stop();
}

/** What each voter is about to send; pairs are asked of the site. */
function fillAll(url: string, scenes: readonly Scene[]): Promise<Turn[]> {
  const everyone = scenes.flatMap((scene) => scene.stage.voters.map((voter, at) => ({ scene, voter, at })));
  return inFlight(20, everyone, async (one) => {
    const { stage } = one.scene;
    const several = new Map([
      [1, 1],
      [2, -1],
      [3, 1],
    ]);
    const filled = {
      rating: () => ratingOf(stage, one.voter, 1, 1),
      several: () => severalOf(stage, one.voter, several),
      ballot: () => ballotOf(stage, one.voter, 2),
      pair: () => pairOf(url, stage, one.voter, one.at % 2 === 0 ? "left" : "right"),
    };
    const form = await filled[wayFor(one.at)]();
    if (!form) throw new Error("the site has no pair for somebody new");
    return { ...one, form };
  });
}

interface Patience {
  readonly fate?: Fate | undefined;
  /** After so many milliseconds the voter gives up, and so often; then waits for ever. */
  readonly patience: number;
  readonly times: number;
}

/** Sends one form until the site says that it is stored. */
async function sendUntilStored(url: string, origin: string, turn: Turn, { fate, patience, times }: Patience) {
  const { scene, at, form } = turn;
  const answers: (number | null)[] = [];
  for (const start = performance.now(); performance.now() - start < longest && answers.length < 100;) {
    const first = answers.length === 0;
    // An answer that is cut is waited for.
    const givesUp = answers.length < times && fate !== "cut" && fate !== "reset";
    const answer = await sendFilled(url, form, {
      origin,
      ...(first && fate && { headers: { [fateHeader]: fate } }),
      ...(givesUp && { signal: AbortSignal.timeout(patience) }),
    }).catch(() => null);
    answers.push(answer?.status ?? null);
    if (answer?.status === 303) break;
    // Of these people read that it is not stored, or not for sure.
    if (answer && answer.status !== 503) break;
    if (answer) await pause(50);
  }
  const stored = answers.at(-1) === 303;
  if (stored) scene.told[at]?.push(...form.stores);
  scene.checks.check(stored, () => `voter ${at} (${fate ?? "no fate"}): ${answers.join()}`);
}

/** Who was told "stored" reads what was chosen on the own page, with the receipt of exactly what is stored. */
async function readBack(url: string, { scene, voter, at, form }: Turn): Promise<void> {
  const { ownSet } = await import("#app/modules/waardering/own-answers.server.ts");
  const { markInWords } = await import("#app/modules/waardering/texts.nl.ts");
  const { pairs, fund, ...score } = scene.stage;
  const { round, path } = { pair: pairs, ballot: fund, rating: score, several: score }[wayFor(at)];
  const { body } = await readPage(`${url}${path}/mijn`, voter.cookie);
  const rows = [...body.matchAll(/<th scope="row"[^>]*>(.*?)<\/th><td[^>]*>(.*?)<\/td>/g)].map(
    ([, name = "", choice = ""]) => ({ name, choice }),
  );
  const shown = form.stores.every((one) => {
    // Of a ballot the plans are read that were chosen, and no others.
    if ("plan" in one && one.ofFund) return rows.some(({ name }) => name.startsWith(`${one.plan}. `)) === one.mark > 0;
    if ("plan" in one)
      return rows.some(
        ({ name, choice }) => name.startsWith(`${one.plan}. `) && choice === markInWords("good_less_good", one.mark),
      );
    const [row, ...others] = rows;
    const [left, right] = row?.name.split(", of ") ?? [];
    return others.length === 0 && row?.choice === (one.answer === "left" ? left : right)?.trim();
  });
  const receipt = /lb-receipt__code">([^<]+)</.exec(body)?.[1];
  const set = await ownSet(round, voter);
  scene.checks.check(
    shown && receipt !== undefined && receipt === set.receipt,
    () => `voter ${at} reads ${receipt ?? "no receipt"}, not ${set.receipt ?? "none"}: ${JSON.stringify(rows)}`,
  );
}

/**
 * Those whose first request is still on its way have sent it again; who rated then changes that answer, and only now the first
 * request comes in.
 */
async function lateOnes(
  url: string,
  scenes: readonly Scene[],
  turns: readonly Turn[],
  unreliable: Awaited<ReturnType<typeof unreliableProxy>>,
): Promise<void> {
  const changed = turns
    .filter(({ at }) => fateOf(at) === "late" && wayFor(at) === "rating")
    .map((turn) => ({ ...turn, form: ratingOf(turn.scene.stage, turn.voter, 1, -1) }));
  await inFlight(20, changed, (turn) => sendUntilStored(url, url, turn, { patience: longest, times: 0 }));
  const answers = await unreliable.deliver();
  for (const { stage, checks } of scenes) {
    const own = answers.filter(({ path }) => [stage, stage.pairs, stage.fund].some((of) => path.startsWith(of.path)));
    const statuses = own.map(({ status }) => status);
    checks.check(
      statuses.length > 0 && statuses.every((status) => status === 303),
      () => `late requests get ${statuses.join()}`,
    );
  }
  await inFlight(20, changed, (turn) => readBack(url, turn));
}

/** Another answer with the key of one that is stored. */
async function usedKeys(url: string, turns: readonly Turn[]): Promise<void> {
  const some = turns.filter(({ at }) => fateOf(at) === undefined && wayFor(at) === "rating").slice(0, 20);
  const statuses = await inFlight(20, some, ({ form, voter }) =>
    sendForm(url + form.path, voter.cookie, { ...form.fields, mark: "-1" }),
  );
  for (const [at, { status }] of statuses.entries())
    some[at]?.scene.checks.check(status === 409, () => `another answer with a known key gets ${status}`);
}

type Fault = (stage: MixedStage, owner: string) => string;

/** In this order: the first gives the table of ratings another name. */
const faults: Readonly<Record<string, Fault>> = {
  "reads-behind": ({ round }, owner) => readsBehind(round.id, owner),
  "key-refused": ({ round }) => refusesAgain(round.id),
  "key-again": ({ round }) => storesAgain(round.id),
  "late-counts": ({ round }) =>
    around(
      "and_counts_late",
      `IF in_round = ${round.id} AND EXISTS (SELECT FROM "RatingStored" one JOIN "RatingStored" later USING ("voterRef", "planId")
        WHERE one.idem = key AND later.sequence > one.sequence) THEN with_key := gen_random_uuid(); END IF;`,
      "",
    ),
  "pair-refused": ({ pairs }) => `
    DO $do$ BEGIN
      EXECUTE replace(pg_get_functiondef('earlier_answer'::regproc), 'idem <> key', '"roundId" = ${pairs.round.id} OR idem <> key');
    END $do$`,
  "several-less": ({ round }) =>
    around(
      "and_loses_one",
      `IF in_round = ${round.id} AND plan_number = 3 THEN outcome := 'stored'; rating := key; day := on_day; RETURN; END IF;`,
      "",
    ),
};
