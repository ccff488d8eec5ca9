import { formatEuros } from "#app/modules/counting/core/money.ts";
import type { FieldReader } from "#app/platform/form.ts";
import { Actions, Button } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/choices.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { HiddenField, MoneyField, TextField } from "#app/ui/text-field.tsx";
import { Heading, Small } from "#app/ui/text.tsx";
import type { AwardView } from "../core/award-view.ts";
import { fondsTexts } from "../texts.nl.ts";

const texts = fondsTexts.studio;

interface ChangeAwardFormProps {
  readonly award: AwardView;
  /** Version of the award when the page was first opened. */
  readonly seen: number;
  /** Numbers of the plans in which whoever looks is involved. */
  readonly recused: readonly number[];
  /** Whether the change is the college's, on the board's advice. */
  readonly departs: boolean;
  readonly field: FieldReader;
}

/** Another amount for one plan, with a reason that everybody can read. */
export function ChangeAwardForm({ award, seen, recused, departs, field }: ChangeAwardFormProps) {
  const refuse = field("refuse");
  return (
    <form method="post" className="lb-block lb-stack" aria-labelledby="wijzig">
      <Heading level={2} looks={4} id="wijzig">
        {texts.change}
      </Heading>
      <HiddenField name="intent" value="change" />
      <HiddenField name="version" value={seen} />
      <div className="lb-toolbar">
        <SelectField
          {...field("number")}
          label={texts.changePlan}
          options={award.rows
            .filter(({ because, number }) => {
              const barred = because.code === "knock_out" || because.code === "asks_nothing";
              return !barred && !recused.includes(number);
            })
            .map(({ number, title, amount }) => ({
              value: String(number),
              label: `${number}. ${title ?? ""} (${formatEuros(amount)})`,
            }))}
        />
        <MoneyField {...field("amount")} label={texts.amount} />
      </div>
      <Checkbox
        name="refuse"
        error={refuse.error}
        defaultChecked={refuse.chosen.includes("on")}
        label={texts.refuse}
        hint={texts.refuseHint}
      />
      {departs && <Small>{texts.changeDeparts}</Small>}
      {recused.length > 0 && (
        <Small>{texts.changeRecused(new Intl.ListFormat("nl").format(recused.map(String)))}</Small>
      )}
      <TextField {...field("reason")} label={texts.why} hint={texts.whyHint} />
      <Actions>
        <Button>{texts.changeSubmit}</Button>
      </Actions>
    </form>
  );
}
