import { cents, formatEuros, sumCents } from "#app/modules/counting/core/money.ts";
import { StatusBadge } from "#app/ui/badge.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { SubLine, Table } from "#app/ui/table.tsx";
import { Small, TextLink } from "#app/ui/text.tsx";
import type { AwardRow, AwardView } from "../core/award-view.ts";
import { explain, fondsTexts, outcomeNames, variantMeanings, variantNames } from "../texts.nl.ts";
import { lineBefore } from "./award-bar.tsx";

const texts = fondsTexts.award;
const euros = (amount: number) => formatEuros(cents(amount));

interface AwardTableProps {
  readonly rows: readonly AwardRow[];
  /** Address of the round. */
  readonly base: string;
  /** What the board said of each plan in its meeting, by number; absent where that is not shown. */
  readonly motivations?: Readonly<Record<number, string>> | undefined;
}

/** The division on the order of the scores: what was asked, what was given, and why. */
export function AwardTable({ rows, base, motivations }: AwardTableProps) {
  const asked = euros(sumCents(rows.map(({ because }) => cents(because.requested))));
  const given = formatEuros(sumCents(rows.map(({ amount }) => amount)));
  return (
    <Table
      caption={texts.caption}
      captionHidden
      layout="cards"
      rows={rows}
      rowKey={({ number }) => number}
      rowTone={({ amount }) => (amount === 0 ? "muted" : undefined)}
      before={lineBefore(rows)}
      columns={[
        { header: texts.place, align: "num", cell: ({ position }) => position },
        { header: texts.plan, rowHeader: true, cell: (row) => <PlanCell row={row} base={base} /> },
        { header: texts.score, align: "num", cell: ({ score }) => score ?? texts.noScore },
        { header: texts.requested, align: "num", cell: ({ because }) => euros(because.requested) },
        { header: texts.minimum, align: "num", cell: ({ because }) => euros(because.minimum ?? because.requested) },
        { header: texts.awarded, align: "num", cell: ({ amount }) => <strong>{formatEuros(amount)}</strong> },
        { header: texts.outcome, cell: (row) => <Outcome row={row} motivations={motivations} /> },
      ]}
      sums={[[texts.sum, "", "", asked, "", given, ""]]}
    />
  );
}

const PlanCell = ({ row: { number, title }, base }: { row: AwardRow; base: string }) => (
  <>
    <TextLink href={`${base}/plannen/${number}`}>{title ?? texts.removed}</TextLink>
    <SubLine>{texts.number(number)}</SubLine>
  </>
);

function Outcome({ row, motivations }: { row: AwardRow } & Pick<AwardTableProps, "motivations">) {
  const { outcome, reserve } = row;
  const paid = outcome === "full" || outcome === "partial";
  return (
    <Stack gap="s">
      <p>
        <StatusBadge variant={paid ? "accent" : "plain"} {...(outcome === "full" && { icon: "check" as const })}>
          {reserve === null ? outcomeNames[outcome] : texts.reserve(reserve)}
        </StatusBadge>
      </p>
      <AwardReason row={row} />
      {motivations && <Motivation text={motivations[row.number]} />}
    </Stack>
  );
}

function Motivation({ text }: { text: string | undefined }) {
  const { motivation, noMotivation } = fondsTexts.studio;
  return text === undefined ? <Small muted>{noMotivation}</Small> : <Small>{motivation(text)}</Small>;
}

/** Why a plan got what it got: what came last on top, and then what the rule gave. */
export function AwardReason({ row }: { row: AwardRow }) {
  const steps = explain(row);
  const { decided } = row;
  /** What the rule gave is not what stands: then it is said as such. */
  const overruled = steps.length > 1 || decided !== null;
  return (
    <>
      {decided !== null && (
        <Small>
          <strong>{texts.decided(decided > 0 ? formatEuros(decided) : null)}</strong>
        </Small>
      )}
      {steps.map(({ what, why }) => (
        <Small key={what} muted={what === null && overruled}>
          {what !== null && <strong>{what}</strong>} {what === null && overruled ? texts.byRule(why) : why}
        </Small>
      ))}
    </>
  );
}

/** Says that the fund is divided otherwise than the rules of the round say, and why. */
export function DividedOtherwise({ otherRule }: Pick<AwardView, "otherRule">) {
  if (!otherRule) return null;
  const { variant, reason } = otherRule;
  const { otherRule: title, otherRuleWhy } = fondsTexts.public;
  return <Notice title={title(variantNames[variant])}>{otherRuleWhy(variantMeanings[variant], reason)}</Notice>;
}

/** Says of how many plans the college gives another amount than the board advised. */
export function Departures({ rows }: Pick<AwardTableProps, "rows">) {
  const count = rows.filter(({ departure }) => departure).length;
  return count > 0 && <Notice>{texts.departures(count)}</Notice>;
}
