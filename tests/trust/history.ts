/**
 * A history of choices in one round, as whoever asked saw it, and what of it cannot be explained. Each plan of each voter is a
 * register of which the last write counts. Pure: no clock, no chance, nothing of the product.
 *
 * The rows themselves tell in which order the answers of a register were stored. A history is explained when every answer can be
 * given a moment between being sent and being heard of, in that order, so that whatever was read, counted, refused or told
 * agrees. What nobody heard the end of may have happened at any later moment, or never.
 */

/** From sending to hearing of it, by one monotonic clock; `to` is Infinity for what nobody heard the end of. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** An answer that was sent, and what came back: the number of what is stored, why not, or nothing. */
export interface Sent extends Span {
  readonly did: "send";
  readonly voter: string;
  readonly plan: number;
  readonly mark: number;
  /** Of the form: the same form again has the same key. */
  readonly key: string;
  readonly heard: { readonly stored: string } | { readonly refused: string } | "nothing";
}

/** Somebody reads back the whole of what a voter gave: the mark per plan, and the receipt over all of it. */
export interface Looked extends Span {
  readonly did: "look";
  readonly voter: string;
  readonly marks: ReadonlyMap<number, number>;
  readonly receipt: string | null;
}

/** Everybody's answers are counted: per plan how often each mark was given, and how many people took part. */
export interface Counted extends Span {
  readonly did: "count";
  readonly marks: ReadonlyMap<number, ReadonlyMap<number, number>>;
  readonly people: number;
}

/** One stored answer. */
export interface Stored {
  readonly id: string;
  readonly voter: string;
  readonly plan: number;
  readonly mark: number;
  readonly sequence: number;
  readonly key: string;
}

/** All rows of the round at one moment. The last checkpoint of a history is taken when nothing is under way any more. */
export interface Checkpoint extends Span {
  readonly did: "checkpoint";
  readonly rows: readonly Stored[];
}

/** The valuing closes at some moment in between. */
export interface Closed extends Span {
  readonly did: "close";
}

export type Event = Sent | Looked | Counted | Checkpoint | Closed;

export type AnomalyKind =
  /** What was acknowledged is not there, or is not what was acknowledged. */
  | "lost"
  /** A row that was there is gone or changed. */
  | "altered"
  /** A row that nobody sent, or of which every sender was told no. */
  | "nobody's"
  /** One form or one place in the order has two rows. */
  | "twice"
  /** The same form again got another receipt. */
  | "other receipt"
  /** Somebody was told no about what is stored, or for a reason that was not there. */
  | "wrongly refused"
  /** Stored after close. */
  | "late"
  /** An answer stands before one that was acknowledged before it was sent. */
  | "out of order"
  /** A read that shows neither what was stored then nor what came at that moment. */
  | "stale"
  /** Two reads of which each shows an answer that the other misses. */
  | "forked"
  /** A receipt that is not that of exactly this set. */
  | "receipt"
  /** A count that no moment explains. */
  | "miscounted";

export interface Anomaly {
  readonly kind: AnomalyKind;
  readonly what: string;
}

/** Reasons for which an answer of these histories may be refused. */
const closed = ["not_in_this_phase", "too_late"];
const reused = "key_reused";

/** One version of a register: what is stored, and between which moments it was. */
interface Version extends Span {
  readonly mark: number;
}

type Report = (kind: AnomalyKind, what: string) => void;

/** What cannot be explained; empty when everything can. Throws when the history has no checkpoint or no closing. */
export function anomaliesIn(events: readonly Event[]): Anomaly[] {
  const found: Anomaly[] = [];
  const report: Report = (kind, what) => void found.push({ kind, what });
  const checkpoints = ofKind(events, "checkpoint");
  const closing = ofKind(events, "close")[0];
  const last = checkpoints.at(-1);
  if (!last || !closing) throw new Error("a history ends with a closing and a checkpoint");
  const sent = grouped(ofKind(events, "send"), ({ key }) => key);
  compareCheckpoints(checkpoints, report);
  for (const forms of sent.values()) judgeForm(forms, checkpoints, closing, report);
  for (const row of last.rows) judgeRow(row, sent.get(row.key) ?? [], closing, report);
  const registers = registersOf(last.rows, sent, checkpoints, report);
  judgeLooks(ofKind(events, "look"), registers, report);
  for (const counted of ofKind(events, "count")) judgeCount(counted, registers, report);
  return found;
}

function ofKind<Did extends Event["did"]>(events: readonly Event[], did: Did): Extract<Event, { did: Did }>[] {
  return events.filter((event): event is Extract<Event, { did: Did }> => event.did === did);
}

function grouped<T, Key>(all: readonly T[], keyOf: (one: T) => Key): Map<Key, T[]> {
  const groups = new Map<Key, T[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}

const sameContent = (one: Sent | Stored, other: Sent | Stored) =>
  one.voter === other.voter && one.plan === other.plan && one.mark === other.mark;

const isStored = ({ heard }: Sent) => typeof heard === "object" && "stored" in heard;
const isRefused = ({ heard }: Sent) => typeof heard === "object" && "refused" in heard;
const inWords = (one: Sent | Stored) => `${one.voter}, plan ${one.plan}, mark ${one.mark}, key ${one.key}`;
const textOf = (row: Stored) => `${row.id} ${inWords(row)} at ${row.sequence}`;

/** What one checkpoint has, every later one has unchanged: rows are only ever added. */
function compareCheckpoints(checkpoints: readonly Checkpoint[], report: Report): void {
  for (const [at, { rows }] of checkpoints.slice(1).entries()) {
    const later = new Map(rows.map((row) => [row.id, textOf(row)]));
    for (const row of checkpoints[at]?.rows ?? [])
      if (later.get(row.id) !== textOf(row)) report("altered", `${textOf(row)}, later ${later.get(row.id) ?? "gone"}`);
  }
}

/** All that was sent with one key: its receipt stays the same and is kept, and nobody is told no without a reason. */
function judgeForm(forms: readonly Sent[], checkpoints: readonly Checkpoint[], closing: Closed, report: Report): void {
  const receipts = new Set(
    forms.flatMap(({ heard }) => (typeof heard === "object" && "stored" in heard ? [heard.stored] : [])),
  );
  if (receipts.size > 1) report("other receipt", `${forms.map(inWords)[0] ?? ""}: ${[...receipts].join(", ")}`);
  for (const form of forms) {
    const { heard } = form;
    if (heard === "nothing") continue;
    if ("stored" in heard) {
      const next = checkpoints.filter(({ from }) => from > form.to);
      const kept = next.every(({ rows }) =>
        rows.some((row) => row.id === heard.stored && row.key === form.key && sameContent(row, form)),
      );
      if (!kept) report("lost", `${inWords(form)}, acknowledged as ${heard.stored}`);
    } else {
      const why = whyWronglyRefused(form, heard.refused, forms, checkpoints, closing);
      if (why) report("wrongly refused", `${inWords(form)}: ${heard.refused}, but ${why}`);
    }
  }
}

function whyWronglyRefused(
  form: Sent,
  reason: string,
  forms: readonly Sent[],
  checkpoints: readonly Checkpoint[],
  closing: Closed,
): string | null {
  const before = forms.some((other) => isStored(other) && sameContent(other, form) && other.to < form.from);
  const shown = checkpoints.some(
    ({ to, rows }) => to < form.from && rows.some((row) => row.key === form.key && sameContent(row, form)),
  );
  if (before || shown) return "this very answer was stored";
  if (closed.includes(reason)) return form.to < closing.from ? "the valuing was open" : null;
  if (reason === reused) {
    const other = forms.some((one) => !isRefused(one) && !sameContent(one, form) && one.from < form.to);
    return other ? null : "no other answer came with this key";
  }
  return "there is no such reason here";
}

/** A row has a sender who was not told no, and who sent it in time. */
function judgeRow(row: Stored, forms: readonly Sent[], closing: Closed, report: Report): void {
  const senders = forms.filter((form) => sameContent(form, row));
  if (senders.every(isRefused)) {
    report("nobody's", `${textOf(row)}: ${senders.length === 0 ? "nobody sent it" : "every sender was told no"}`);
  } else if (senders.filter((form) => !isRefused(form)).every(({ from }) => from > closing.to)) {
    report("late", textOf(row));
  }
}

type Registers = ReadonlyMap<string, ReadonlyMap<number, readonly Version[]>>;

/** The versions of each register in the order in which they are stored, each between its first sending and its first being heard of. */
function registersOf(
  rows: readonly Stored[],
  sent: ReadonlyMap<string, readonly Sent[]>,
  checkpoints: readonly Checkpoint[],
  report: Report,
): Registers {
  for (const [key, same] of grouped(rows, (row) => row.key))
    if (same.length > 1) report("twice", `key ${key} has ${same.length} rows`);
  const voters = grouped(rows, ({ voter }) => voter);
  return new Map(
    [...voters].map(([voter, own]) => {
      const plans = grouped(own, ({ plan }) => plan);
      const registers = [...plans].map(([plan, stored]) => {
        const ordered = stored.toSorted((one, other) => one.sequence - other.sequence);
        if (ordered.some(({ sequence }, at) => sequence === ordered[at - 1]?.sequence))
          report("twice", `${voter} has two rows at one place in the order of plan ${plan}`);
        const versions = ordered.map((row) => versionOf(row, sent.get(row.key) ?? [], checkpoints));
        judgeOrder(versions, `${voter}, plan ${plan}`, report);
        return [plan, versions] as const;
      });
      return [voter, new Map(registers)] as const;
    }),
  );
}

function versionOf(row: Stored, forms: readonly Sent[], checkpoints: readonly Checkpoint[]): Version {
  const senders = forms.filter((form) => sameContent(form, row));
  const told = senders.filter(isStored).map(({ to }) => to);
  const shown = checkpoints.filter(({ rows }) => rows.some(({ id }) => id === row.id)).map(({ to }) => to);
  return { mark: row.mark, from: Math.min(...senders.map(({ from }) => from)), to: Math.min(...told, ...shown) };
}

/** What was heard of before something else was sent stands before it. */
function judgeOrder(versions: readonly Version[], where: string, report: Report): void {
  for (const [at, { from, mark }] of versions.entries())
    if (versions.slice(at + 1).some((later) => later.to < from))
      report("out of order", `${where}: mark ${mark} stands at place ${at + 1}, before what was stored earlier`);
}

/** How many versions of a register a moment in this span has at least, and at most. */
function boundsOf(versions: readonly Version[], { from, to }: Span): { least: number; most: number } {
  const least = versions.findLastIndex((version) => version.to < from) + 1;
  const unsent = versions.findIndex((version) => version.from > to);
  return { least, most: unsent < 0 ? versions.length : unsent };
}

const markAt = (versions: readonly Version[], count: number) => versions[count - 1]?.mark;

interface Placed {
  readonly look: Looked;
  /** Per plan: how many versions it has seen, at least and at most. */
  readonly seen: ReadonlyMap<number, { least: number; most: number }>;
}

function judgeLooks(looks: readonly Looked[], registers: Registers, report: Report): void {
  for (const [voter, own] of grouped(looks, (look) => look.voter)) {
    const plans = registers.get(voter) ?? new Map<number, readonly Version[]>();
    const placed: Placed[] = [];
    for (const look of own.toSorted((one, other) => one.from - other.from)) {
      const earlier = placed.filter((one) => one.look.to < look.from);
      const seen = new Map(
        [...new Set([...plans.keys(), ...look.marks.keys()])].map((plan) => {
          const versions = plans.get(plan) ?? [];
          const { least, most } = boundsOf(versions, look);
          const from = Math.max(least, ...earlier.map((one) => one.seen.get(plan)?.least ?? 0));
          const fits = Array.from({ length: Math.max(0, most - from + 1) }, (_, at) => from + at).filter(
            (count) => markAt(versions, count) === look.marks.get(plan),
          );
          if (fits.length === 0)
            report(
              "stale",
              `${voter} reads ${look.marks.get(plan) ?? "nothing"} of plan ${plan}, version ${from} to ${most}`,
            );
          return [plan, { least: fits[0] ?? from, most: fits.at(-1) ?? most }] as const;
        }),
      );
      placed.push({ look, seen });
    }
    judgeForks(placed, report);
  }
  judgeReceipts(looks, report);
}

/** Of any two reads of one voter one is the earlier, in every plan. */
function judgeForks(placed: readonly Placed[], report: Report): void {
  for (const [at, one] of placed.entries())
    for (const other of placed.slice(at + 1)) {
      const plans = [...one.seen.keys()];
      const behind = (here: Placed, there: Placed) =>
        plans.some((plan) => (here.seen.get(plan)?.most ?? 0) < (there.seen.get(plan)?.least ?? 0));
      if (behind(one, other) && behind(other, one))
        report("forked", `${one.look.voter} has two reads that both miss something`);
    }
}

/** A receipt stands for one whole set of one voter: the same set has the same one, another set another one, nothing none. */
function judgeReceipts(looks: readonly Looked[], report: Report): void {
  const setOf = (look: Looked) =>
    `${look.voter}: ${[...look.marks]
      .toSorted(([one], [other]) => one - other)
      .map(([plan, mark]) => `${plan}=${mark}`)
      .join()}`;
  const receiptOf = new Map<string, string | null>();
  const setWith = new Map<string, string>();
  for (const look of looks) {
    const set = setOf(look);
    if ((look.receipt === null) !== (look.marks.size === 0)) report("receipt", `${set} has ${look.receipt ?? "none"}`);
    if (receiptOf.has(set) && receiptOf.get(set) !== look.receipt) report("receipt", `${set} has two`);
    receiptOf.set(set, look.receipt);
    if (look.receipt === null) continue;
    if (setWith.has(look.receipt) && setWith.get(look.receipt) !== set)
      report("receipt", `${look.receipt} is of ${set} and of ${setWith.get(look.receipt) ?? ""}`);
    setWith.set(look.receipt, set);
  }
}

/** Every voter counts once per plan, with a version that was there in this span; who gave nothing counts nowhere. */
function judgeCount(counted: Counted, registers: Registers, report: Report): void {
  const voters = [...registers.values()].map(
    (plans) => new Map([...plans].map(([plan, versions]) => [plan, { versions, ...boundsOf(versions, counted) }])),
  );
  const between = (number: number, sure: number, possible: number, what: string) => {
    if (number < sure || number > possible) report("miscounted", `${what}: ${number}, not ${sure} to ${possible}`);
  };
  const some = (pick: "least" | "most") =>
    voters.filter((plans) => [...plans.values()].some((register) => register[pick] > 0)).length;
  between(counted.people, some("least"), some("most"), "people");
  const plans = new Set([...counted.marks.keys(), ...voters.flatMap((one) => [...one.keys()])]);
  for (const plan of plans) {
    const registersHere = voters.flatMap((one) => one.get(plan) ?? []);
    const marks = counted.marks.get(plan) ?? new Map<number, number>();
    const all = [...marks.values()].reduce((sum, count) => sum + count, 0);
    const withSome = (pick: "least" | "most") => registersHere.filter((register) => register[pick] > 0).length;
    between(all, withSome("least"), withSome("most"), `plan ${plan}`);
    const versionsThen = registersHere.map(({ versions, least, most }) =>
      Array.from({ length: most - least + 1 }, (_, at) => markAt(versions, least + at)),
    );
    for (const mark of new Set([...marks.keys(), ...versionsThen.flat().filter((one) => one !== undefined)])) {
      const sure = versionsThen.filter((ones) => ones.every((one) => one === mark)).length;
      const possible = versionsThen.filter((ones) => ones.includes(mark)).length;
      between(marks.get(mark) ?? 0, sure, possible, `mark ${mark} of plan ${plan}`);
    }
  }
}
