import { longDate, type LocalDate } from "#app/modules/rounds/core/dates.ts";
import { errorsWithIds, fieldReader, withIds, type FormProblem } from "#app/platform/form.ts";
import { Button } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { FormActions } from "#app/ui/form-actions.tsx";
import { Block, Grid, PageHead, Row, Section, Stack } from "#app/ui/layout.tsx";
import { EmptyState, Notice } from "#app/ui/notice.tsx";
import { Heading, Lines, Paragraph, Small, TextLink } from "#app/ui/text.tsx";
import { DateField, FileField, HiddenField, TextArea, TextField } from "#app/ui/text-field.tsx";
import type { Milestone } from "../core/plan.ts";
import { planTexts } from "../texts.nl.ts";
import { workTexts } from "../work-texts.nl.ts";
import { PlanFile } from "./plan-timeline.tsx";

const texts = workTexts.works;
const taken = "image/jpeg,image/png,image/webp,application/pdf";

interface WorksPageProps {
  /** Of the public page of the plan. */
  readonly address: string;
  readonly title: string;
  readonly today: LocalDate;
  /** Why nothing can be kept about carrying out this plan. */
  readonly no: string | null;
  readonly milestones: readonly Milestone[];
  readonly saved: boolean;
  readonly problem: FormProblem | undefined;
}

/** The steps of carrying out a plan, with the forms of who keeps them. */
export function WorksPage({ address, title, today, no, milestones, saved, problem }: WorksPageProps) {
  const sent = sentForm(problem);
  const problemOf = (key: string) => (sent === key ? problem : undefined);
  return (
    <>
      <PageHead title={texts.title(title)} lead={no ? undefined : texts.lead}>
        <ErrorSummary errors={errorsWithIds(problem, sent)} />
        {saved && !problem && (
          <Notice kind="ok" role="status">
            {workTexts.plan.saved}
          </Notice>
        )}
        <Row>
          <TextLink href={address}>{workTexts.plan.view}</TextLink>
          <TextLink href={`${address}/bonnen`}>{texts.receipts}</TextLink>
        </Row>
      </PageHead>
      <Section tight>
        {no && milestones.length === 0 ? (
          <EmptyState title={texts.notNow}>
            <p>{no}</p>
          </EmptyState>
        ) : (
          <Grid columns="halves">
            <Stack>
              <Heading level={2}>{texts.steps}</Heading>
              {milestones.length === 0 && <Paragraph>{texts.none}</Paragraph>}
              {milestones.map((milestone) => (
                <Step
                  key={milestone.id}
                  milestone={milestone}
                  address={address}
                  today={today}
                  keeps={no === null}
                  problem={problemOf(keyOf(milestone.id))}
                />
              ))}
            </Stack>
            {no ? (
              <Notice>
                <p>{no}</p>
                <p>{texts.notPublic}</p>
              </Notice>
            ) : (
              <Block as="section" labelledBy="nieuwe-stap" onScreen>
                <Heading level={2} id="nieuwe-stap">
                  {texts.add}
                </Heading>
                <StepForm milestone={null} today={today} problem={problemOf(keyOf(null))} />
              </Block>
            )}
          </Grid>
        )}
      </Section>
    </>
  );
}

const keyOf = (id: number | string | null) => `stap-${id ?? "nieuw"}`;

/** Which of the forms was sent, by the step that it names. */
function sentForm(problem: FormProblem | undefined): string {
  const { milestone } = (problem?.typed ?? {}) as { readonly milestone?: string };
  return keyOf(milestone === undefined || milestone === "" ? null : milestone);
}

interface StepProps {
  /** Whether it can be changed, and its files are shown; taken away it can be always. */
  readonly keeps: boolean;
  readonly milestone: Milestone;
  readonly address: string;
  readonly today: LocalDate;
  readonly problem: FormProblem | undefined;
}

function Step({ milestone, address, today, keeps, problem }: StepProps) {
  const { id, title, plannedOn, doneOn, text, files } = milestone;
  const heading = keyOf(id);
  return (
    <Block as="section" labelledBy={heading}>
      <Heading level={3} id={heading}>
        {title}
      </Heading>
      <Small>{doneOn ? texts.done(longDate(doneOn)) : planTexts.show.planned(longDate(plannedOn))}</Small>
      {text && <Lines text={text} />}
      {files.map((file) => (
        <Stack key={file.id} gap="s">
          {keeps && <PlanFile file={file} href={`${address}/bestanden/${file.id}`} />}
          <form method="post">
            <HiddenField name="intent" value="remove-file" />
            <HiddenField name="file" value={file.id} />
            <Button variant="subtle">{texts.removeFile[file.kind](file.description)}</Button>
          </form>
        </Stack>
      ))}
      {keeps ? (
        <Disclosure summary={texts.change(title)} open={problem !== undefined}>
          <StepForm milestone={milestone} today={today} problem={problem} />
          <RemoveStep id={id} title={title} />
        </Disclosure>
      ) : (
        <RemoveStep id={id} title={title} />
      )}
    </Block>
  );
}

function RemoveStep({ id, title }: Pick<Milestone, "id" | "title">) {
  return (
    <form method="post">
      <HiddenField name="intent" value="remove-milestone" />
      <HiddenField name="milestone" value={id} />
      <Button variant="danger">{texts.remove(title)}</Button>
    </form>
  );
}

interface StepFormProps {
  /** Null: a new one. */
  readonly milestone: Milestone | null;
  readonly today: LocalDate;
  readonly problem: FormProblem | undefined;
}

function StepForm({ milestone, today, problem }: StepFormProps) {
  const field = withIds(fieldReader(problem, milestone ?? {}), keyOf(milestone?.id ?? null));
  return (
    <form method="post" encType="multipart/form-data" className="lb-stack">
      <HiddenField name="intent" value="keep-milestone" />
      <HiddenField name="milestone" value={milestone?.id ?? ""} />
      <TextField {...field("title")} label={texts.stepTitle} />
      <DateField {...field("plannedOn")} label={texts.plannedOn} />
      <DateField {...field("doneOn")} label={texts.doneOn} hint={texts.doneOnHint} max={today} required={false} />
      <TextArea {...field("text")} label={texts.text} rows={3} required={false} />
      <FileField {...field("file")} label={texts.file} hint={texts.fileHint} accept={taken} required={false} />
      <TextField
        {...field("description")}
        label={texts.description}
        hint={texts.descriptionHint}
        maxLength={300}
        required={false}
      />
      <FormActions>
        <Button variant={milestone ? "secondary" : "primary"}>{milestone ? texts.save : texts.addSubmit}</Button>
      </FormActions>
    </form>
  );
}
