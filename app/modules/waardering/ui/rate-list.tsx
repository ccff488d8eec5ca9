import { Button } from "#app/ui/button.tsx";
import { Block } from "#app/ui/layout.tsx";
import { Heading, Small, TextLink } from "#app/ui/text.tsx";
import { Confirmed } from "#app/ui/facts.tsx";
import { Row, Stack } from "#app/ui/layout.tsx";
import type { Scale } from "../core/rating.ts";
import type { ListedPlan } from "../views.ts";
import { markInWords, planWithPlace, waarderingTexts } from "../texts.nl.ts";
import { PlanAmount } from "./plan-amount.tsx";
import { ScaleField } from "./scale-form.tsx";

const texts = waarderingTexts.list;

interface RateListProps {
  plans: readonly ListedPlan[];
  scale: Scale;
  /** Address of the round. */
  base: string;
  /** Where each form is sent to. */
  action: string;
  /** The plan that was just rated. */
  stored: number | null;
  /** What is said of an answer; absent: that it is stored. */
  given?: (words: string) => string;
}

/** Plans below each other, each with its own form. */
export function RateList({ plans, scale, base, action, stored, given = waarderingTexts.rate.now }: RateListProps) {
  return (
    <ul className="lb-plain lb-stack">
      {plans.map((plan) => (
        <Block as="li" key={plan.number} id={`plan-${plan.number}`} gap="s">
          <Small muted>{planWithPlace(plan)}</Small>
          <Heading level={2} looks={3}>
            {plan.title}
          </Heading>
          <PlanAmount plan={plan} />
          <p>{plan.summary}</p>
          <Given plan={plan} scale={scale} justStored={plan.number === stored} given={given} />
          <form method="post" action={action}>
            <input type="hidden" name="plan" value={plan.number} />
            <input type="hidden" name="key" value={plan.key} />
            <Stack gap="s">
              {scale === "good_less_good" ? <TwoButtons plan={plan} /> : <Scaled plan={plan} scale={scale} />}
            </Stack>
          </form>
          <TextLink alone href={`${base}/plannen/${plan.number}`}>
            {texts.read(plan.number)}
          </TextLink>
        </Block>
      ))}
    </ul>
  );
}

interface GivenProps {
  plan: ListedPlan;
  scale: Scale;
  justStored: boolean;
  given: (words: string) => string;
}

function Given({ plan, scale, justStored, given }: GivenProps) {
  if (plan.mark === null) return <Small muted>{texts.none}</Small>;
  const words = markInWords(scale, plan.mark);
  if (!justStored) return <strong>{given(words)}</strong>;
  return (
    <div role="status">
      <Confirmed>{texts.stored(plan.number, words)}</Confirmed>
    </div>
  );
}

/** Equal in looks: nothing tells which one to press. */
function TwoButtons({ plan }: { plan: ListedPlan }) {
  return (
    <fieldset className="lb-fieldset">
      <legend className="lb-visually-hidden">{texts.answer(plan.number)}</legend>
      <Row>
        <Button icon="good" name="mark" value="1">
          {markInWords("good_less_good", 1)}
        </Button>
        <Button icon="less-good" name="mark" value="-1">
          {markInWords("good_less_good", -1)}
        </Button>
      </Row>
    </fieldset>
  );
}

function Scaled({ plan, scale }: { plan: ListedPlan; scale: Scale }) {
  return (
    <>
      <ScaleField
        scale={scale}
        name="mark"
        id={`mark-${plan.number}`}
        label={texts.answer(plan.number)}
        defaultValue={plan.mark === null ? undefined : String(plan.mark)}
      />
      <Button>{texts.save}</Button>
    </>
  );
}
