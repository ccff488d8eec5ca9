import { Actions, Button } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choices.tsx";
import { Section } from "#app/ui/layout.tsx";
import { fieldReader, type FormProblem } from "#app/platform/form.ts";
import { marksOf, type Scale } from "../core/rating.ts";
import type { PlanToJudge, RateView } from "../views.ts";
import { waarderingTexts } from "../texts.nl.ts";

const texts = waarderingTexts.rate;

/** The marks of a scale as a row of choices; the ends say what they mean. */
export function ScaleField(props: {
  scale: Scale;
  name: string;
  label: string;
  id?: string;
  defaultValue?: string | undefined;
  error?: readonly string[] | undefined;
}) {
  const marks = marksOf(props.scale);
  const words = (mark: number) => {
    if (mark === marks[0]) return `${mark} (${texts.low})`;
    return mark === marks.at(-1) ? `${mark} (${texts.high})` : String(mark);
  };
  return (
    <RadioGroup
      name={props.name}
      id={props.id}
      label={props.label}
      looks="segment"
      defaultValue={props.defaultValue}
      error={props.error}
      options={marks.map((mark) => ({ value: String(mark), label: words(mark) }))}
    />
  );
}

interface ScaleFormProps {
  view: RateView;
  plan: PlanToJudge;
  problem: FormProblem | undefined;
}

/** The answer on a scale of marks: choose, then store, or skip. */
export function ScaleForm({ view, plan, problem }: ScaleFormProps) {
  // What was typed on a page of before may have been about another plan than the one that lies here now.
  const isOfThis = fieldReader(problem, {})("plan").defaultValue === String(plan.number);
  const field = fieldReader(isOfThis ? problem : undefined, { mark: view.mark ?? undefined });
  return (
    <Section tight>
      <ScaleField scale={view.scale} {...field("mark")} label={texts.question} />
      <Actions>
        <Button variant="primary">{texts.save}</Button>
        <Button variant="subtle" icon="skip" name="skip" value="1">
          {texts.skip}
        </Button>
      </Actions>
    </Section>
  );
}
