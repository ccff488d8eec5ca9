import { cents, formatEuros, type Cents } from "#app/modules/counting/core/money.ts";
import { longDate, type LocalDate } from "#app/modules/rounds/core/dates.ts";
import { financeNames } from "#app/modules/rounds/texts.nl.ts";
import { Facts } from "#app/ui/facts.tsx";
import { Grid } from "#app/ui/layout.tsx";
import { Table } from "#app/ui/table.tsx";
import type { Deciding } from "../core/deciding-body.ts";
import type { Citation } from "../core/financing.ts";
import type { PlanState } from "../core/lifecycle.ts";
import type { ShownPlan } from "../core/public-view.ts";
import { coverageNames, financeRules, planTexts, purseNames } from "../texts.nl.ts";

const texts = planTexts.show;

interface PlanMoneyProps {
  readonly plan: Pick<ShownPlan, "state" | "effect" | "own" | "official" | "minimum" | "budgetLine">;
  /** Null as long as it follows from a dekking that is not known. */
  readonly deciding: Deciding | null;
  /** Its name. */
  readonly decides: string | null;
  /** Why this body does, in words. */
  readonly why: string | null;
  /** Until when amounts of the municipality may wait to be shown all at once; null when they do not. */
  readonly priceWaits: LocalDate | null;
  /** The beleidsregels that go with its dekking, or may. */
  readonly citation: Citation | null;
  /** The screening ended without an outcome for this plan. */
  readonly missed: boolean;
  /** Whether the round knows partial awards. */
  readonly partial: boolean;
  /** Whether dekking and decision are per activity. */
  readonly perLine: boolean;
}

/** The authors' estimate beside the official one, where the money comes from and who decides. */
export function PlanMoney({ plan, priceWaits, missed, deciding, decides, why, ...of }: PlanMoneyProps) {
  const { citation, partial, perLine } = of;
  const { official, state } = plan;
  // Of a plan that takes part no more, nothing is still to come
  const over = missed || (!official && leftStates.includes(state));
  const facts = [
    ...(over ? [] : [explanationFact(plan, priceWaits)]),
    ...(plan.effect === "saving" && (!over || plan.budgetLine) ? [budgetFact(plan)] : []),
    ...(over ? [] : [coverageFact(plan, perLine, citation)]),
    ...(plan.effect === "cost" && plan.official ? [financingFact(plan.official)] : []),
    ...(partial ? [minimumFact(plan.minimum)] : []),
    // A saving has no dekking per activity either: the raad decides on the whole of it (R85)
    ...(over ? [] : [perLine && plan.effect === "cost" ? perLineFact : decidingFact(deciding, decides, why)]),
  ];
  return (
    <Grid columns="halves">
      <Estimates own={plan.own} official={official} over={over} />
      {facts.length > 0 && <Facts items={facts} />}
    </Grid>
  );
}

const leftStates: readonly PlanState[] = ["withdrawn", "merged", "out_of_scope", "not_admitted"];
const perLineFact = { term: texts.decides, value: texts.perLine, note: texts.decidesUnknownNote };

function Estimates({ own, official, over }: Pick<PlanMoneyProps["plan"], "own" | "official"> & { over: boolean }) {
  const rows = [
    { who: texts.ownEstimate, amounts: own },
    ...(over ? [] : [{ who: texts.officialEstimate, amounts: official }]),
  ];
  const euros = (amount: Cents | undefined) => (amount === undefined ? texts.notEstimated : formatEuros(amount));
  const gap = (one: Cents, other: Cents) => formatEuros(cents(Math.abs(one - other)));
  return (
    <Table
      caption={texts.estimates}
      rows={rows}
      rowKey={({ who }) => who}
      columns={[
        { header: texts.who, rowHeader: true, cell: ({ who }) => who },
        { header: texts.once, align: "num", cell: ({ amounts }) => euros(amounts?.oneOff) },
        { header: texts.eachYear, align: "num", cell: ({ amounts }) => euros(amounts?.yearly) },
      ]}
      sums={official ? [[texts.difference, gap(own.oneOff, official.oneOff), gap(own.yearly, official.yearly)]] : []}
    />
  );
}

function explanationFact({ official, state }: PlanMoneyProps["plan"], priceWaits: LocalDate | null) {
  const term = texts.explanation;
  if (priceWaits) return { term, value: texts.priceWaits, note: texts.priceWaitsNote(longDate(priceWaits)) };
  if (official) return { term, value: official.explanation };
  return { term, value: texts.notEstimated, note: state === "submitted" ? texts.notEstimatedNote : undefined };
}

function budgetFact({ official, budgetLine }: PlanMoneyProps["plan"]) {
  const own = budgetLine ? texts.ownBudgetLine(budgetLine) : "";
  if (!official) return { term: texts.budgetLine, value: own || texts.notEstimated };
  const often = official.structural ? texts.structural : texts.incidental;
  return { term: texts.budgetLine, value: planTexts.programme(official.programme), note: `${own} ${often}` };
}

function coverageFact({ effect, official }: PlanMoneyProps["plan"], perLine: boolean, citation: Citation | null) {
  const term = <abbr title={texts.coverageHint}>{texts.coverage}</abbr>;
  if (effect === "saving") return { term, value: texts.noCoverage, note: texts.noCoverageNote };
  if (perLine) return { term, value: texts.perLine, note: `${texts.coverageHint} ${texts.perLineNote}` };
  if (!official?.coverage) return { term, value: texts.unknownCoverage, note: texts.coverageHint };
  const cited = citation ? (citation.doubtful ? texts.citedDoubtfully : texts.cited)(citation.title) : "";
  const note = `${texts.coverageHint} ${planTexts.programme(official.programme)}. ${cited}`;
  const purse = official.purse ? `${purseNames[official.purse]}. ` : "";
  return { term, value: coverageNames[official.coverage], note: `${purse}${note}` };
}

function financingFact({ financing, consultedOn, consultation }: NonNullable<ShownPlan["official"]>) {
  const term = texts.financing;
  if (!financing) return { term, value: texts.financingUnknown };
  const heard = consultedOn && consultation ? texts.consulted(longDate(consultedOn), consultation) : "";
  return { term, value: financeNames[financing], note: `${financeRules[financing]} ${heard}` };
}

function minimumFact(minimum: ShownPlan["minimum"]) {
  const term = texts.minimum;
  return minimum === null
    ? { term, value: texts.no, note: texts.allOrNothing }
    : { term, value: formatEuros(minimum), note: texts.minimumNote };
}

function decidingFact(deciding: Deciding | null, decides: string | null, why: string | null) {
  const term = texts.decides;
  if (!deciding) return { term, value: texts.decidesUnknown, note: texts.decidesUnknownNote };
  const amendment = deciding.budgetAmendment ? ` ${texts.amendment}` : "";
  return { term, value: decides, note: `${why}${amendment}` };
}
