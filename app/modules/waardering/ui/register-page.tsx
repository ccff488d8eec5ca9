import type { FormProblem } from "#app/platform/form.ts";
import { fieldReader } from "#app/platform/form.ts";
import { Button } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/choices.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { KeyFigures } from "#app/ui/facts.tsx";
import { PageHead, Section } from "#app/ui/layout.tsx";
import { EmptyState, Notice } from "#app/ui/notice.tsx";
import { Progress } from "#app/ui/progress.tsx";
import { FileField } from "#app/ui/text-field.tsx";
import { Heading, List, Paragraph, TextLink } from "#app/ui/text.tsx";
import { registerTexts as texts } from "../register-texts.nl.ts";
import { inDutch } from "../texts.nl.ts";
import type { RegisterJob } from "../views.ts";

interface RegisterPageProps {
  slug: string;
  title: string;
  register: { entries: number; entitled: number };
  /** Why no list can be read now. */
  no: { title: string; text: string } | null;
  /** From then on a list is for good. */
  valuing: boolean;
  job: RegisterJob | null;
  running: boolean;
  /** Whether codes wait for who looks. */
  codesWait: boolean;
  problem: FormProblem | undefined;
}

/** The register of a round: how many are in it, how far an import is, and the form for a new list. */
export function RegisterPage({
  slug,
  title,
  register,
  no,
  valuing,
  job,
  running,
  codesWait,
  problem,
}: RegisterPageProps) {
  const base = `/beheer/rondes/${slug}/register`;
  return (
    <>
      <PageHead title={texts.title(title)} lead={texts.lead}>
        <ErrorSummary errors={problem?.errors} title={texts.wrong} />
        {job && !problem && <Outcome job={job} base={base} valuing={valuing} codesWait={codesWait} />}
        {codesWait && job?.state !== "done" && <Codes base={base} words={texts.codesStillWait} />}
      </PageHead>
      <Section tight>
        {register.entries === 0 ? (
          <Paragraph>{texts.none}</Paragraph>
        ) : (
          <KeyFigures
            items={[
              { label: texts.entries, value: inDutch(register.entries) },
              { label: texts.entitled, value: inDutch(register.entitled) },
            ]}
          />
        )}
        {no ? (
          <EmptyState title={no.title}>{no.text}</EmptyState>
        ) : (
          !running && <ListForm base={base} replaces={register.entries > 0} once={valuing} problem={problem} />
        )}
      </Section>
    </>
  );
}

interface ListFormProps {
  base: string;
  replaces: boolean;
  once: boolean;
  problem: FormProblem | undefined;
}

function ListForm({ base, replaces, once, problem }: ListFormProps) {
  const field = fieldReader(problem, {});
  const file = field("file");
  const known = field("replaces");
  return (
    <form method="post" action={base} encType="multipart/form-data" className="lb-stack">
      <Heading level={2}>{replaces ? texts.readAgain : texts.read}</Heading>
      <FileField name={file.name} error={file.error} label={texts.file} hint={texts.fileHint} accept=".csv,text/csv" />
      {replaces && <Checkbox name={known.name} error={known.error} label={texts.replaces} hint={texts.replacesHint} />}
      <Paragraph>{once ? `${texts.once} ${texts.codesFirst}` : texts.codesFirst}</Paragraph>
      <Button variant="primary">{texts.submit}</Button>
    </form>
  );
}

interface OutcomeProps {
  job: RegisterJob;
  base: string;
  valuing: boolean;
  codesWait: boolean;
}

function Codes({ base, words }: { base: string; words: string }) {
  return (
    <form method="post" action={`${base}/stemcodes.csv`} className="lb-stack-s">
      <p>{words}</p>
      <Button variant="primary">{texts.download}</Button>
    </form>
  );
}

function Outcome({ job, base, valuing, codesWait }: OutcomeProps) {
  switch (job.state) {
    case "storing":
      return <Busy base={base} words={texts.storing(job.done, job.total)} done={job.done} total={job.total} />;
    case "failed":
      return (
        <Notice kind="error" title={texts.wrong} role="alert">
          {job.sentence}
        </Notice>
      );
    case "wrong":
      return <Wrong job={job} />;
    case "done":
      return (
        <Notice kind="ok" role="status" title={texts.done(job.entries)}>
          {codesWait ? (
            <Codes base={base} words={texts.codes(job.codes)} />
          ) : (
            job.codes > 0 && <p>{valuing ? texts.downloadLostNow : texts.downloadLost}</p>
          )}
        </Notice>
      );
  }
}

function Busy({ base, words, done, total }: { base: string; words: string; done: number; total: number }) {
  return (
    <div role="status" className="lb-stack-s">
      <Progress label={texts.busy} detail={words} done={done} total={total}>
        <TextLink href={base}>{texts.refresh}</TextLink>
      </Progress>
      <p>{texts.busyLead}</p>
    </div>
  );
}

function Wrong({ job: { errors, count } }: { job: Extract<RegisterJob, { state: "wrong" }> }) {
  const many = count >= 1000 ? texts.wrongMany(count) : texts.wrongCount(count);
  return (
    <Notice kind="error" title={texts.wrong} role="alert">
      <div className="lb-stack-s">
        <p>{count > errors.length ? `${many} ${texts.wrongFirst(errors.length)}` : many}</p>
        <List items={errors} />
      </div>
    </Notice>
  );
}
