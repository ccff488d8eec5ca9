import { Actions, Button, ButtonLink } from "#app/ui/button.tsx";
import { AnswerDock } from "#app/ui/answer-dock.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { PageHead, Row, Section } from "#app/ui/layout.tsx";
import { Progress } from "#app/ui/progress.tsx";
import { Small, TextLink } from "#app/ui/text.tsx";
import type { FormProblem } from "#app/platform/form.ts";
import type { RateView } from "../views.ts";
import { markInWords, waarderingTexts } from "../texts.nl.ts";
import { ChoicesWait } from "./choices-wait.tsx";
import { PlanToJudgeCard } from "./plan-to-judge.tsx";
import { ScaleForm } from "./scale-form.tsx";

const texts = waarderingTexts.rate;

interface RatePageProps {
  view: RateView;
  /** Address of the round. */
  base: string;
  /** Choices that wait in this browser. */
  pending: number;
  problem: FormProblem | undefined;
}

/** One plan at a time: answers of equal looks, what was stored, how far along. */
export function RatePage(page: RatePageProps) {
  const { view, base, pending, problem } = page;
  if (!view.plan) return <AllSeen {...page} />;
  const at = Math.min(view.total, view.rated + view.skipped + (view.mark === null ? 1 : 0));
  return (
    <>
      <Section tight>
        <ErrorSummary errors={problem?.errors} title={texts.problem} />
        <ChoicesWait base={base} count={pending} known />
        <Progress
          label={texts.progress(at, view.total)}
          detail={texts.detail(view.rated, view.skipped)}
          done={view.rated}
          skipped={view.skipped}
          total={view.total}
        >
          <Stored view={view} base={base} />
          <TextLink alone href={`${base}/waardering/lijst`}>
            {texts.list}
          </TextLink>
        </Progress>
        <PlanToJudgeCard plan={view.plan} base={base}>
          {view.mark !== null && (
            <p>
              <strong>{texts.now(markInWords(view.scale, view.mark))}</strong>
            </p>
          )}
        </PlanToJudgeCard>
      </Section>
      <form method="post" action={`${base}/waardering`}>
        <input type="hidden" name="plan" value={view.plan.number} />
        <input type="hidden" name="key" value={view.key} />
        {view.scale === "good_less_good" ? (
          <TwoAnswers />
        ) : (
          <ScaleForm view={view} plan={view.plan} problem={problem} />
        )}
      </form>
    </>
  );
}

function TwoAnswers() {
  return (
    <AnswerDock
      legend={texts.question}
      answers={[
        { name: "mark", value: "1", label: markInWords("good_less_good", 1), icon: "good" },
        { name: "mark", value: "-1", label: markInWords("good_less_good", -1), icon: "less-good" },
        { name: "skip", value: "1", label: texts.skip, icon: "skip", skip: true },
      ]}
    />
  );
}

function Stored({ view, base }: { view: RateView; base: string }) {
  if (!view.stored) return <span />;
  const { number, mark } = view.stored;
  return (
    <Row>
      <Small role="status">{texts.stored(number, markInWords(view.scale, mark))}</Small>
      <form method="post" action={`${base}/waardering`}>
        <Button variant="subtle" icon="undo" name="show" value={String(number)}>
          {texts.change}
        </Button>
      </form>
    </Row>
  );
}

function AllSeen({ view, base, pending, problem }: RatePageProps) {
  const summary = (
    <>
      <ErrorSummary errors={problem?.errors} title={texts.problem} />
      <ChoicesWait base={base} count={pending} known />
    </>
  );
  if (view.total === 0) return <PageHead title={texts.noPlans}>{summary}</PageHead>;
  return (
    <PageHead title={texts.doneTitle} lead={texts.doneLead(view.rated, view.skipped)}>
      {summary}
      <Stored view={view} base={base} />
      <Actions>
        <ButtonLink variant="primary" href={`${base}/waardering/mijn`}>
          {texts.own}
        </ButtonLink>
        {view.skipped > 0 && (
          <form method="post" action={`${base}/waardering`}>
            <Button name="again" value="1">
              {texts.again}
            </Button>
          </form>
        )}
      </Actions>
    </PageHead>
  );
}
