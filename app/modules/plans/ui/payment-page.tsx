import { cents, formatEuros, type Cents } from "#app/modules/counting/core/money.ts";
import type { PotInTree } from "#app/modules/budget/core/pots.ts";
import { PotField } from "#app/modules/budget/ui/pot-field.tsx";
import { longDate, type LocalDate } from "#app/modules/rounds/core/dates.ts";
import type { FinanceWay } from "#app/modules/rounds/core/rules.ts";
import { euroInput } from "#app/modules/rounds/stored-rules.ts";
import { financeNames } from "#app/modules/rounds/texts.nl.ts";
import { errorsWithIds, fieldReader, withIds, type FieldReaderWithIds, type FormProblem } from "#app/platform/form.ts";
import { LateBadge } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { FormActions } from "#app/ui/form-actions.tsx";
import { Block, Grid, PageHead, Row, Section, Stack } from "#app/ui/layout.tsx";
import { EmptyState, Notice } from "#app/ui/notice.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { Table } from "#app/ui/table.tsx";
import { DateField, HiddenField, MoneyField, TextArea, TextField } from "#app/ui/text-field.tsx";
import { Heading, Paragraph, Small, TextLink } from "#app/ui/text.tsx";
import {
  nextPayment,
  payableNow,
  stillToPay,
  toComeBack,
  type Advance,
  type PaidPlan,
  type Payment,
  type PlanMoney,
} from "../core/payment.ts";
import { nextInWords, paymentMoveNames, paymentTexts as texts } from "../payment-texts.nl.ts";
import { planSentences } from "../texts.nl.ts";

interface PaymentPageProps {
  /** Of the public page of the plan. */
  readonly address: string;
  readonly title: string;
  readonly today: LocalDate;
  /** Whether there is something to pay, or there was. */
  readonly pays: boolean;
  /** As it is decided now. */
  readonly granted: Cents;
  readonly money: PlanMoney | null;
  readonly paid: PaidPlan | null;
  /** What the account says; null without one. */
  readonly spent: Cents | null;
  readonly ways: readonly FinanceWay[];
  readonly way: FinanceWay | null;
  readonly pots: readonly PotInTree[];
  readonly formKeys: { readonly pay: string; readonly payBack: string };
  readonly saved: boolean;
  readonly problem: FormProblem | undefined;
}

type FieldOf = (intent: string, stored: unknown) => FieldReaderWithIds;

/** What a plan was granted, what was paid of it, and the forms of who pays it. */
export function PaymentPage(page: PaymentPageProps) {
  const { address, title, pays, granted, money, paid, saved, problem } = page;
  const sent = (problem?.typed as { readonly intent?: string } | undefined)?.intent ?? "pay";
  const fieldOf: FieldOf = (intent, stored) =>
    withIds(fieldReader(sent === intent ? problem : undefined, stored), intent);
  return (
    <>
      <PageHead title={texts.title(title)} lead={pays ? texts.lead : undefined}>
        <ErrorSummary errors={errorsWithIds(problem, sent)} />
        {saved && !problem && (
          <Notice kind="ok" role="status">
            {texts.saved}
          </Notice>
        )}
        <Row>
          <TextLink href={`/werk${address}`}>{texts.toPlan}</TextLink>
          <TextLink href={`${address}/bonnen`}>{texts.receipts}</TextLink>
        </Row>
      </PageHead>
      <Section tight>
        {!pays && (
          <EmptyState title={texts.notNow}>
            <p>{planSentences.nothing_granted}</p>
          </EmptyState>
        )}
        {pays && !money && <Hold {...page} field={fieldOf("hold", {})} granted={granted} />}
        {money && paid && <Paying {...page} money={money} paid={paid} fieldOf={fieldOf} sent={problem && sent} />}
      </Section>
      {money && paid && (
        <Section tight>
          <Payments payments={paid.payments} />
        </Section>
      )}
    </>
  );
}

type HoldProps = Pick<PaymentPageProps, "pots" | "granted"> & { readonly field: FieldReaderWithIds };

/** The first step of a plan whose decision did not say which pot pays. */
function Hold({ pots, granted, field }: HoldProps) {
  if (pots.length === 0) return <EmptyState title={texts.hold.title}>{texts.hold.noPots}</EmptyState>;
  return (
    <Block as="section" labelledBy="pot-kiezen">
      <Heading level={2} id="pot-kiezen">
        {texts.hold.title}
      </Heading>
      <Paragraph>{texts.hold.text(formatEuros(granted))}</Paragraph>
      <PotForm pots={pots} field={field} submit={texts.hold.submit} primary />
    </Block>
  );
}

function PotForm({ pots, field, submit, primary = false }: Omit<HoldProps, "granted"> & FormWords) {
  return (
    <form method="post" className="lb-stack">
      <HiddenField name="intent" value="hold" />
      <PotField {...field("pot")} pots={pots} label={texts.hold.field} />
      <FormActions>
        <Button variant={primary ? "primary" : "secondary"}>{submit}</Button>
      </FormActions>
    </form>
  );
}

interface FormWords {
  readonly submit: string;
  readonly primary?: boolean;
}

interface PayingProps extends PaymentPageProps {
  readonly money: PlanMoney;
  readonly paid: PaidPlan;
  readonly fieldOf: FieldOf;
  /** Which form was refused. */
  readonly sent: string | undefined;
}

function Paying(page: PayingProps) {
  const { money, paid, pots, fieldOf, sent } = page;
  const open = money.paid === 0 && money.settlement === null;
  return (
    <Grid columns="halves">
      <Stack>
        <Stands {...page} />
        <Advances {...page} />
        {open && pots.length > 1 && (
          <Disclosure summary={texts.hold.change} open={sent === "hold"}>
            <PotForm pots={pots} field={fieldOf("hold", { pot: paid.pot.id })} submit={texts.hold.changeSubmit} />
          </Disclosure>
        )}
      </Stack>
      <Stack>
        <PayBlock {...page} />
        {money.paid > 0 && (
          <Disclosure summary={texts.payBack.title} open={sent === "pay-back"}>
            <Paragraph>{texts.payBack.text}</Paragraph>
            <PayForm {...page} move="pay_back" />
          </Disclosure>
        )}
        <Settle {...page} />
      </Stack>
    </Grid>
  );
}

function Stands({ money, paid, today }: PayingProps) {
  const { settlement } = money;
  const next = nextPayment(money);
  const late = next !== null && next.dueOn !== null && next.dueOn < today;
  const back = toComeBack(money);
  return (
    <Stack as="section" labelledBy="stand">
      <Heading level={2} id="stand">
        {texts.stands}
      </Heading>
      <Notice kind={late ? "warning" : undefined} title={texts.next}>
        <p>
          {late && <LateBadge />} {next ? nextInWords(next, late) : texts.nothingNext}
        </p>
      </Notice>
      <Facts
        items={[
          { term: texts.granted, value: formatEuros(money.granted) },
          { term: texts.paid, value: formatEuros(money.paid) },
          settlement
            ? {
                term: texts.set,
                value: formatEuros(settlement.amount),
                note: [texts.setOn(longDate(settlement.on)), settlement.reason].filter(Boolean).join(". "),
              }
            : { term: texts.set, value: texts.notSet },
          back > 0
            ? { term: texts.back, value: formatEuros(back) }
            : { term: texts.left, value: formatEuros(stillToPay(money)) },
          { term: texts.from, value: texts.pot(paid.pot.name, paid.pot.year) },
        ]}
      />
    </Stack>
  );
}

function Advances({ money, today, fieldOf, sent }: PayingProps) {
  const { advances, settlement, paid } = money;
  const field = fieldOf("advance", {});
  // What was paid covers the voorschotten in the order of their days
  const rows = advances.map((advance, at) => ({
    ...advance,
    covered: advances.slice(0, at + 1).reduce((sum, { amount }) => sum + amount, 0) <= paid,
  }));
  return (
    <Stack as="section" labelledBy="voorschotten">
      <Heading level={2} id="voorschotten">
        {texts.advances.title}
      </Heading>
      {advances.length === 0 ? (
        <Paragraph>{texts.advances.none}</Paragraph>
      ) : (
        <Table
          caption={texts.advances.caption}
          captionHidden
          layout="cards"
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            { header: texts.advances.dueOn, rowHeader: true, cell: ({ dueOn }) => longDate(dueOn) },
            { header: texts.advances.amount, align: "num", cell: ({ amount }) => formatEuros(amount) },
            {
              header: texts.advances.standing,
              cell: ({ covered }) => (covered ? texts.advances.paid : texts.advances.open),
            },
            ...(settlement === null && rows.some(({ covered }) => !covered)
              ? [
                  {
                    header: texts.advances.actions,
                    cell: (row: (typeof rows)[number]) => !row.covered && <Drop {...row} />,
                  },
                ]
              : []),
          ]}
        />
      )}
      {settlement === null && (
        <Disclosure summary={texts.advances.add} open={sent === "advance" || advances.length === 0}>
          <form method="post" className="lb-stack">
            <HiddenField name="intent" value="advance" />
            <MoneyField {...field("amount")} label={texts.advances.amount} />
            <DateField {...field("dueOn")} label={texts.advances.dueOn} min={today} />
            <FormActions>
              <Button variant="secondary">{texts.advances.submit}</Button>
            </FormActions>
          </form>
        </Disclosure>
      )}
    </Stack>
  );
}

function Drop({ id, amount, dueOn }: Advance) {
  return (
    <form method="post">
      <HiddenField name="intent" value="drop" />
      <HiddenField name="advance" value={id} />
      <Button variant="subtle">{texts.advances.drop(formatEuros(amount), longDate(dueOn))}</Button>
    </form>
  );
}

function PayBlock(page: PayingProps) {
  const payable = payableNow(page.money);
  return (
    <Block as="section" labelledBy="betalen">
      <Heading level={2} id="betalen">
        {texts.pay.title}
      </Heading>
      {payable === 0 && page.sent !== "pay" ? (
        <Paragraph>{texts.pay.nothing}</Paragraph>
      ) : (
        <>
          <Paragraph>{texts.pay.text(formatEuros(payable))}</Paragraph>
          <PayForm {...page} move="spend" />
        </>
      )}
    </Block>
  );
}

function PayForm({ money, today, ways, way, paid, formKeys, fieldOf, move }: PayingProps & Pick<Payment, "move">) {
  const next = nextPayment(money);
  const pays = move === "spend";
  const amount = pays ? Math.min(next?.what === "pay" ? next.amount : 0, payableNow(money)) : toComeBack(money);
  const field = fieldOf(pays ? "pay" : "pay-back", {
    amount: amount > 0 ? euroInput(cents(amount)) : "",
    paidOn: today,
    way: paid.payments[0]?.way ?? way ?? "",
  });
  // As it stands now, also after a refusal: what is sent again was looked at again
  return (
    <form method="post" className="lb-stack">
      <HiddenField name="intent" value={pays ? "pay" : "pay-back"} />
      <HiddenField name="move" value={move} />
      <HiddenField name="seen" value={money.paid} />
      <HiddenField name="formKey" value={pays ? formKeys.pay : formKeys.payBack} />
      <MoneyField {...field("amount")} label={texts.pay.amount} />
      <DateField {...field("paidOn")} label={pays ? texts.pay.paidOn : texts.payBack.paidOn} max={today} />
      <TextField
        {...field("reference")}
        label={texts.pay.reference}
        hint={texts.pay.referenceHint}
        maxLength={60}
        autoComplete="off"
      />
      <SelectField
        {...field("way")}
        label={texts.pay.way}
        options={ways.map((value) => ({ value, label: financeNames[value] }))}
      />
      {!pays && <TextArea {...field("reason")} label={texts.payBack.reason} rows={2} />}
      <FormActions>
        <Button variant={pays ? "primary" : "secondary"}>{pays ? texts.pay.submit : texts.payBack.submit}</Button>
      </FormActions>
    </form>
  );
}

function Settle({ money, spent, today, fieldOf, sent }: PayingProps) {
  const { granted, settlement } = money;
  const words = settlement ? texts.settle.again : texts.settle.text;
  const suggested = spent === null ? granted : cents(Math.min(granted, spent));
  const field = fieldOf("settle", { amount: euroInput(settlement?.amount ?? suggested), setOn: today });
  if (spent === null && !settlement)
    return (
      <Block as="section" labelledBy="vaststellen">
        <Heading level={2} id="vaststellen">
          {texts.settle.title}
        </Heading>
        <Paragraph>{texts.settle.waits}</Paragraph>
      </Block>
    );
  return (
    <Disclosure summary={texts.settle.title} open={settlement === null || sent === "settle"}>
      <form method="post" className="lb-stack">
        <HiddenField name="intent" value="settle" />
        <HiddenField name="seen" value={settlement?.version ?? 0} />
        <Paragraph>{words}</Paragraph>
        {spent !== null && <Small>{texts.settle.spent(formatEuros(spent))}</Small>}
        <MoneyField {...field("amount")} label={texts.settle.amount} />
        <TextArea
          {...field("reason")}
          label={texts.settle.reason}
          hint={texts.settle.reasonHint}
          rows={3}
          required={false}
        />
        <DateField {...field("setOn")} label={texts.settle.on} max={today} />
        <FormActions>
          <Button variant={payableNow(money) > 0 ? "secondary" : "primary"}>{texts.settle.submit}</Button>
        </FormActions>
      </form>
    </Disclosure>
  );
}

function Payments({ payments }: Pick<PaidPlan, "payments">) {
  const words = texts.payments;
  if (payments.length === 0)
    return (
      <>
        <Heading level={2}>{words.title}</Heading>
        <Paragraph>{words.none}</Paragraph>
      </>
    );
  return (
    <Table
      caption={words.caption}
      layout="cards"
      rows={payments}
      rowKey={({ id }) => id}
      columns={[
        { header: words.on, rowHeader: true, cell: ({ on }) => longDate(on) },
        { header: words.what, cell: ({ move }) => paymentMoveNames[move] },
        { header: words.amount, align: "num", cell: ({ amount }) => formatEuros(amount) },
        { header: words.reference, cell: ({ reference }) => reference },
        { header: words.way, cell: ({ way }) => financeNames[way] },
        { header: words.why, cell: ({ reason }) => reason },
        { header: words.by, cell: ({ by }) => by },
      ]}
    />
  );
}
