import { formatEuros } from "#app/modules/counting/core/money.ts";
import type { FieldReader } from "#app/platform/form.ts";
import { Actions, Button } from "#app/ui/button.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { HiddenField, MoneyField, TextField } from "#app/ui/text-field.tsx";
import { Heading } from "#app/ui/text.tsx";
import type { AwardView } from "../core/award-view.ts";
import { fondsTexts } from "../texts.nl.ts";

const texts = fondsTexts.studio;

/** Another amount for one plan, with a reason that everybody can read. */
export function ChangeAwardForm({ award, field }: { readonly award: AwardView; readonly field: FieldReader }) {
  return (
    <form method="post" className="lb-block lb-stack" aria-labelledby="wijzig">
      <Heading level={2} looks={4} id="wijzig">
        {texts.change}
      </Heading>
      <HiddenField name="intent" value="change" />
      <HiddenField name="version" value={award.version} />
      <div className="lb-toolbar">
        <SelectField
          {...field("number")}
          label={texts.changePlan}
          options={award.rows
            .filter(({ outcome }) => outcome !== "refused")
            .map(({ number, title, amount }) => ({
              value: String(number),
              label: `${number}. ${title ?? ""} (${formatEuros(amount)})`,
            }))}
        />
        <MoneyField {...field("amount")} label={texts.amount} />
      </div>
      <TextField {...field("reason")} label={texts.why} hint={texts.whyHint} />
      <Actions>
        <Button>{texts.changeSubmit}</Button>
      </Actions>
    </form>
  );
}
