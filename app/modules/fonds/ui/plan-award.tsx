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

/** What it gets now: what was decided since comes before the award. */
function amountText({ amount, reserve, decided }: AwardRow): string {
  const now = decided ?? amount;
  if (now > 0) return texts.awarded(formatEuros(now));
  return reserve === null || decided !== null ? texts.refused : texts.reserve(reserve);
}
