import type { FormProblem } from "#app/platform/form.ts";
import { Actions, Button, ButtonLink } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { PageHead, Section } from "#app/ui/layout.tsx";
import { Heading, List, Paragraph } from "#app/ui/text.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { ballotTexts } from "../ballot-texts.nl.ts";
import { waitingTexts as texts } from "../register-texts.nl.ts";
import { waarderingTexts } from "../texts.nl.ts";
import type { WaitingChoices } from "../views.ts";

interface WaitingPageProps {
  /** Address of the round. */
  base: string;
  view: WaitingChoices;
  problem: FormProblem | undefined;
}

/** What waits in this browser, plan by plan, for who signed in to let it count or to take it away. */
export function WaitingPage({ base, view, problem }: WaitingPageProps) {
  if (view.count === 0)
    return (
      <PageHead title={texts.none}>
        <Actions>
          <ButtonLink variant="primary" href={`${base}/waardering`}>
            {texts.goOn}
          </ButtonLink>
        </Actions>
      </PageHead>
    );
  const { fresh, kept, gone, ballot } = view;
  return (
    <>
      <PageHead
        title={view.ballot ? ballotTexts.waiting.title : texts.title}
        lead={view.ballot ? ballotTexts.waiting.lead : texts.lead(view.count)}
      >
        <ErrorSummary errors={problem?.errors} title={waarderingTexts.rate.problem} />
        {view.unfit && <Notice kind="warning">{view.unfit}</Notice>}
        {view.replaces && <Notice>{ballotTexts.waiting.replaces}</Notice>}
        <form method="post">
          <Actions>
            {fresh.length > 0 && view.unfit === null && (
              <Button variant="primary" name="keep" value="1">
                {ballot ? ballotTexts.send : texts.keep}
              </Button>
            )}
            {ballot && <ButtonLink href={`${base}/waardering/stembiljet`}>{ballotTexts.waiting.change}</ButtonLink>}
            <Button name="forget" value="1">
              {texts.forget}
            </Button>
          </Actions>
        </form>
      </PageHead>
      <Section tight>
        {ballot ? (
          <Part title={ballotTexts.waiting.store(fresh.length)} items={fresh.map(({ name }) => name)} />
        ) : (
          <Part title={texts.store(fresh.length)} items={fresh.map(({ name, words }) => texts.choice(name, words))} />
        )}
        <Part
          title={texts.kept}
          text={texts.keptText}
          items={kept.map(({ name, words, own }) => texts.keptPlan(name, own, words))}
        />
        <Part title={texts.gone} items={gone} />
      </Section>
    </>
  );
}

function Part({ title, text, items }: { title: string; text?: string; items: readonly string[] }) {
  if (items.length === 0) return null;
  return (
    <>
      <Heading level={2} looks={3}>
        {title}
      </Heading>
      {text && <Paragraph>{text}</Paragraph>}
      <List items={items} />
    </>
  );
}
