import { DataBadge, NowBadge } from "#app/ui/badge.tsx";
import { LineList } from "#app/ui/card.tsx";
import { TextLink } from "#app/ui/text.tsx";
import type { StandingBadge } from "../standing-text.ts";
import { roundTexts } from "../texts.nl.ts";

export interface RoundRow {
  readonly slug: string;
  readonly title: string;
  readonly kind: string;
  readonly budgetYear: number;
  readonly badge: StandingBadge;
  readonly sentence: string;
}

/** Rounds below each other: what, how it stands, where to go. */
export function RoundRows({ rounds }: { rounds: readonly RoundRow[] }) {
  return (
    <LineList
      items={rounds.map(({ slug, title, kind, budgetYear, badge, sentence }) => ({
        title,
        note: `${kind}. ${roundTexts.show.year(budgetYear)}.`,
        badge: badge === "now" ? <NowBadge /> : <DataBadge>{roundTexts.list[badge]}</DataBadge>,
        text: sentence,
        action: (
          <TextLink alone href={`/rondes/${slug}`}>
            {roundTexts.list.view(title)}
          </TextLink>
        ),
      }))}
    />
  );
}
