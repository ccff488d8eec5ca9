import { cents, formatEuros } from "#app/modules/counting/core/money.ts";
import type { FieldReader } from "#app/platform/form.ts";
import { StatusBadge } from "#app/ui/badge.tsx";
import { Actions, Button } from "#app/ui/button.tsx";
import { Checkbox, RadioGroup } from "#app/ui/choices.tsx";
import { KeyFigures } from "#app/ui/facts.tsx";
import { Block, Grid, Section, Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { SubLine, Table } from "#app/ui/table.tsx";
import { HiddenField, TextField } from "#app/ui/text-field.tsx";
import { Heading, List, Paragraph, Small, TextLink } from "#app/ui/text.tsx";
import type { CellView, VariantView, WhatIfView } from "../core/what-if-view.ts";
import { fondsTexts, variantMeanings, variantNames } from "../texts.nl.ts";
import { AwardBar } from "./award-bar.tsx";

const texts = fondsTexts.studio.whatIf;
const { award } = fondsTexts;

type Plan = WhatIfView["plans"][number];

interface WhatIfProps {
  readonly view: WhatIfView;
  /** In cents. */
  readonly ceiling: number;
  /** Address of the round. */
  readonly base: string;
}

/** Every way to divide the fund, side by side: the bar of each, then what each gives every plan and why. */
export function WhatIf({ view: { variants, plans }, ceiling, base }: WhatIfProps) {
  const [rule] = variants;
  const shown = variants.filter(({ figures }) => figures);
  return (
    <Section tight labelledBy="wat-als">
      <Stack gap="l">
        <div>
          <Heading level={2} id="wat-als">
            {texts.title}
          </Heading>
          {rule && <Paragraph>{texts.lead(variantNames[rule.variant])}</Paragraph>}
        </div>
        <Grid columns={2}>
          {variants.map((one) => (
            <VariantBlock key={one.variant} one={one} ceiling={ceiling} />
          ))}
        </Grid>
        <Heading level={3} id="naast-elkaar">
          {texts.table}
        </Heading>
        <Small>{texts.tableLead}</Small>
        <Table
          caption={texts.caption}
          captionHidden
          layout="cards"
          rows={plans}
          rowKey={({ number }) => number}
          columns={[
            {
              header: award.plan,
              rowHeader: true,
              cell: ({ number, title, score, requested }: Plan) => (
                <>
                  <TextLink href={`${base}/plannen/${number}`}>{title}</TextLink>
                  <SubLine>{texts.about(number, score ?? award.noScore, formatEuros(cents(requested)))}</SubLine>
                </>
              ),
            },
            ...shown.map(({ variant }) => ({
              header: variantNames[variant],
              cell: ({ cells }: Plan) => <Given cell={cells.find((cell) => cell.variant === variant)} />,
            })),
          ]}
        />
      </Stack>
    </Section>
  );
}

function VariantBlock({ one, ceiling }: { readonly one: VariantView; readonly ceiling: number }) {
  const { variant, isRule, figures, why, rows } = one;
  const id = `verdeling-${variant}`;
  return (
    <Block labelledBy={id}>
      <Heading level={3} id={id}>
        {variantNames[variant]}
      </Heading>
      {isRule && (
        <p>
          <StatusBadge variant="accent">{texts.isRule}</StatusBadge>
        </p>
      )}
      <Paragraph>{variantMeanings[variant]}</Paragraph>
      {figures ? (
        <>
          <KeyFigures
            items={[
              { label: texts.full, value: figures.full },
              { label: texts.partial, value: figures.partial },
              { label: texts.spent, value: formatEuros(figures.spent) },
              { label: texts.left, value: formatEuros(figures.left) },
            ]}
          />
          <AwardBar rows={rows} ceiling={ceiling} numbers="plans" />
          {!isRule && <Differences one={one} />}
        </>
      ) : (
        <Notice title={texts.nothing}>{why}</Notice>
      )}
    </Block>
  );
}

function Differences({ one: { gains, losses, others } }: { readonly one: VariantView }) {
  const listed = (numbers: readonly number[]) =>
    new Intl.ListFormat("nl").format(numbers.map((number) => `plan ${number}`));
  if (gains.length + losses.length + others.length === 0) return <Paragraph>{texts.same}</Paragraph>;
  return (
    <List
      items={[
        ...(gains.length > 0 ? [texts.gains(listed(gains))] : []),
        ...(losses.length > 0 ? [texts.losses(listed(losses))] : []),
        ...(others.length > 0 ? [texts.others(listed(others))] : []),
      ]}
    />
  );
}

function Given({ cell }: { readonly cell: CellView | undefined }) {
  if (!cell) return null;
  const { amount, why } = cell;
  return (
    <>
      <strong>{amount > 0 ? formatEuros(cents(amount)) : texts.none}</strong>
      {why && (
        <>
          {" "}
          <StatusBadge>{texts.differs}</StatusBadge>
          <SubLine>{why}</SubLine>
        </>
      )}
    </>
  );
}

interface ChooseVariantProps {
  readonly variants: readonly VariantView[];
  readonly field: FieldReader;
  readonly submit: string;
  /** Whether there is a proposal already. */
  readonly again: boolean;
  /** The numbers of the plans of which the board did not say why. */
  readonly unmotivated: readonly number[];
}

/** Which way to divide the fund becomes the proposal; another than that of the rules with a reason. */
export function ChooseVariant({ variants, field, submit, again, unmotivated }: ChooseVariantProps) {
  return (
    <form method="post" className="lb-block lb-stack" aria-labelledby="kies-verdeling">
      <Heading level={3} looks={4} id="kies-verdeling">
        {texts.choose}
      </Heading>
      <HiddenField name="intent" value="propose" />
      <RadioGroup
        {...field("variant")}
        label={texts.which}
        options={variants.map(({ variant, isRule, figures }) => ({
          value: variant,
          label: variantNames[variant],
          disabled: figures === null,
          description: isRule ? texts.isRule : figures === null ? texts.nothing : undefined,
        }))}
      />
      <TextField {...field("ruleReason")} label={texts.reason} hint={texts.reasonHint} required={false} />
      {unmotivated.length > 0 && <Unmotivated plans={unmotivated} field={field} />}
      <Small>{again ? fondsTexts.studio.againHint : texts.chooseHint}</Small>
      <Actions>
        <Button variant={again ? "secondary" : "primary"}>{submit}</Button>
      </Actions>
    </form>
  );
}

/** Names the plans without a motivation of the board; going on without it is said in so many words (Awb 3:46). */
function Unmotivated({ plans, field }: { readonly plans: readonly number[]; readonly field: FieldReader }) {
  const { unmotivated, unmotivatedText, withoutMotivation } = fondsTexts.studio;
  return (
    <>
      <Notice kind="warning" title={unmotivated(new Intl.ListFormat("nl").format(plans.map(String)))}>
        {unmotivatedText}
      </Notice>
      <Checkbox
        {...field("withoutMotivation")}
        defaultChecked={field("withoutMotivation").chosen.includes("on")}
        label={withoutMotivation}
      />
    </>
  );
}
