import { Actions, Button, ButtonLink } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choices.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Block, Grid, PageHead, Section, Stack } from "#app/ui/layout.tsx";
import { PairCards, TopList } from "#app/ui/pair-cards.tsx";
import { Heading, Small, TextLink } from "#app/ui/text.tsx";
import type { FormProblem } from "#app/platform/form.ts";
import type { CompareView } from "../views.ts";
import { notKnowingReasons } from "../core/comparison.ts";
import type { PlanToJudge } from "../views.ts";
import { planWithPlace, reasonsForNotKnowing, waarderingTexts } from "../texts.nl.ts";
import { PlanAmount } from "./plan-amount.tsx";

const texts = waarderingTexts.compare;

interface ComparePageProps {
  view: CompareView;
  /** Address of the round. */
  base: string;
  /** What just happened: an answer was stored, or there is no pair left. */
  done: string | null;
  problem: FormProblem | undefined;
}

/** Two plans beside each other; one answer, or not knowing with a reason. */
export function ComparePage({ view, base, done, problem }: ComparePageProps) {
  if (!view.pair) return <NoPair view={view} base={base} done={done} problem={problem} />;
  const { id, left, right } = view.pair;
  return (
    <>
      <Section tight gap="l">
        <ErrorSummary errors={problem?.errors} title={waarderingTexts.rate.problem} />
        <Stack>
          <div className="lb-row lb-row--between lb-row--base">
            <p>
              <strong>{texts.progress(view.answered + 1)}</strong>
            </p>
            <Small muted role="status">
              {done === "bewaard" ? `${texts.stored} ` : ""}
              {texts.detail(view.chosen)}
            </Small>
          </div>
          <Heading level={1}>{texts.title}</Heading>
        </Stack>
        <form method="post" action={`${base}/waardering`} className="lb-stack">
          <input type="hidden" name="pair" value={id} />
          <input type="hidden" name="key" value={view.key} />
          <PairCards left={side("A", "left", left, base)} right={side("B", "right", right, base)} />
        </form>
        <NotKnowing pair={id} view={view} base={base} problem={problem} />
        {view.top.length > 0 && <OwnTop view={view} />}
      </Section>
    </>
  );
}

function side(letter: string, value: string, plan: PlanToJudge, base: string) {
  return {
    letter,
    eyebrow: planWithPlace(plan),
    title: plan.title,
    children: (
      <>
        <PlanAmount plan={plan} />
        <p>{plan.summary}</p>
        <TextLink alone href={`${base}/plannen/${plan.number}`}>
          {texts.read(plan.number)}
        </TextLink>
      </>
    ),
    action: (
      <Button variant="primary" size="l" name="answer" value={value}>
        {texts.choose(letter)}
      </Button>
    ),
  };
}

interface NotKnowingProps {
  pair: string;
  view: CompareView;
  base: string;
  problem: FormProblem | undefined;
}

function NotKnowing({ pair, view, base, problem }: NotKnowingProps) {
  const error = problem?.errors["reason"];
  return (
    <Disclosure summary={texts.dontKnow} open={error !== undefined}>
      <form method="post" action={`${base}/waardering`} className="lb-stack-s">
        <input type="hidden" name="pair" value={pair} />
        <input type="hidden" name="key" value={view.key} />
        <RadioGroup
          name="reason"
          label={texts.why}
          looks="segment"
          error={error}
          options={notKnowingReasons.map((value) => ({ value, label: reasonsForNotKnowing[value] }))}
        />
        <Button name="answer" value="dont_know">
          {texts.skip}
        </Button>
      </form>
    </Disclosure>
  );
}

function OwnTop({ view }: { view: CompareView }) {
  return (
    <Block variant="quiet" as="section" labelledBy="top">
      <Grid columns="halves">
        <Stack gap="s">
          <Heading level={2} looks={3} id="top">
            {texts.top}
          </Heading>
          <p>{texts.topLead(view.chosen)}</p>
          <Small muted>{texts.topHow}</Small>
        </Stack>
        <TopList items={view.top} />
      </Grid>
    </Block>
  );
}

function NoPair({ view, base, done, problem }: ComparePageProps) {
  const finished = done === "klaar";
  const begun = view.answered > 0;
  return (
    <PageHead
      title={finished ? texts.doneTitle : texts.beginTitle}
      lead={finished ? texts.doneLead(view.chosen) : texts.beginLead}
    >
      <ErrorSummary errors={problem?.errors} title={waarderingTexts.rate.problem} />
      <Actions>
        {!finished && (
          <form method="post" action={`${base}/waardering`}>
            <Button variant="primary" size="l" name="begin" value="1">
              {begun ? texts.goOn : texts.begin}
            </Button>
          </form>
        )}
        {begun && <ButtonLink href={`${base}/waardering/mijn`}>{waarderingTexts.rate.own}</ButtonLink>}
      </Actions>
    </PageHead>
  );
}
