import { longDate } from "#app/modules/rounds/core/dates.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { decidedActs } from "#app/modules/rounds/queries.server.ts";
import { onTheList } from "./core/result.ts";
import { enoughToCompare, resultOf } from "./result.server.ts";
import { waarderingTexts } from "./texts.nl.ts";

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
  const [without, withAll] = await Promise.all([resultOf(round), resultOf(round, { all: true })]);
  if (!without || !withAll) return "";
  const same = JSON.stringify(onTheList(without)) === JSON.stringify(onTheList(withAll));
  return same ? texts.samePlans : texts.otherPlans;
}
