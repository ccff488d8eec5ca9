import { randomUUID } from "node:crypto";
import type { Act } from "#app/modules/people/core/acts.ts";
import { teamFunctions } from "#app/modules/people/core/team.ts";
import { addDays } from "#app/modules/rounds/core/dates.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import type { Attempt, Target } from "#tests/server/acts/attempts.ts";
import { ask, formsOf, type Page } from "./crawl.ts";

/** What the site must be told that it is called: what passkeys are made for that tests make. */
export const origin = "http://localhost";

/** What a browser that is at that address says in its head. */
export const asBrowser = { Origin: origin, Host: new URL(origin).host };

/** What an act is done on. */
interface On {
  readonly act: Act;
  readonly round: Round;
  readonly target: Target;
}

/** By name: one value, or all that are ticked. */
type Filled = Readonly<Record<string, string | readonly string[]>>;

/** How a browser gives a command: where to, and with what. */
interface Way {
  readonly to: (on: On) => string;
  readonly fields?: (on: On) => Filled;
  /** For a long form: the page that has it. What nobody touches goes along as it stands there. */
  readonly onPage?: { readonly with: string; readonly also?: (untouched: Filled) => Filled };
  /** A list in a file, as the field that it goes by. */
  readonly file?: string;
  /** What is in that file; absent: a list of entitled persons. */
  readonly content?: string;
}

const at =
  (path: string) =>
  ({ round: { slug }, target: { number } }: On): string =>
    path.replace(":slug", slug).replace(":number", String(number));

const people = at("/beheer/mensen");
const security = at("/account/beveiliging");
const dossier = at("/werk/rondes/:slug/plannen/:number");
const works = at("/werk/rondes/:slug/plannen/:number/uitvoering");
const payment = at("/werk/rondes/:slug/plannen/:number/betaling");
const partnerAdvice = at("/werk/rondes/:slug/plannen/:number/advies");
const revising = at("/rondes/:slug/plannen/:number/wijzigen");
const valuing = at("/rondes/:slug/waardering");
const desk = at("/werk/rondes/:slug/balie");
const score = at("/werk/rondes/:slug/scores/:number");
const decisionOfPlan = at("/werk/rondes/:slug/besluiten/:number");
const meeting = at("/werk/rondes/:slug/vergadering");
const inMeeting = at("/werk/rondes/:slug/vergadering/:number");
const studio = at("/werk/rondes/:slug/fonds");
const lot = at("/werk/rondes/:slug/loting");
const changing = at("/beheer/rondes/:slug/wijzigen");
const pots = at("/werk/potten");
const goals = at("/beheer/doelen");
const reason = "De raad wil het.";

/** Opening has a page of its own. */
const twoPeople = (on: On): string =>
  at(`/beheer/rondes/:slug/${on.act === "round.open" ? "openen" : "vier-ogen"}`)(on);
const kindOf = ({ act }: On): string => act.replace("round.", "");

/** The best level everywhere. Only a fund has criteria; in another round it is a sheet all the same. */
const aSheet = ({ rules }: Round): Filled =>
  Object.fromEntries(
    [...new Set(["samenhang", ...rules.criteria.map(({ key }) => key)])].flatMap((key, at) => [
      [`marks[${at}].criterion`, key],
      [`marks[${at}].level`, "0"],
    ]),
  );

const decide =
  (verdict: string, why = "") =>
  (on: On): Filled => ({
    ...{ intent: "decide", kind: kindOf(on), proposal: String(on.target.id), verdict, reason: why },
  });
const decideChange =
  (verdict: string, why = "") =>
  ({ target: { id } }: On): Filled => ({ intent: "decide", change: String(id), verdict, why });
const invalidate =
  (whose: string) =>
  ({ target: { key } }: On): Filled => ({ intent: "propose", kind: "invalidate", whose, who: key, reason });

const aLine: Filled = {
  ...{ "lines[0].activity": "Bloembakken", "lines[0].cents": "1500", "lines[0].recurrence": "one_off" },
  ...{ "lines[0].year": "2099", "lines[0].owner": "De buurtgroep", "lines[0].priority": "1" },
};

/** A whole plan; neighbourhood plans have lines, of which the amounts are the sum. */
const aPlan = ({ round: { kind } }: On): Filled => ({
  ...{ title: "Bankjes in het park", summary: "Drie bankjes.", text: "Wij willen drie bankjes.", theme: "green" },
  ...{ place: "neighbourhoods", neighbourhoods: "Rond het park", effect: "cost", yearlyCents: "0" },
  ...{ ownEffort: "De buren helpen.", carriedOutBy: "Buurtgroep Park", promises: ["feedback", "finance"] },
  ...(kind === "neighbourhood_plans" ? { oneOffCents: "1500", ...aLine } : { oneOffCents: "6000" }),
});
const aNewPlan = (intent: string) => (on: On) => ({ ...aPlan(on), key: randomUUID(), intent });
const aVersion = (intent: string) => (on: On) => ({ ...aPlan(on), title: "Een andere titel", version: "1", intent });

const aRating = ({ target: { number } }: On): Filled => ({ plan: String(number), mark: "1", key: randomUUID() });
const steps = (intent: string, fields: (on: On) => Filled = () => ({})): Way => ({
  to: dossier,
  fields: (on) => ({ intent, ...fields(on) }),
});

const aGoal = (): Filled => ({
  ...{ name: `Doel ${randomUUID()}`, unit: "rapportcijfer", source: "Burgerpeiling", programme: "" },
  ...{ baselineYear: "2014", baselineValue: "7,2", targetYear: "2018", targetValue: "7,5", spreadLimit: "" },
});
const aPot = (): Filled => ({ name: `Pot ${randomUUID()}`, fcl: "6610008", amount: "2.000", forPlans: "on" });

/** Of every command the form by which it is given: by its name, and where there are more ways by that or by the act. */
const ways: Readonly<Record<string, Way>> = {
  addOfficer: {
    to: people,
    fields: () => ({
      ...{ intent: "add", displayName: "Nieuw", email: `nieuw-${randomUUID()}@test.example`, roles: ["official"] },
    }),
  },
  addPartner: {
    to: people,
    fields: () => ({
      ...{ intent: "partner", partnerName: "Nieuw", partnerEmail: `partner-${randomUUID()}@test.example` },
      ...{ partnerKind: "care", organisation: "Stichting Zorg" },
    }),
  },
  inviteOfficer: { to: people, fields: ({ target: { id } }) => ({ intent: "invite", colleague: String(id) }) },
  grantRole: {
    to: people,
    fields: ({ target: { id } }) => ({ intent: "grant", accountId: String(id), role: "clerk" }),
  },
  changePassword: {
    to: security,
    fields: () => ({ intent: "password", current: "oud", password: "drie losse woorden" }),
  },
  removePasskey: { to: security, fields: ({ target: { key } }) => ({ intent: "remove", passkey: key }) },
  addPasskey: {
    to: security,
    fields: ({ target: { passkey } }) => ({
      ...{ intent: "add", name: passkey.name, sealed: passkey.sealed, answer: JSON.stringify(passkey.answer) },
    }),
  },
  renewRecoveryCodes: { to: security, fields: ({ target: { key } }) => ({ intent: "renew", code: key }) },
  resetSecondFactor: { to: people, fields: ({ target: { id } }) => ({ intent: "reset", loser: String(id) }) },
  removeAccount: { to: at("/account"), fields: () => ({ sure: "on" }) },
  nameRole: { to: people, fields: () => ({ intent: "name", named: "coordinator", name: "de wijkregisseur" }) },
  setWijken: {
    to: at("/beheer/wijken"),
    onPage: {
      with: "wijken[0].name",
      // In the first row that is empty.
      also: (untouched) => {
        const empty = Object.keys(untouched).find((name) => name.endsWith(".name") && untouched[name] === "") ?? "";
        return { ...untouched, [empty]: `Wijk ${randomUUID()}` };
      },
    },
  },

  setTeam: {
    to: at("/beheer/wijken/team"),
    fields: ({ target: { id } }) => ({
      wijk: String(id),
      ...Object.fromEntries(teamFunctions.map((asked) => [`${asked}.phone`, ""])),
      "coordinator.email": `noord-${randomUUID()}@test.example`,
    }),
  },

  addPot: { to: pots, fields: () => ({ intent: "add", parent: "", year: "2041", ...aPot() }) },
  setFigures: {
    to: pots,
    fields: ({ target: { number } }) => ({
      ...{ intent: "figures", year: String(number), free: "1000", freePercent: "3", green: "1000" },
      ...{ greenPercent: "10", greenProgramme: "5", source: "De begroting" },
    }),
  },
  setProgramme: {
    to: pots,
    fields: () => ({
      ...{ intent: "programme", year: "2041", programme: "5", name: "Openbare ruimte", amount: "1000" },
      source: "De begroting",
    }),
  },
  changePot: { to: pots, fields: ({ target: { id } }) => ({ intent: "change", pot: String(id), ...aPot() }) },
  removePot: { to: pots, fields: ({ target: { id } }) => ({ intent: "remove", pot: String(id) }) },
  bookPot: {
    to: pots,
    fields: ({ target: { id } }) => ({
      ...{ intent: "book", pot: String(id), item: "Bank", move: "reserve", amount: "5" },
      ...{ reason, formKey: randomUUID() },
    }),
  },

  addIndicator: { to: goals, fields: () => ({ intent: "add", ...aGoal() }) },
  changeIndicator: {
    to: goals,
    fields: ({ target: { id } }) => ({ intent: "change", indicator: String(id), ...aGoal() }),
  },
  removeIndicator: { to: goals, fields: ({ target: { id } }) => ({ intent: "remove", indicator: String(id) }) },
  measureIndicator: {
    to: at("/werk/metingen"),
    fields: ({ target: { id } }) => ({ indicator: String(id), year: "2016", seen: "", whole: "7,3" }),
  },

  createRound: {
    to: at("/beheer/rondes"),
    fields: () => ({
      ...{ kind: "citizens_budget", title: "Nieuw", slug: `nieuw-${randomUUID()}`, budgetYear: "2040" },
    }),
  },
  duplicateRound: {
    to: at("/beheer/rondes/:slug/kopie"),
    fields: () => ({ title: "Kopie", slug: `kopie-${randomUUID()}`, budgetYear: "2041" }),
  },
  configureRound: { to: at("/beheer/rondes/:slug"), onPage: { with: "seen" } },
  proposeAct: { to: twoPeople, fields: (on) => ({ intent: "propose", kind: kindOf(on), reason }) },
  // Who proposes this says whose choices it is about.
  "proposeAct, round.invalidate": { to: twoPeople, fields: invalidate("all") },
  "decideAct, approved": { to: twoPeople, fields: decide("approved") },
  "decideAct, refused": { to: twoPeople, fields: decide("refused", "Nog niet.") },
  "decideAct, taken back": { to: twoPeople, fields: decide("withdrawn") },
  "proposeInvalidation, of everybody": { to: twoPeople, fields: invalidate("all") },
  "proposeInvalidation, of one": { to: twoPeople, fields: invalidate("one") },
  proposeChange: {
    to: changing,
    fields: ({ round: { calendar } }) => {
      const last = calendar.at(-1);
      return last ? { reason, [`phases.${last.phase}.endsOn`]: addDays(last.endsOn, 1) } : { reason };
    },
    onPage: { with: "phases.submission.startsOn" },
  },
  "decideChange, approved": { to: changing, fields: decideChange("approve") },
  "decideChange, rejected": { to: changing, fields: decideChange("reject", "Dit kan niet meer.") },
  "decideChange, taken back": { to: changing, fields: decideChange("withdraw") },

  submitPlan: { to: at("/rondes/:slug/indienen"), fields: aNewPlan("submit") },
  saveDraft: { to: at("/rondes/:slug/indienen"), fields: aNewPlan("save") },
  saveDraftAgain: { to: revising, fields: aVersion("save") },
  submitDraft: { to: revising, fields: aVersion("submit") },
  enterPlan: {
    to: at("/werk/rondes/:slug/invoeren"),
    fields: (on) => ({
      ...aNewPlan("enter")(on),
      ...{ channel: "paper", entryReason: "Deze inwoner heeft geen e-mail.", eligible: "on" },
    }),
  },
  revisePlan: { to: revising, fields: aVersion("revise") },
  withdrawPlan: { to: at("/rondes/:slug/plannen/:number/intrekken"), fields: () => ({ sure: "on" }) },
  reportPlan: {
    to: at("/rondes/:slug/plannen/:number/melden"),
    fields: () => ({ reason: "untrue", text: "", key: randomUUID() }),
  },
  handleReport: steps("handle-report", ({ target: { id } }) => ({ report: String(id), outcome: "kept" })),
  requestRemoval: steps("ask-removal", () => ({ reason: "Er staat een naam in." })),
  confirmRemoval: steps("decide-removal", () => ({ verdict: "confirm", seen: "Er staat een naam in." })),
  cancelRemoval: steps("decide-removal", () => ({ verdict: "cancel" })),
  notePlan: steps("note", () => ({ text: "Bel de buurt." })),
  assignPlans: {
    to: at("/werk/rondes/:slug"),
    fields: ({ target: { id, number } }) => ({ plans: [String(number)], handler: String(id) }),
  },
  placePlans: {
    to: at("/werk/rondes/:slug"),
    fields: ({ target: { number } }) => ({ intent: "place", plans: [String(number)], wijk: "Noord" }),
  },
  publishPrices: { to: at("/werk/rondes/:slug"), fields: () => ({ intent: "prices", without: "on" }) },
  inviteToCarry: {
    to: at("/werk/rondes/:slug"),
    fields: ({ target: { number } }) => ({ intent: "invite", plans: [String(number)] }),
  },
  carryPlan: {
    to: ({ target: { key, number } }) => `/mijn-plannen/${key}/${number}/meenemen`,
    fields: ({ round: { slug } }) => ({ to: slug }),
  },
  placePlan: steps("place", () => ({ wijken: ["Noord"] })),
  checkPrinciple: steps("check-principle", () => ({ principle: "i", met: "yes", evidence: "Een gesprek." })),
  weighPlan: steps("weigh", () => ({
    ...{ "legal.weight": "none", "substance.weight": "none", "financial.weight": "none" },
    ...{ "capacity.weight": "much", "capacity.explanation": "Een ploeg erbij." },
  })),
  setGoals: steps("set-goals", () => ({
    ...{ "goals[0].name": "Rommel", "goals[0].before": "Elke week.", "goals[0].aim": "Elke maand." },
  })),
  estimatePlan: steps("estimate", ({ round: { kind } }) => ({
    ...{ oneOffCents: "1", yearlyCents: "0", explanation: "Geschat.", programme: "5", structural: "one_off" },
    // Of a neighbourhood plan each line has its own.
    ...(kind !== "neighbourhood_plans" && { coverage: "3" }),
  })),
  coverLine: steps("cover-line", () => ({ position: "1", programme: "5", coverage: "1", answer: "Ja." })),
  screenPlan: steps("screen", () => ({ outcome: "yes", reason: "Dit past." })),
  "screenPlan, plan.find_not_met": steps("find-not-met", () => ({
    ...{ outcome: "not_met", reason: "Dit past.", principle: "i" },
  })),
  meetCondition: steps("meet-condition", ({ target: { id } }) => ({ condition: String(id) })),
  proposeMerge: steps("merge", ({ target: { id } }) => ({ parent: String(id), reason: "Hetzelfde plein." })),
  answerMerge: {
    to: at("/rondes/:slug/plannen/:number/samenvoegen"),
    fields: ({ target: { id } }) => ({ proposal: String(id), agrees: "yes", words: "", how: "Aan de balie." }),
  },
  decideMerge: steps("decide-merge", () => ({ verdict: "apart", decision: "Het zijn twee pleinen." })),
  unmergePlan: steps("unmerge"),
  askPartner: steps("ask-partner", ({ target: { id } }) => ({ partner: String(id) })),
  adviseAsPartner: { to: partnerAdvice, fields: () => ({ intent: "give", text: "Doen." }) },
  withdrawPartnerAdvice: { to: partnerAdvice, fields: () => ({ intent: "withdraw" }) },
  advisePlan: steps("advise", () => ({ text: "Doen." })),
  accountPlan: steps("account", () => ({
    ...{ result: "carried_out", feedback: "De buurt hoorde ervan.", spentCents: "1", explanation: "Betaald." },
    ...{ feedbackMet: "on", financeMet: "on", lesson: "" },
  })),

  keepMilestone: {
    to: works,
    fields: () => ({
      ...{ intent: "keep-milestone", milestone: "", title: "Bankjes besteld", plannedOn: "2040-05-01", doneOn: "" },
      ...{ text: "", description: "" },
    }),
  },
  removeMilestone: {
    to: works,
    fields: ({ target: { id } }) => ({ intent: "remove-milestone", milestone: String(id) }),
  },
  removeFile: { to: works, fields: ({ target: { id } }) => ({ intent: "remove-file", file: String(id) }) },
  holdMoney: { to: payment, fields: ({ target: { id } }) => ({ intent: "hold", pot: String(id) }) },
  planAdvance: {
    to: payment,
    fields: ({ round: { today } }) => ({ intent: "advance", amount: "10", dueOn: today }),
  },
  dropAdvance: { to: payment, fields: ({ target: { id } }) => ({ intent: "drop", advance: String(id) }) },
  payPlan: {
    to: payment,
    fields: ({ round: { today } }) => ({
      ...{
        intent: "pay",
        move: "spend",
        amount: "10",
        paidOn: today,
        reference: "2027-001",
        way: "subsidy",
        reason: "",
      },
      ...{ seen: "0", formKey: randomUUID() },
    }),
  },
  settlePlan: {
    to: payment,
    fields: ({ round: { today } }) => ({ intent: "settle", amount: "100", reason: "", setOn: today, seen: "0" }),
  },
  addReceipt: {
    to: at("/rondes/:slug/plannen/:number/bonnen"),
    fields: () => ({ intent: "add-receipt", description: "Zaden", cents: "12,50" }),
    file: "file",
    content: "%PDF-1.7\n%%EOF\n",
  },

  ratePlan: { to: valuing, fields: aRating },
  castBallot: {
    to: at("/rondes/:slug/waardering/stembiljet"),
    fields: ({ target: { number } }) => ({ plan: [String(number)], key: randomUUID() }),
  },
  answerPair: { to: valuing, fields: ({ target: { key } }) => ({ pair: key, answer: "left", key: randomUUID() }) },
  issuePair: { to: valuing, fields: () => ({ begin: "1" }) },
  importRegister: { to: at("/beheer/rondes/:slug/register"), file: "file" },
  identify: {
    to: at("/rondes/:slug/waardering/meedoen"),
    fields: ({ target: { key } }) => ({ code: key, key: randomUUID() }),
  },
  replaceCode: { to: desk, fields: ({ target: { key } }) => ({ intent: "code", number: key }) },
  enterPaper: {
    to: desk,
    fields: ({ target: { key, number } }) => ({ intent: "paper", number: key, [`marks.p${number}`]: "1" }),
  },
  restartPaper: { to: desk, fields: ({ target: { key } }) => ({ intent: "restart", number: key }) },

  enterLot: { to: lot, fields: () => ({ intent: "enter", seed: "Trekking 2041", source: "De Staatsloterij" }) },
  confirmLot: { to: lot, fields: () => ({ intent: "confirm", seed: "Trekking 2041" }) },

  scorePlan: { to: score, fields: ({ round }) => aSheet(round) },
  // Without script: the button of the page. What the script sends goes to an address of its own (tests/trust/rights/files.ts).
  keepDraft: { to: score, fields: ({ round }) => ({ intent: "draft", ...aSheet(round) }) },
  declareConflict: { to: score, fields: () => ({ intent: "conflict", reason: "Ik woon ernaast." }) },
  takeBackConflict: { to: score, fields: () => ({ intent: "take-back" }) },
  takePlan: { to: inMeeting, fields: () => ({ intent: "take" }) },
  pauseScreen: { to: meeting, fields: () => ({ intent: "pause" }) },
  writeMinutes: {
    to: inMeeting,
    fields: () => ({ intent: "minutes", version: "0", text: "Een goed plan.", concluded: "on" }),
  },
  recordAttendance: { to: meeting, fields: ({ target: { id } }) => ({ intent: "attend", present: String(id) }) },
  proposeAward: { to: studio, fields: () => ({ intent: "propose", withoutMotivation: "on" }) },
  changeAward: {
    to: studio,
    fields: ({ target: { id, number } }) => ({
      ...{
        intent: "change",
        version: String(id),
        number: String(number),
        amount: "500",
        reason: "Het bestuur koos zo.",
      },
    }),
  },
  adoptAward: { to: studio, fields: ({ target: { id } }) => ({ intent: "adopt", version: String(id), pot: "" }) },

  decideInterim: steps("decide", ({ round: { today } }) => ({
    ...{ version: "0", verdict: "grant", oneOffCents: "100", yearlyCents: "0", reason: "Een goed plan." },
    decidedOn: today,
  })),
  escalatePlan: steps("escalate", () => ({ to: "executive", reason: "Er is geen geld." })),
  answerEscalation: steps("answer-step", () => ({ answer: "Er is toch geld." })),
  actAhead: steps("act-ahead", ({ round: { today } }) => ({ reason: "Het dak lekt.", actedOn: today })),
  decidePlan: {
    to: decisionOfPlan,
    fields: ({ round: { today } }) => ({
      ...{ version: "0", outcome: "adopted", reason: "Een goed plan.", decidedOn: today },
    }),
  },
  writeProposal: {
    to: at("/werk/rondes/:slug/voorstel"),
    fields: () => ({ intent: "write", subject: "De plannen", points: "1. de plannen over te nemen.", version: "0" }),
  },
  adoptProposal: {
    to: at("/werk/rondes/:slug/voorstel"),
    fields: ({ round: { today } }) => ({ intent: "adopt", adoptedOn: today, version: "1" }),
  },
  tablePlan: { to: decisionOfPlan, fields: () => ({ intent: "table" }) },
  recordInstrument: {
    to: at("/werk/rondes/:slug/besluiten/moties"),
    fields: () => ({ kind: "amendement", reference: "A2", title: "Meer groen", outcome: "submitted", version: "0" }),
  },
  tableInstrument: {
    to: at("/werk/rondes/:slug/besluiten/moties/:number"),
    fields: () => ({ intent: "table" }),
  },
  setScreen: { to: at("/werk/rondes/:slug/besluiten"), fields: () => ({ screen: "paused" }) },
  prioritisePlan: { to: decisionOfPlan, fields: () => ({ intent: "prioritise", text: "Voor ouderen. Motie M3." }) },
  takeBackPriority: { to: decisionOfPlan, fields: () => ({ intent: "take-back" }) },
  editResolution: {
    to: at("/werk/rondes/:slug/besluit"),
    fields: ({ round: { today } }) => ({ stage: "draft", text: "De raad besluit.", meetingOn: today, version: "0" }),
  },
  exportDossier: { to: at("/werk/rondes/:slug/dossier.zip") },
};

/** Commands that no form of its own gives, each with the reason. */
const noForms: Readonly<Record<string, string>> = {
  whyNot: "only reads",
  ratePlans: "what it stores waits in a cookie of the same browser",
};

function wayOf({ command, act, how }: Attempt): Way {
  const way = ways[`${command}, ${how}`] ?? ways[`${command}, ${act}`] ?? ways[command];
  if (!way) throw new Error(`no form gives ${command}`);
  return way;
}

/** Whether a browser can give the command by a form. */
export const hasForm = ({ command }: Attempt): boolean => !(command in noForms);

/** A form that is filled in right. */
export interface Sending {
  readonly address: string;
  readonly type: string;
  readonly body: string;
}

/**
 * The form of a command as somebody who may do the act fills it in; `cookie` is theirs. A long form is read from its page, or from
 * `like`: the same form where that page was open.
 */
export async function filledIn(
  site: string,
  attempt: Attempt,
  on: On,
  { cookie = "", like }: { readonly cookie?: string; readonly like?: Sending },
): Promise<Sending> {
  const { to, fields = () => ({}), onPage, file, content = theList } = wayOf(attempt);
  const address = to(on);
  if (file) return withFile(address, file, { fields: fields(on), content });
  if (onPage && like) return { ...like, address };
  const typed = fields(on);
  const filled = onPage ? { ...(await untouchedOn(site + address, cookie, onPage)), ...typed } : typed;
  const pairs = Object.entries<string | readonly string[]>(filled).flatMap(([name, value]) =>
    (typeof value === "string" ? [value] : value).map((one) => [name, one]),
  );
  return { address, type: "application/x-www-form-urlencoded", body: new URLSearchParams(pairs).toString() };
}

async function untouchedOn(url: string, cookie: string, page: NonNullable<Way["onPage"]>): Promise<Filled> {
  const { body } = await ask(url, { cookie });
  const form = formsOf(body.toString()).find(({ fields }) => fields.some(({ name }) => name === page.with));
  const untouched: Record<string, string[]> = {};
  for (const { name, untouched: value } of form?.fields ?? []) if (value !== null) (untouched[name] ??= []).push(value);
  const filled: Filled = Object.fromEntries(
    Object.entries(untouched).map(([name, values]) => [name, values.length === 1 ? (values[0] ?? "") : values]),
  );
  return page.also?.(filled) ?? filled;
}

const theList = "nummer;leeftijd\nL-1;ja\n";

function withFile(address: string, field: string, { fields, content }: { fields: Filled; content: string }): Sending {
  const part = (disposition: string, body: string) =>
    `--grens\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n${body}\r\n`;
  const parts = Object.entries(fields).map(([name, value]) => part(`name="${name}"`, String(value)));
  return {
    address,
    type: "multipart/form-data; boundary=grens",
    body: `${parts.join("")}${part(`name="${field}"; filename="lijst.csv"`, content)}--grens--\r\n`,
  };
}

interface Otherwise {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Behind the address. */
  readonly suffix?: string;
}

/** Sends it as a page of the site does, but for what is told. */
export function sendFilled(
  site: string,
  { address, type, body }: Sending,
  cookie: string,
  { method = "POST", headers = {}, suffix = "" }: Otherwise = {},
): Promise<Page> {
  const own = { ...asBrowser, "Content-Type": type };
  return ask(site + address + suffix, { method, cookie, headers: { ...own, ...headers }, body });
}
