import { useEffect, useState, type SyntheticEvent } from "react";
import { cents, formatEuros, type Cents } from "#app/modules/counting/core/money.ts";
import { fieldReader, type FormProblem } from "#app/platform/form.ts";
import { ScoreBar } from "#app/ui/answer-dock.tsx";
import { BudgetBar, type BudgetSegment } from "#app/ui/budget-bar.tsx";
import { Button } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/choices.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useInBrowser } from "#app/ui/in-browser.ts";
import { Block, Grid, PageHead, Section } from "#app/ui/layout.tsx";
import { EmptyState } from "#app/ui/notice.tsx";
import { HiddenField } from "#app/ui/text-field.tsx";
import { TextLink } from "#app/ui/text.tsx";
import { ballotTexts as texts } from "../ballot-texts.nl.ts";
import { askedBy, askedTogether } from "../core/ballot.ts";
import { planWithPlace } from "../texts.nl.ts";
import type { BallotView } from "../views.ts";
import { PlanAmount } from "./plan-amount.tsx";

interface BallotPageProps {
  view: BallotView;
  /** Address of the round. */
  base: string;
  problem: FormProblem | undefined;
}

/** All plans of a fund on one ballot, with what the chosen ones ask together. Without script the sums are told once it is sent. */
export function BallotPage({ view, base, problem }: BallotPageProps) {
  const { plans, within, ceiling, key, known } = view;
  const typed = typedPlans(problem);
  const before = typed ?? view.chosen;
  const [chosen, setChosen] = useState<readonly number[]>(before);
  const [changed, setChanged] = useState(typed !== null);
  useLeavingWarning(changed);
  const look = ({ currentTarget }: SyntheticEvent<HTMLFormElement>) => {
    setChosen(new FormData(currentTarget).getAll("plan").map(Number));
    setChanged(true);
  };
  if (plans.length === 0) return <EmptyState title={texts.noPlans} />;
  return (
    <form method="post" onChange={look} onSubmit={() => setChanged(false)}>
      <HiddenField name="key" value={key} />
      <PageHead
        title={texts.title}
        lead={within && ceiling !== null ? texts.leadWithin(formatEuros(ceiling)) : texts.lead}
      >
        <ErrorSummary errors={problem?.errors} title={texts.problem} />
        {ceiling !== null && <Filled view={view} chosen={chosen} />}
      </PageHead>
      <Section tight>
        <Grid columns="halves" as="ul">
          {plans.map((plan, at) => (
            <Block as="li" key={plan.number} gap="s">
              <Checkbox
                name="plan"
                id={at === 0 ? "plan" : `plan-${plan.number}`}
                value={String(plan.number)}
                label={<strong>{plan.title}</strong>}
                hint={planWithPlace(plan)}
                defaultChecked={before.includes(plan.number)}
              />
              <PlanAmount plan={plan} />
              <p>{plan.summary}</p>
              <TextLink alone href={`${base}/plannen/${plan.number}`}>
                {texts.read(plan.number)}
              </TextLink>
            </Block>
          ))}
        </Grid>
      </Section>
      <ScoreBar
        label={texts.bar}
        status={<Status view={view} chosen={chosen} changed={changed} />}
        actions={
          known ? (
            <Button variant="primary">{texts.send}</Button>
          ) : (
            <Button variant="primary" name="keep" value="1">
              {texts.keep}
            </Button>
          )
        }
      />
    </form>
  );
}

/** What was on the ballot when it came back with something wrong in it; null when nothing did. */
function typedPlans(problem: FormProblem | undefined): readonly number[] | null {
  if (!problem) return null;
  return fieldReader(problem, {})("plan").chosen.map(Number);
}

const askedFor = ({ plans }: BallotView, chosen: readonly number[]) => askedTogether(new Set(chosen), plans);

/** The fund with what is chosen on it. */
function Filled({ view, chosen }: { view: BallotView; chosen: readonly number[] }) {
  const live = useInBrowser();
  const { plans, ceiling } = view;
  if (ceiling === null || !live) return null;
  const asked = askedFor(view, chosen);
  const segments = segmentsOf(
    plans.filter(({ number }) => chosen.includes(number)),
    ceiling,
  );
  return (
    <BudgetBar
      label={texts.barLabel(formatEuros(asked), formatEuros(ceiling))}
      segments={segments}
      ceiling={ceiling}
      ceilingText={texts.ceiling(formatEuros(ceiling))}
      askedText={texts.asked(formatEuros(asked))}
      numberText={texts.numberIs}
      words={texts.pieces}
    />
  );
}

/** In the order of the page; what does not fit any more stands behind the line. */
function segmentsOf(plans: BallotView["plans"], ceiling: Cents): BudgetSegment[] {
  const fitting = plans.reduce<{ left: number; segments: BudgetSegment[] }>(
    ({ left, segments }, plan) => {
      const asked = askedBy(plan);
      const awarded = asked <= left ? asked : 0;
      return { left: left - awarded, segments: [...segments, { label: String(plan.number), asked, awarded }] };
    },
    { left: ceiling, segments: [] },
  );
  return fitting.segments;
}

interface StatusProps {
  view: BallotView;
  chosen: readonly number[];
  changed: boolean;
}

/** Where the ballot stands, said again whenever that changes; without script only whether it is stored. */
function Status({ view, chosen, changed }: StatusProps) {
  const live = useInBrowser();
  const sent = view.stored && !changed;
  return (
    <>
      {live && <strong>{sumInWords(view, chosen)}</strong>} {sent ? texts.isStored : texts.notSent}
    </>
  );
}

function sumInWords(view: BallotView, chosen: readonly number[]): string {
  const asked = askedFor(view, chosen);
  if (view.ceiling === null || !view.within) return texts.chosen(chosen.length, formatEuros(asked));
  const left = view.ceiling - asked;
  return left >= 0
    ? texts.fits(chosen.length, formatEuros(asked), formatEuros(cents(left)))
    : texts.over(chosen.length, formatEuros(asked), formatEuros(cents(-left)));
}

/** Asks before the page is left with choices that were not sent. */
function useLeavingWarning(changed: boolean): void {
  useEffect(() => {
    if (!changed) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [changed]);
}
