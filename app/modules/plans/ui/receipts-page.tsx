import { formatEuros, sumCents } from "#app/modules/counting/core/money.ts";
import { longDate } from "#app/modules/rounds/core/dates.ts";
import { fieldReader, type FormProblem } from "#app/platform/form.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { FormActions } from "#app/ui/form-actions.tsx";
import { Block, Grid, PageHead, Section, Stack } from "#app/ui/layout.tsx";
import { EmptyState, Notice } from "#app/ui/notice.tsx";
import { Table } from "#app/ui/table.tsx";
import { Heading, Paragraph, TextLink } from "#app/ui/text.tsx";
import { FileField, HiddenField, MoneyField, TextField } from "#app/ui/text-field.tsx";
import type { Receipt } from "../core/milestone.ts";
import { planTexts } from "../texts.nl.ts";

const texts = planTexts.receipts;

interface ReceiptsPageProps {
  readonly address: string;
  readonly title: string;
  /** Whether who looks keeps the steps of the plan: only they take a receipt away. */
  readonly office: boolean;
  /** Why no receipt can be sent. */
  readonly no: string | null;
  readonly receipts: readonly Receipt[];
  readonly saved: boolean;
  readonly problem: FormProblem | undefined;
}

/** The receipts of a plan: for who wrote it and for the office, nobody else. */
export function ReceiptsPage({ address, title, office, no, receipts, saved, problem }: ReceiptsPageProps) {
  return (
    <>
      <PageHead title={texts.title(title)} lead={texts.lead}>
        <ErrorSummary errors={problem?.errors} />
        {saved && !problem && (
          <Notice kind="ok" role="status">
            {texts.saved}
          </Notice>
        )}
        <p>
          <TextLink href={address}>{texts.view}</TextLink>
        </p>
      </PageHead>
      <Section tight>
        {no && receipts.length === 0 ? (
          <EmptyState title={texts.notNow}>
            <p>{no}</p>
          </EmptyState>
        ) : (
          <Grid columns="halves">
            <Stack>
              {receipts.length === 0 ? (
                <Paragraph>{texts.none}</Paragraph>
              ) : (
                <Sent receipts={receipts} address={address} office={office} />
              )}
            </Stack>
            {no ? <Notice>{no}</Notice> : <ReceiptForm problem={problem} />}
          </Grid>
        )}
      </Section>
    </>
  );
}

function Sent({ receipts, address, office }: Pick<ReceiptsPageProps, "receipts" | "address" | "office">) {
  const remove = {
    header: texts.remove,
    cell: ({ id, description }: Receipt) => (
      <form method="post">
        <HiddenField name="intent" value="remove-file" />
        <HiddenField name="file" value={id} />
        <Button variant="subtle">{texts.removeOne(description)}</Button>
      </form>
    ),
  };
  const sum = formatEuros(sumCents(receipts.map(({ cents }) => cents)));
  return (
    <Table
      caption={texts.caption}
      layout="cards"
      rows={receipts}
      rowKey={({ id }) => id}
      columns={[
        {
          header: texts.receipt,
          rowHeader: true,
          cell: ({ id, description }) => <TextLink href={`${address}/bonnen/${id}`}>{description}</TextLink>,
        },
        { header: texts.sentOn, cell: ({ on }) => longDate(on) },
        { header: texts.amount, align: "num", cell: ({ cents }) => formatEuros(cents) },
        ...(office ? [remove] : []),
      ]}
      sums={[[texts.sum, "", sum, ...(office ? [""] : [])]]}
    />
  );
}

function ReceiptForm({ problem }: { problem: FormProblem | undefined }) {
  const field = fieldReader(problem, {});
  return (
    <Block as="section" labelledBy="nieuwe-bon" onScreen>
      <Heading level={2} id="nieuwe-bon">
        {texts.add}
      </Heading>
      <form method="post" encType="multipart/form-data" className="lb-stack">
        <HiddenField name="intent" value="add-receipt" />
        <TextField {...field("description")} label={texts.description} maxLength={300} />
        <MoneyField {...field("cents")} label={texts.amount} />
        <FileField
          {...field("file")}
          label={texts.file}
          hint={texts.fileHint}
          accept="application/pdf,image/jpeg,image/png,image/webp"
        />
        <FormActions>
          <Button variant="primary">{texts.submit}</Button>
        </FormActions>
      </form>
    </Block>
  );
}
