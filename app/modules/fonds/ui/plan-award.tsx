import { formatEuros } from "#app/modules/counting/core/money.ts";
import { Stack } from "#app/ui/layout.tsx";
import { Heading, TextLink } from "#app/ui/text.tsx";
import type { AwardRow } from "../core/award-view.ts";
import { fondsTexts } from "../texts.nl.ts";
import { AwardReason } from "./award-table.tsx";

const texts = fondsTexts.plan;

/** What a plan got from the fund and why, on its own page. */
export function PlanAward({ award, base }: { readonly award: AwardRow; readonly base: string }) {
  return (
    <Stack as="section" labelledBy="toegekend">
      <Heading level={2} id="toegekend">
        {texts.title}
      </Heading>
      <p>
        <strong>{amountText(award)}</strong>
      </p>
      <AwardReason row={award} />
      <TextLink alone href={`${base}/fonds`}>
        {texts.all}
      </TextLink>
    </Stack>
  );
}

/** What the division gave; what was decided since stands below it. */
function amountText({ amount, reserve, decided }: AwardRow): string {
  if (decided !== null) return texts.atFirst(amount > 0 ? formatEuros(amount) : null);
  if (amount > 0) return texts.awarded(formatEuros(amount));
  return reserve === null ? texts.refused : texts.reserve(reserve);
}
