import type { Client } from "pg";
import { proposalParts } from "#app/modules/raad/core/council-proposal.ts";
import { withClient } from "../../scripts/database/connection.js";
import type { Place } from "./row.ts";

/** What people write, per table: all of it is shown to somebody, but for `shownNowhere`. Lists are in braces. */
const written: Readonly<Record<string, readonly string[]>> = {
  Account: ["displayName"],
  Allocation: ["otherRuleReason"],
  AwardLine: ["handReason", "departReason"],
  Advice: ["text"],
  AheadOfRaad: ["reason"],
  Condition: ["text"],
  Conflict: ["reason"],
  Decision: ["reason"],
  DraftSheet: ["note"],
  Escalation: ["reason", "answer"],
  Estimate: ["explanation", "consultation"],
  Impact: ["explanation"],
  Indicator: ["name", "unit", "source"],
  Instrument: ["reference"],
  InstrumentVersion: ["title", "text", "reason", "{proposers}"],
  Lot: ["source"],
  MergeAnswer: ["words", "how"],
  MergeProposal: ["reason", "decision"],
  Milestone: ["title", "text"],
  Minutes: ["text"],
  OutboxMail: ["subject", "text"],
  Passkey: ["name"],
  Plan: [
    ...["title", "summary", "text", "{neighbourhoods}", "budgetLine", "ownEffort", "carriedOutBy"],
    ...["displayName", "entryReason"],
  ],
  PlanAccount: ["feedback", "explanation", "lesson"],
  PlanFile: ["description"],
  PartnerAdvice: ["organisation", "text"],
  PlanGoal: ["name", "before", "aim", "outcome"],
  PlanLine: ["activity", "owner", "answer"],
  PlanNote: ["text"],
  PlanPayment: ["reference"],
  PlanReport: ["text"],
  PlanSettlement: ["reason"],
  PlanSupporter: ["name"],
  Pot: ["name"],
  PotBooking: ["reason"],
  PotItem: ["title"],
  PrincipleCheck: ["evidence"],
  ProgrammeBudget: ["name", "source"],
  Priority: ["text"],
  Removal: ["reason"],
  Resolution: ["text"],
  RoleGrant: ["organisation"],
  RoleName: ["name"],
  Round: ["title", "intro"],
  RoundProposal: ["reason"],
  RoundVerdict: ["reason"],
  RuleChange: ["reason", "rejectReason"],
  ScoreSheet: ["note"],
  Screening: ["reason"],
  Wijk: ["name"],
  TeamContact: ["phone"],
  YearFigures: ["source"],
};

/** What people write within columns of JSON: where it stands in them, with a star for whatever name or number. */
const writtenInside: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  Decision: { fracties: ["*.name"] },
  InstrumentVersion: { fracties: ["*.name"] },
  CouncilProposal: { texts: ["*"] },
  AuditEvent: { details: ["reason"] },
  PlanVersion: { changes: ["title.new", "text.new"] },
  RuleChange: { document: ["criteria.*.title"] },
  RulesVersion: {
    document: [
      "financing.citation",
      "criteria.*.title",
      "criteria.*.levels.*.title",
      "criteria.*.levels.*.description",
    ],
  },
};

/** Rules with a longer text are not read again: of these fields a payload must fit, and a row holds few. */
const longest: Readonly<Record<string, number>> = {
  "RulesVersion.document financing.citation": 200,
  "RuleChange.document criteria.*.title": 120,
  "RulesVersion.document criteria.*.title": 120,
  "RulesVersion.document criteria.*.levels.*.title": 60,
  "RulesVersion.document criteria.*.levels.*.description": 400,
};

/** Columns of JSON that hold words and numbers of ours: reasons of a rule, dates, and a paper that is made of other fields. */
const oursInside: Readonly<Record<string, readonly string[]>> = {
  Allocation: ["ballots"],
  AwardLine: ["because"],
  CouncilProposal: ["document"],
  Resolution: ["document"],
  RuleChange: ["phases", "phasesBefore"],
};

/** Fields that no page shows, and why. A field that is in neither this list nor on a page that was read makes the trial fail. */
export const shownNowhere: Readonly<Record<string, string>> = {};

/** Text columns that hold words of ours: codes, addresses, hashes. A column in neither list makes the trial fail. */
const ours: Readonly<Record<string, readonly string[]>> = {
  Account: ["email", "passwordHash"],
  Allocation: ["otherRule"],
  AuditEvent: ["role", "type"],
  Comparison: ["reason"],
  CouncilMeeting: ["screen"],
  Destruction: ["what"],
  Estimate: ["purse", "financing"],
  Impact: ["side", "weight"],
  Invitation: ["email"],
  Instrument: ["kind"],
  InstrumentVersion: ["outcome"],
  Lot: ["seed"],
  MergeProposal: ["outcome"],
  OutboxMail: ["to"],
  DraftSheet: ["marks"],
  Passkey: ["credentialId"],
  Plan: ["theme", "promises"],
  PlanPayment: ["way"],
  PlanReport: ["reason", "outcome"],
  PlanVersion: ["role"],
  Pot: ["fcl"],
  PrincipleCheck: ["principle"],
  RateLimit: ["key"],
  Resolution: ["stage"],
  Round: ["slug", "importedFrom"],
  RulesVersion: ["hash"],
  Score: ["criterion"],
  Screening: ["ground", "principle"],
  TeamContact: ["function", "email"],
};

/** Markup that a browser would act on, each with a mark by which it is found in a page. */
export const payloads: readonly string[] = [
  ...[
    "img src=x onerror=alert(1)",
    "svg onload=alert(1)",
    "iframe srcdoc=x",
    "script",
    "style",
    "base href=//evil.example",
  ],
  ...["a href=javascript:alert(1)", "form action=//evil.example", "input autofocus onfocus=alert(1)", "math"],
  ...["object data=//evil.example", "embed src=//evil.example", "link rel=stylesheet href=//evil.example", "marquee"],
  ...[
    "meta http-equiv=refresh content=0",
    "video onerror=alert(1) src=x",
    "details open ontoggle=alert(1)",
    "body onload=alert(1)",
  ],
  ...["template", "textarea autofocus onfocus=alert(1)"],
].flatMap((tag) => {
  const [name = "", ...attributes] = tag.split(" ");
  const whole = `<${name} data-xss ${attributes.join(" ")}>`;
  return [
    ...[whole, `"${whole}`, `'${whole}`, `">${whole}`, `-->${whole}`, `</title>${whole}`, `</textarea>${whole}`],
    ...[`</script>${whole}`, `\\"}]</script>${whole}`, `\n\n${whole}\n`, `[x](javascript:alert(1)) ${whole}`],
    ...[
      `![x](x"${whole})`,
      `\`\`\`\n${whole}\n\`\`\``,
      `=HYPERLINK("//evil.example")${whole}`,
      `{{constructor}}${whole}`,
    ],
  ];
});

/** With what a cell begins that a spreadsheet takes for a formula; and with nothing of the kind. */
const leads = ["", "=", "+", "-", "@", "\t", "\r"];

interface Field {
  readonly table: string;
  readonly column: string;
  readonly list: boolean;
  /** Within a column of JSON. */
  readonly path: string | null;
}

export const fields: readonly Field[] = [
  ...Object.entries(written).flatMap(([table, columns]) =>
    columns.map((name) => ({ table, column: name.replace(/[{}]/g, ""), list: name.startsWith("{"), path: null })),
  ),
  ...Object.entries(writtenInside).flatMap(([table, columns]) =>
    Object.entries(columns).flatMap(([column, paths]) => paths.map((path) => ({ table, column, list: false, path }))),
  ),
];

export const nameOf = ({ table, column, path }: Field) => `${table}.${column}${path === null ? "" : ` ${path}`}`;

interface Column {
  readonly table: string;
  readonly name: string;
}

export function textColumns(place: Place): Promise<Column[]> {
  return place.asOwner<Column>(`
    SELECT table_name AS table, column_name AS name FROM information_schema.columns
    WHERE table_schema = 'public' AND table_name <> '_prisma_migrations'
      AND (data_type IN ('text', 'json', 'jsonb') OR data_type = 'ARRAY' AND udt_name = '_text') ORDER BY 1, 2`);
}

export const isKnown = ({ table, name }: Column): boolean =>
  fields.some((field) => field.table === table && field.column === name) ||
  [ours, oursInside].some((known) => known[table]?.includes(name) ?? false);

/** Rounds at moments that the example does not have, and rows in each table and column that it leaves empty. */
export async function furnish(place: Place): Promise<void> {
  const { lookingAs } = await import("#tests/e2e/pages/world.ts");
  const { makePlan, makeRound } = await import("#tests/support/factories.ts");
  const { makeEntry, makeValuedRound, registerChannels } = await import("#tests/support/waardering-factories.ts");
  const { makeAward } = await import("#tests/support/raad-factories.ts");
  const { actor: author } = await lookingAs("resident");
  const fund = await makeRound({ kind: "neighbourhood_fund", at: "council", slug: "proef-fonds" });
  const lines = [];
  for (let at = 0; at < 10; at++) {
    const plan = await makePlan(fund, { state: "admitted", minimum: null });
    lines.push({ plan, outcome: "full" as const, cents: 1000_00, advised: 500_00 });
  }
  await makeAward(fund, "adopted", lines);
  const submission = await makeRound({ at: "submission", slug: "proef-indienen" });
  for (let at = 0; at < 10; at++) await makePlan(submission, { state: "submitted", author });
  const interim = await makeRound({ kind: "interim_plans", at: "all_year", slug: "proef-tussentijds" });
  for (let at = 0; at < 10; at++) await makePlan(interim, { state: "admitted" });
  await makeRound({ at: "unopened", slug: "proef-nieuw" });
  const { round } = await makeValuedRound(10, { slug: "proef-register", rules: { channels: registerChannels } });
  await makeEntry(round);
  await pastTriggers(place, async (client) => {
    for (const sql of furniture) await client.query(sql);
  });
}

const officer = `(SELECT "accountId" FROM "RoleGrant" WHERE role = 'administrator' ORDER BY 1 LIMIT 1)`;
const other = `(SELECT "accountId" FROM "RoleGrant" WHERE role = 'clerk' ORDER BY 1 LIMIT 1)`;
const fundPlans = (numbers: string) => `
  FROM "Plan" p JOIN "Round" r ON r.id = p."roundId" JOIN "RoleGrant" g ON g.role = 'board_chair'
  WHERE r.slug = 'buurtfonds-2027' AND ${numbers} ON CONFLICT DO NOTHING`;
const isShown = `state <> 'draft'`;
const rules = `
  SELECT r.id, v.document, v.version, (
      SELECT jsonb_agg(jsonb_build_object('phase', p.phase, 'startsOn', p."startsOn", 'endsOn', p."endsOn") ORDER BY p."startsOn")
      FROM "RoundPhase" p WHERE p."roundId" = r.id) AS phases
  FROM "Round" r JOIN "RulesVersion" v ON v."roundId" = r.id AND v.version = 1`;

const furniture: readonly string[] = [
  `INSERT INTO "Advice" ("planId", text, "advisedBy") SELECT id, '', ${officer} FROM "Plan" WHERE ${isShown}
     ON CONFLICT DO NOTHING`,
  `INSERT INTO "Priority" ("planId", text, "recordedById") SELECT id, 'x', ${officer} FROM "Plan" WHERE ${isShown}`,
  `INSERT INTO "Impact" ("planId", side, weight, explanation, "weighedBy")
     SELECT id, 'legal', 'much', '', ${officer} FROM "Plan" WHERE ${isShown}`,
  `INSERT INTO "PartnerAdvice" ("planId", "accountId", "partnerKind", organisation, text, at)
     SELECT id, ${officer}, 'care', 'x', '', now() FROM "Plan" WHERE ${isShown} ON CONFLICT DO NOTHING`,
  `INSERT INTO "RoleName" VALUES ('coordinator', 'x')`,
  `INSERT INTO "Escalation" ("planId", "to", reason, "raisedById", answer, "answeredById", "answeredAt")
     SELECT p.id, 'executive', '', ${officer}, '', ${officer}, now() FROM "Plan" p JOIN "Round" r ON r.id = p."roundId"
     WHERE r.kind = 'interim_plans'`,
  `INSERT INTO "MergeProposal" ("planId", "intoId", reason, "proposedById", "answerBy", outcome, decision, "endedById", "endedAt")
     SELECT p.id, coalesce(p."parentId", o.id), '', ${officer}, CURRENT_DATE, 'decided', '', ${officer}, now()
     FROM "Plan" p CROSS JOIN LATERAL (SELECT id FROM "Plan" WHERE "roundId" = p."roundId" AND id <> p.id ORDER BY id LIMIT 1) o
     WHERE p.${isShown}`,
  `INSERT INTO "MergeAnswer" ("proposalId", "planId", agrees, words, how, "enteredById")
     SELECT id, "planId", true, '', '', ${officer} FROM "MergeProposal"`,
  `INSERT INTO "AheadOfRaad" ("planId", reason, "actedOn", "recordedById")
     SELECT p.id, 'x', CURRENT_DATE, ${officer} FROM "Plan" p JOIN "Round" r ON r.id = p."roundId"
     WHERE r.kind = 'interim_plans' ON CONFLICT DO NOTHING`,
  `INSERT INTO "PlanGoal" ("planId", position, name, before, aim) SELECT id, 1, 'x', '', '' FROM "Plan" WHERE ${isShown}
     ON CONFLICT DO NOTHING`,
  `INSERT INTO "PlanNote" ("planId", "authorId", text) SELECT id, ${officer}, '' FROM "Plan" WHERE ${isShown}`,
  `INSERT INTO "PlanReport" ("planId", reason, text) SELECT id, 'other', '' FROM "Plan" WHERE ${isShown}`,
  `INSERT INTO "PlanSupporter" ("planId", name, consent) SELECT id, '', true FROM "Plan" WHERE ${isShown}`,
  `INSERT INTO "PlanAccount" ("planId", feedback, "spentCents", explanation, "feedbackMet", "financeMet", lesson, "checkedBy")
     SELECT id, '', 100, '', true, true, '', ${officer} FROM "Plan" WHERE state = 'decided' ON CONFLICT DO NOTHING`,
  `INSERT INTO "Removal" ("planId", reason, "requestedById", "confirmedById", "confirmedAt")
     SELECT id, '', ${officer}, CASE number WHEN 9 THEN ${other} END, CASE number WHEN 9 THEN now() END
     FROM "Plan" WHERE ${isShown}`,
  `INSERT INTO "Milestone" ("planId", title, text, "plannedOn") SELECT id, '', '', CURRENT_DATE FROM "Plan" WHERE ${isShown}`,
  `INSERT INTO "PlanFile" ("planId", "milestoneId", kind, description, bytes)
     SELECT "planId", id, 'document', '', '%PDF-1.7 %%EOF' FROM "Milestone"`,
  `INSERT INTO "PotItem" ("potId", title) SELECT (SELECT min(id) FROM "Pot" WHERE booked), 'plan ' || id FROM "Plan"
     WHERE state IN ('decided', 'carried_out')`,
  `INSERT INTO "PlanGrant" ("planId", "itemId", cents) SELECT p.id, i.id, 10000 FROM "Plan" p
     JOIN "PotItem" i ON i.title = 'plan ' || p.id`,
  `INSERT INTO "PotBooking" ("itemId", move, cents, "reservedCents", "committedCents", "spentCents", reason, "madeById", "formKey")
     SELECT "itemId", 'spend', 100, 0, -100, 100, '', ${officer}, gen_random_uuid() FROM "PlanGrant"`,
  `INSERT INTO "PlanPayment" ("bookingId", "planId", "paidOn", reference, way)
     SELECT b.id, g."planId", CURRENT_DATE, 'x', 'subsidy' FROM "PlanGrant" g JOIN "PotBooking" b ON b."itemId" = g."itemId"`,
  `INSERT INTO "PlanSettlement" ("planId", version, cents, reason, "setOn", "setById")
     SELECT "planId", 1, 5000, '', CURRENT_DATE, ${officer} FROM "PlanGrant"`,
  `UPDATE "Screening" SET outcome = 'yes_provided' WHERE outcome = 'yes'`,
  `INSERT INTO "Condition" ("screeningId", text, "dueOn") SELECT id, '', CURRENT_DATE FROM "Screening"
     WHERE outcome = 'yes_provided'`,
  `UPDATE "Plan" SET "entryReason" = '', channel = 'paper', "displayName" = '', "budgetLine" = coalesce("budgetLine", '')`,
  `UPDATE "Estimate" SET financing = 'participation', "consultedOn" = CURRENT_DATE, consultation = ''`,
  `UPDATE "PlanLine" SET answer = ''`,
  `UPDATE "PlanAccount" SET lesson = ''`,
  `UPDATE "Decision" SET reason = 'x'`,
  `UPDATE "InstrumentVersion" SET text = 'x', reason = 'x'`,
  `UPDATE "AwardLine" SET "handReason" = ''`,
  `UPDATE "Allocation" SET "otherRule" = 'optimal', "otherRuleReason" = ''`,
  `INSERT INTO "Conflict" ("planId", "memberId", reason) SELECT p.id, g."accountId", '' ${fundPlans("p.number % 2 = 0")}`,
  `INSERT INTO "ScoreSheet" ("planId", "memberId") SELECT p.id, g."accountId" ${fundPlans("p.number % 2 = 1")}`,
  `INSERT INTO "DraftSheet" ("planId", "memberId", marks, note) SELECT p.id, g."accountId", '[]', '' ${fundPlans("p.number % 2 = 1")}`,
  `INSERT INTO "Discussion" ("planId") SELECT DISTINCT p.id ${fundPlans("p.number % 2 = 1")}`,
  `INSERT INTO "Minutes" ("planId", version, text, concluded, "writtenById")
     SELECT d."planId", version, '', true, ${officer} FROM "Discussion" d CROSS JOIN generate_series(1, 4) AS version`,
  `INSERT INTO "Lot" ("roundId", seed, source, "enteredById", "confirmedById", "confirmedAt")
     SELECT id, '1234', '', ${officer}, ${other}, now() FROM "Round" WHERE slug IN ('burgerbegroting-2026', 'proef-fonds')`,
  `INSERT INTO "CouncilProposal" ("roundId", version, texts, "storedById")
     SELECT id, 1, '{${proposalParts.map((part) => `"${part}": "x"`).join(", ")}}', ${officer} FROM "Round" r
     WHERE "openedAt" IS NOT NULL AND NOT EXISTS (SELECT FROM "CouncilProposal" c WHERE c."roundId" = r.id)`,
  `INSERT INTO "OutboxMail" ("to", subject, text) SELECT 'iemand@voorbeeld.example', '', '' FROM generate_series(1, 40)`,
  `INSERT INTO "Passkey" ("credentialId", "accountId", "publicKey", counter, name)
     SELECT gen_random_uuid()::text, id, '', 0, '' FROM "Account" WHERE kind = 'office'`,
  `INSERT INTO "RoundProposal" ("roundId", kind, reason, "proposedById") SELECT id, 'invalidate', '', ${officer} FROM "Round"`,
  `WITH made AS (INSERT INTO "RoundProposal" ("roundId", kind, reason, "proposedById")
       SELECT id, 'destroy_key', '', ${officer} FROM "Round" RETURNING id, "proposedById")
     INSERT INTO "RoundVerdict" ("proposalId", "proposedById", verdict, reason, "decidedById")
     SELECT id, "proposedById", 'refused', '', ${other} FROM made`,
  `INSERT INTO "RuleChange" ("roundId", reason, document, phases, "versionBefore", "phasesBefore", "proposedById")
     SELECT id, '', document, phases, version, phases, ${other} FROM (${rules}) rules`,
  `INSERT INTO "RuleChange" ("roundId", reason, document, phases, "versionBefore", "phasesBefore", "proposedById",
       "rejectedById", "rejectReason", "decidedAt")
     SELECT id, '', document, phases, version, phases, ${officer}, ${other}, '', now() FROM (${rules}) rules`,
];

/** As the owner of the tables, without what says when something may be there, or guards what is only added. */
async function pastTriggers(place: Place, run: (client: Client) => Promise<void>): Promise<void> {
  const tables = new Set(fields.map(({ table }) => table));
  const switchAll = (to: string) => [...tables].map((table) => `ALTER TABLE "${table}" ${to} TRIGGER USER`);
  await withClient(place.ownerUrl, async (client) => {
    for (const sql of switchAll("DISABLE")) await client.query(sql);
    await run(client);
    for (const sql of switchAll("ENABLE")) await client.query(sql);
  });
}

export interface Pass {
  readonly pass: number;
  readonly passes: number;
  /** How many payloads each field is to meet in all passes together. */
  readonly size: number;
}

/** Each row of each of these fields gets the payloads of this turn. */
export async function writeEverywhere(
  place: Place,
  turn: Pass,
  which: (field: Field) => boolean = () => true,
): Promise<void> {
  await pastTriggers(place, async (client) => {
    // What is kept of rules is known by their hash, and what is kept of lists and rounds is read again after an event.
    await client.query(`UPDATE "RulesVersion" SET hash = gen_random_uuid()::text`);
    await client.query(`
      INSERT INTO "AuditEvent" (type, role, "roundId", details)
      SELECT 'round.change_proposed', 'system', id, '{"reason": ""}' FROM "Round"`);
    for (const [nth, field] of fields.entries()) {
      if (!which(field)) continue;
      const { table, column, list, path } = field;
      if (path !== null) {
        await writeInside(client, { table, column, path }, (at) => textFor(nth, at, turn));
        continue;
      }
      const { rows } = await client.query<{ place: string }>(
        `SELECT ctid::text AS place FROM "${table}" WHERE "${column}" IS NOT NULL ORDER BY ctid`,
      );
      const texts = rows.map((_, at) => textFor(nth, at, turn));
      // Names of wijken are unique, and those of the items of a pot.
      const text = table === "Wijk" || table === "PotItem" ? `given.text || given.place` : "given.text";
      await client.query(
        `UPDATE "${table}" t SET "${column}" = ${list ? `ARRAY[${text}]` : text}
         FROM unnest($1::text[], $2::text[]) AS given (place, text) WHERE t.ctid = given.place::tid`,
        [rows.map((row) => row.place), texts],
      );
    }
  });
}

/** Each text that stands at the path in a column of JSON gets the one for its number among so many. */
async function writeInside(
  client: Client,
  { table, column, path }: Readonly<Record<"table" | "column" | "path", string>>,
  textOf: (at: number) => string,
): Promise<void> {
  const { rows } = await client.query<{ place: string; document: Tree }>(
    `SELECT ctid::text AS place, "${column}" AS document FROM "${table}"
     WHERE "${column}" IS NOT NULL ORDER BY ctid`,
  );
  let at = 0;
  for (const { place, document } of rows) {
    const changed = changedAt(document, path.split("."), () => textOf(at++));
    await client.query(`UPDATE "${table}" SET "${column}" = $1 WHERE ctid = $2::tid`, [JSON.stringify(changed), place]);
  }
}

type Tree = string | number | boolean | null | readonly Tree[] | { readonly [name: string]: Tree };

/** The same with another text at each place that the path leads to; what is no text there stays. */
function changedAt(tree: Tree, [name, ...more]: readonly string[], text: () => string): Tree {
  if (name === undefined) return typeof tree === "string" ? text() : tree;
  if (typeof tree !== "object" || tree === null) return tree;
  const inner = (key: string, value: Tree) => (name === "*" || name === key ? changedAt(value, more, text) : value);
  if (Array.isArray(tree)) return (tree as readonly Tree[]).map((value, at) => inner(String(at), value));
  return Object.fromEntries(Object.entries(tree).map(([key, value]) => [key, inner(key, value)]));
}

/** A payload with the marks of itself and of its field. */
const marked = (nth: number, number: number): string =>
  (payloads[number] ?? "").replaceAll("data-xss", `data-xss=f${nth}-${number}`);

/** The numbers of the payloads that a field can hold. */
export function fittingIn(nth: number): number[] {
  const most = longest[nameOf(fields[nth] as Field)] ?? Infinity;
  return [...payloads.keys()].filter((number) => marked(nth, number).length <= most);
}

/**
 * What one row holds in one pass: all payloads of this pass, each in a paragraph of its own, behind one of the leads; each row begins
 * with another one. Of a short field as many as fit.
 */
function textFor(nth: number, at: number, { pass, passes, size }: Pass): string {
  const lead = leads[(at + pass + nth) % leads.length] ?? "";
  const most = longest[nameOf(fields[nth] as Field)];
  if (most === undefined) {
    const many = Math.ceil(size / passes);
    const numbers = Array.from({ length: many }, (_, more) => pass * many + ((at + more) % many) + 7 * nth);
    return lead + numbers.map((number) => marked(nth, number % payloads.length)).join("\n\n");
  }
  const fitting = fittingIn(nth);
  const textAt = (step: number) => marked(nth, fitting[(7 * pass + at + step) % fitting.length] ?? 0);
  let text = textAt(0).length < most ? lead + textAt(0) : textAt(0);
  for (let step = 1; step < size && `${text} ${textAt(step)}`.length <= most; step++) text += ` ${textAt(step)}`;
  return text;
}
