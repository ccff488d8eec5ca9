import { Button } from "#app/ui/button.tsx";
import { StatusBadge } from "#app/ui/badge.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Filters } from "#app/ui/filters.tsx";
import { PageHead, Section } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Tally } from "#app/ui/receipt.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { SubLine, Table } from "#app/ui/table.tsx";
import { MoneyField } from "#app/ui/text-field.tsx";
import { Heading, List, Paragraph, Small } from "#app/ui/text.tsx";
import type { SideBySide, SideBySideRow } from "../core/side-by-side.ts";
import { sideBySideTexts as texts } from "../side-by-side-texts.nl.ts";

/** The short name of a rule that can be tried. */
export type TrialName = keyof typeof texts.rules;

interface SideBySidePageProps {
  /** Of the round for which a rule is chosen. */
  title: string;
  /** Whether rounds of this kind choose between plans at all. */
  isCounted: boolean;
  earlier: readonly { readonly slug: string; readonly title: string }[];
  /** Null when there is no earlier round. */
  chosen: {
    readonly slug: string;
    readonly trials: readonly TrialName[];
    readonly left: TrialName;
    readonly right: TrialName;
    /** Whether some of the rules divide an amount. */
    readonly divides: boolean;
    readonly note: string | null;
    readonly amount: string;
    readonly wrongAmount: boolean;
    readonly unfit: readonly { readonly rule: TrialName; readonly why: string }[];
    readonly outcome: SideBySide | null;
  } | null;
}

/** A form by GET that lays two rules beside each other, and what each makes of the same plans. */
export function SideBySidePage({ title, isCounted, earlier, chosen }: SideBySidePageProps) {
  if (!isCounted || !chosen)
    return (
      <PageHead title={texts.title} lead={texts.lead(title)}>
        <Notice title={isCounted ? texts.noEarlier : texts.nothingToTry}>
          {isCounted ? texts.noEarlierText : texts.nothingToTryText}
        </Notice>
      </PageHead>
    );
  const wrong = chosen.wrongAmount ? [texts.amountWrong] : undefined;
  const rules = chosen.trials.map((trial) => ({ value: trial, label: texts.rules[trial] }));
  return (
    <>
      <PageHead title={texts.title} lead={texts.lead(title)}>
        <ErrorSummary errors={wrong && { bedrag: wrong }} />
        <form method="get" className="lb-stack">
          <Heading level={2} looks={3} id="kiezen">
            {texts.choose}
          </Heading>
          <Filters>
            <SelectField
              name="ronde"
              label={texts.earlier}
              options={earlier.map(({ slug, title }) => ({ value: slug, label: title }))}
              defaultValue={chosen.slug}
              empty={null}
            />
            <SelectField name="eerste" label={texts.left} options={rules} defaultValue={chosen.left} empty={null} />
            <SelectField name="tweede" label={texts.right} options={rules} defaultValue={chosen.right} empty={null} />
            {chosen.divides && (
              <MoneyField
                name="bedrag"
                label={texts.amount}
                hint={texts.amountHint}
                defaultValue={chosen.amount}
                error={wrong}
                required={false}
              />
            )}
          </Filters>
          <Button variant="primary">{texts.show}</Button>
        </form>
        {chosen.unfit.map(({ rule, why }) => (
          <Notice key={rule} kind="warning" title={texts.unfit(texts.rules[rule])}>
            {why}
          </Notice>
        ))}
      </PageHead>
      {chosen.outcome && <Outcome {...chosen} outcome={chosen.outcome} />}
    </>
  );
}

interface OutcomeProps {
  left: TrialName;
  right: TrialName;
  note: string | null;
  outcome: SideBySide;
}

function Outcome({ left, right, note, outcome }: OutcomeProps) {
  const { rows } = outcome;
  const many = (...by: readonly SideBySideRow["chosenBy"][]) =>
    rows.filter(({ chosenBy }) => by.includes(chosenBy)).length;
  const side = (which: "left" | "right", rule: TrialName) => ({
    header: texts.rules[rule],
    cell: (row: SideBySideRow) => <Verdict {...row[which]} />,
  });
  return (
    <Section labelledBy="verschil">
      <Heading level={2} id="verschil">
        {many("left", "right", "both_otherwise") === 0 ? texts.same : texts.differ}
      </Heading>
      <Tally
        items={[
          { label: texts.counts.both, count: many("both", "both_otherwise"), accent: true },
          { label: texts.counts.left, count: many("left") },
          { label: texts.counts.right, count: many("right") },
        ]}
      />
      <List
        plain
        items={[texts.together(texts.rules[left], outcome.left), texts.together(texts.rules[right], outcome.right)]}
      />
      <Table
        caption={texts.caption}
        layout="cards"
        rows={rows}
        rowKey={({ number }) => number}
        rowTone={({ chosenBy }) => (chosenBy === "neither" ? "muted" : undefined)}
        before={(row, at) =>
          rows[at - 1]?.chosenBy === row.chosenBy ? undefined : [{ kind: "group", text: texts.groups[row.chosenBy] }]
        }
        columns={[
          { header: texts.plan, rowHeader: true, cell: ({ number, title }) => `${number}. ${title}` },
          side("left", left),
          side("right", right),
        ]}
      />
      {[left, right].includes("now") && <Paragraph>{texts.notes.list}</Paragraph>}
      {note && <Small>{note}</Small>}
    </Section>
  );
}

function Verdict({ chosen, why }: SideBySideRow["left"]) {
  return (
    <>
      <StatusBadge variant={chosen ? "ok" : "plain"}>{chosen ? texts.chosen : texts.notChosen}</StatusBadge>
      <SubLine>{why}</SubLine>
    </>
  );
}
