import { randomUUID } from "node:crypto";
import type { Acknowledged } from "./acknowledged.ts";
import { sendForm, type MixedStage, type Voter } from "./voters.ts";

/**
 * How a voter answers: rates a plan, answers a pair that the site gave, lets several choices of the own browser count at once, or
 * sends a whole ballot.
 */
export type Way = "rating" | "pair" | "several" | "ballot";

/** Of every six three rate, and one each does one of the others. */
export const wayOf = (at: number): Way =>
  (["rating", "pair", "rating", "several", "rating", "ballot"] as const)[at % 6] ?? "rating";

/** A form as a page of the site sends it, filled in; it may be sent more than once. */
export interface Filled {
  readonly path: string;
  readonly cookie: string;
  readonly fields: Readonly<Record<string, string>>;
  /** What stands stored once the site says so. */
  readonly stores: readonly Acknowledged[];
}

type ByScore = Pick<MixedStage, "round" | "path">;

export function ratingOf({ path }: ByScore, { cookie }: Voter, plan: number, mark: number): Filled {
  const key = randomUUID();
  return { path, cookie, fields: { plan: String(plan), mark: String(mark), key }, stores: [{ key, plan, mark }] };
}

/** The choices of a browser of its own, made before it was known who chooses: the mark per number of a plan. */
export async function severalOf(
  { round, path }: ByScore,
  { cookie }: Voter,
  marks: ReadonlyMap<number, number>,
): Promise<Filled> {
  const { pendingHeader } = await import("#app/routes/waardering/pending.server.ts");
  const { ratingKey } = await import("#app/modules/waardering/rating-key.server.ts");
  const id = randomUUID();
  const header = await pendingHeader(round.slug, { id, marks });
  if (header === null) throw new Error("so many choices fit in no cookie");
  return {
    path: `${path}/alvast/tellen`,
    cookie: `${cookie}; ${header.split(";")[0] ?? ""}`,
    fields: { keep: "1" },
    stores: [...marks].map(([plan, mark]) => ({ key: ratingKey(id, plan, mark), plan, mark })),
  };
}

/** A whole ballot on which one plan is chosen: it stores a mark for each of the three. */
export async function ballotOf({ fund }: Pick<MixedStage, "fund">, { cookie }: Voter, chosen: number): Promise<Filled> {
  const { ratingKey } = await import("#app/modules/waardering/rating-key.server.ts");
  const key = randomUUID();
  return {
    path: `${fund.path}/stembiljet`,
    ...{ cookie, fields: { plan: String(chosen), key } },
    stores: [1, 2, 3].map((plan) => ({
      ...{ key: ratingKey(key, plan), plan, mark: plan === chosen ? 1 : 0, ofFund: true },
    })),
  };
}

/** The pair that the site gives this voter, with its answer; null when it has none left. */
export async function pairOf(
  url: string,
  { pairs: { round, path } }: Pick<MixedStage, "pairs">,
  voter: Voter,
  answer: "left" | "right",
): Promise<Filled | null> {
  const { waitingPair } = await import("#app/modules/waardering/own-answers.server.ts");
  const { status } = await sendForm(url + path, voter.cookie, { begin: "1" });
  if (status !== 303) throw new Error(`no pair is given: ${status}`);
  const given = await waitingPair(round, voter);
  if (given === null) return null;
  const { pair } = given;
  const key = randomUUID();
  return { path, cookie: voter.cookie, fields: { pair, answer, key }, stores: [{ key, pair, answer }] };
}

/** Sends it to a site at this address. */
export const sendFilled = (url: string, { path, cookie, fields }: Filled, asking?: Parameters<typeof sendForm>[3]) =>
  sendForm(url + path, cookie, fields, asking);
