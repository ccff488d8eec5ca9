import { GoalPicture, type GoalPoint } from "#app/ui/goal-picture.tsx";
import { Grid, Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { SubLine, Table } from "#app/ui/table.tsx";
import { Heading, Paragraph, Small } from "#app/ui/text.tsx";
import { progressOf, type Indicator, type YearMeasured } from "../core/indicator.ts";
import { formatValue } from "../core/value.ts";
import { progressText, resultsTexts } from "../texts.nl.ts";
import { goalText, spreadWarning } from "../words.ts";

const texts = resultsTexts.goal;

/** One goal of the raad: drawn, in words, and in a table with the same numbers (R90, R91). */
export function IndicatorSection({ indicator }: { indicator: Indicator }) {
  const { id, name, unit, source, baselineYear, years } = indicator;
  const warning = spreadWarning(indicator);
  return (
    <Stack as="section" labelledBy={`doel-${id}`}>
      <Heading level={3} id={`doel-${id}`}>
        {name}
      </Heading>
      <Paragraph>
        {capital(goalText(indicator))}. <strong>{progressText(progressOf(indicator), baselineYear)}.</strong>
      </Paragraph>
      {warning && <Notice kind="warning">{warning}</Notice>}
      <Grid columns="halves">
        <Picture indicator={indicator} />
        {years.length > 0 && <YearsTable indicator={indicator} />}
      </Grid>
      <Small muted>
        {texts.unit(unit)} {texts.source(source)}
      </Small>
    </Stack>
  );
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function Picture({ indicator }: { indicator: Indicator }) {
  const { name, baselineYear, baselineValue, targetYear, targetValue, years } = indicator;
  const point = (x: number, y: number): GoalPoint => ({ x, y, text: formatValue(y) });
  const measured = years.flatMap(({ year, whole }) => (whole === null ? [] : [point(year, whole)]));
  const read = measured.map(({ x, text }) => resultsTexts.inYear(text, x));
  return (
    <GoalPicture
      label={texts.picture(name, goalText(indicator), read)}
      from={point(baselineYear, baselineValue)}
      to={point(targetYear, targetValue)}
      measured={measured}
      words={{ wanted: texts.wanted, measured: texts.measured }}
    />
  );
}

/** What was measured in each year, with the lowest and highest wijk and how far wijken lie apart. */
function YearsTable({ indicator: { name, years, spreadLimit } }: { indicator: Indicator }) {
  const wijk = ({ wijk: place, value }: { wijk: string; value: number }) => texts.wijk(place, formatValue(value));
  const perWijk = years.some(({ wijken }) => wijken.length > 0);
  return (
    <Table<YearMeasured>
      caption={texts.caption(name)}
      rows={years}
      rowKey={({ year }) => year}
      layout="cards"
      columns={[
        { header: texts.year, rowHeader: true, cell: ({ year }) => year },
        {
          header: texts.value,
          align: "num",
          cell: ({ whole }) => (whole === null ? texts.none : formatValue(whole)),
        },
        ...(perWijk
          ? [
              { header: texts.lowest, cell: ({ spread }: YearMeasured) => (spread ? wijk(spread.lowest) : "-") },
              { header: texts.highest, cell: ({ spread }: YearMeasured) => (spread ? wijk(spread.highest) : "-") },
              {
                header: texts.deviation,
                cell: ({ spread }: YearMeasured) =>
                  spread ? (
                    <>
                      {texts.deviationIs(formatValue(spread.deviation), spread.count)}
                      {spreadLimit !== null && <SubLine>{texts.within(formatValue(spreadLimit))}</SubLine>}
                    </>
                  ) : (
                    texts.tooFew
                  ),
              },
            ]
          : []),
      ]}
    />
  );
}
