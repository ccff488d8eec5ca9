import { longDate } from "#app/modules/rounds/core/dates.ts";
import { methodOf, type Round } from "#app/modules/rounds/core/round.ts";
import { decidedActs } from "#app/modules/rounds/queries.server.ts";
import { onTheList } from "./core/result.ts";
import { enoughToCompare, resultOf } from "./result.server.ts";
import { waarderingTexts } from "./texts.nl.ts";
import { voteOf } from "./vote.server.ts";

const texts = waarderingTexts.results;

/** What the result page says about choices that do not count, and whether it can show the result with them as well. */
export async function invalidChoices(round: Round): Promise<{ words: string[]; mayCompare: boolean }> {
  const acts = (await decidedActs(round.id)).filter(({ kind }) => kind === "invalidate");
  if (acts.length === 0) return { words: [], mayCompare: false };
  const people = acts.filter(({ ofOne }) => ofOne).length;
  const mayCompare = people < acts.length || people >= enoughToCompare;
  const reasons = [...new Set(acts.map(({ reason, on }) => texts.invalidReason(longDate(on), reason)))];
  const counted = people < acts.length ? texts.allInvalid : texts.invalid(people);
  const few = people > 0 && people < enoughToCompare;
  const about = mayCompare ? (few ? texts.fewStayOut : "") : await difference(round);
  return { words: [[counted, ...reasons, about].join(" ").trim()], mayCompare };
}

/** Whether other plans would go on with the choices that do not count. */
async function difference(round: Round): Promise<string> {
  const [without, withAll] = await Promise.all([goingOn(round, false), goingOn(round, true)]);
  if (!without || !withAll) return "";
  return JSON.stringify(without) === JSON.stringify(withAll) ? texts.samePlans : texts.otherPlans;
}

async function goingOn(round: Round, all: boolean): Promise<readonly string[] | null> {
  if (methodOf(round) === "ballot") {
    const vote = await voteOf(round, { all });
    return vote?.result.kind === "decided" ? vote.result.selected.toSorted() : null;
  }
  const result = await resultOf(round, { all });
  return result && onTheList(result);
}
