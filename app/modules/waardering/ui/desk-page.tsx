import { fieldReader, type FormProblem } from "#app/platform/form.ts";
import { Button } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choices.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Block, PageHead, Section, Stack } from "#app/ui/layout.tsx";
import { EmptyState, Notice } from "#app/ui/notice.tsx";
import { Receipt } from "#app/ui/receipt.tsx";
import { HiddenField, TextField } from "#app/ui/text-field.tsx";
import { Heading, Paragraph, Small } from "#app/ui/text.tsx";
import type { PaperTime } from "../core/paper.ts";
import { marksOnPaper, type Scale } from "../core/rating.ts";
import { deskTexts as texts } from "../register-texts.nl.ts";
import { markInWords } from "../texts.nl.ts";

interface BallotPlan {
  readonly number: number;
  readonly title: string;
}

/** What the desk sees after what it did. */
export type DeskStep =
  | {
      readonly step: "found";
      readonly number: string;
      readonly meetsAge: boolean;
      readonly paper: keyof typeof paperNotes;
    }
  | { readonly step: "code"; readonly number: string; readonly code: string }
  | { readonly step: "ballot"; readonly number: string; readonly scale: Scale; readonly plans: readonly BallotPlan[] }
  | { readonly step: "done"; readonly outcome: "first" | "differs" | "stored" | "restarted" };

interface DeskPageProps {
  title: string;
  /** Why the desk can do nothing now. */
  no: string | null;
  /** Whether this round has stemcodes. */
  codes: boolean;
  /** Which ballots on paper are entered now. */
  paper: PaperTime;
  /** Whether this device can be set up for residents with a stemcode. */
  kiosk: boolean;
  counts: { waiting: number; blocked: number };
  next: DeskStep | null;
  problem: FormProblem | undefined;
}

/** One person at a time, by the number of the municipality's own list. */
export function DeskPage({ title, no, counts, next, problem, ...may }: DeskPageProps) {
  const open = counts.waiting + counts.blocked > 0;
  return (
    <>
      <PageHead title={texts.title(title)} lead={texts.lead}>
        <ErrorSummary errors={problem?.errors} />
        {open && <Paragraph>{texts.waiting(counts.waiting, counts.blocked)}</Paragraph>}
        {next?.step === "done" && <Done outcome={next.outcome} />}
      </PageHead>
      {no ? (
        <Section tight>
          <EmptyState title={texts.closed}>{no}</EmptyState>
        </Section>
      ) : (
        <Next next={next} problem={problem} {...may} />
      )}
    </>
  );
}

function Next({ next, problem, ...may }: Pick<DeskPageProps, "next" | "problem" | "codes" | "paper" | "kiosk">) {
  if (next?.step === "ballot") return <Ballot {...next} problem={problem} />;
  if (next?.step === "code")
    return (
      <Section tight>
        <Receipt title={texts.codeTitle} code={next.code}>
          <p>{texts.codeText}</p>
          <form method="get">
            <Button variant="primary">{texts.codeDone}</Button>
          </form>
        </Receipt>
      </Section>
    );
  return (
    <Section tight>
      <Search problem={problem} />
      {next?.step === "found" && <Found entry={next} {...may} />}
      {next === null && may.kiosk && (
        <form method="post" className="lb-stack-s">
          <Button name="intent" value="kiosk">
            {texts.kiosk}
          </Button>
          <Small muted>{texts.kioskHint}</Small>
        </form>
      )}
    </Section>
  );
}

function Search({ problem }: { problem: FormProblem | undefined }) {
  return (
    <form method="post" className="lb-stack" noValidate>
      <TextField
        {...fieldReader(problem, {})("number")}
        label={texts.number}
        hint={texts.numberHint}
        autoComplete="off"
        maxLength={40}
      />
      <Button variant="primary">{texts.search}</Button>
    </form>
  );
}

function Done({ outcome }: { outcome: Extract<DeskStep, { step: "done" }>["outcome"] }) {
  return outcome === "differs" ? (
    <Notice kind="error" role="alert">
      {texts.differs}
    </Notice>
  ) : (
    <Notice kind="ok" role="status">
      {texts[outcome]}
    </Notice>
  );
}

const paperNotes = {
  none: null,
  own: texts.paperOwn,
  waiting: texts.paperWaits,
  blocked: texts.paperBlocked,
  restarted: texts.paperRestarted,
} as const;

/** By the time: ballots with such a state can be entered. */
const mayBeEntered = {
  all: ["none", "waiting", "restarted"],
  in_time: ["waiting", "restarted"],
  over: [],
} as const satisfies Record<PaperTime, readonly (keyof typeof paperNotes)[]>;

interface FoundProps extends Pick<DeskPageProps, "codes" | "paper"> {
  entry: Extract<DeskStep, { step: "found" }>;
}

function Found({ entry: { number, meetsAge, paper: entered }, codes, paper }: FoundProps) {
  const note = paper === "in_time" && entered === "none" ? texts.paperTooLate : paperNotes[entered];
  const mayEnter = mayBeEntered[paper].some((one) => one === entered);
  return (
    <Block as="section" labelledBy="gevonden">
      <Heading level={2} id="gevonden">
        {texts.found(number)}
      </Heading>
      {paper !== "in_time" && <p role="status">{meetsAge ? texts.oldEnough : texts.tooYoung}</p>}
      {meetsAge && (
        <Stack>
          {paper !== "over" && note && <Notice kind={entered === "blocked" ? "error" : "info"}>{note}</Notice>}
          {mayEnter && (
            <Act number={number} intent="ballot">
              {entered === "waiting" ? texts.paperAgain : texts.paper}
            </Act>
          )}
          {paper !== "over" && entered === "blocked" && (
            <Act number={number} intent="restart" hint={texts.restartHint}>
              {texts.restart}
            </Act>
          )}
          {codes && (
            <Act number={number} intent="code" hint={texts.newCodeHint}>
              {texts.newCode}
            </Act>
          )}
        </Stack>
      )}
    </Block>
  );
}

/** A button that does one thing for the person with this number. */
function Act({ number, intent, hint, children }: { number: string; intent: string; hint?: string; children: string }) {
  return (
    <form method="post" className="lb-stack-s">
      <HiddenField name="number" value={number} />
      <Button name="intent" value={intent}>
        {children}
      </Button>
      {hint && <Small muted>{hint}</Small>}
    </form>
  );
}

interface BallotProps {
  number: string;
  scale: Scale;
  plans: readonly BallotPlan[];
  problem: FormProblem | undefined;
}

function Ballot({ number, scale, plans, problem }: BallotProps) {
  const field = fieldReader(problem, {});
  const options = [
    ...marksOnPaper(scale).map((mark) => ({ value: String(mark), label: markInWords(scale, mark) })),
    { value: "", label: texts.noAnswer },
  ];
  return (
    <Section tight>
      <form method="post" className="lb-stack">
        <Heading level={2}>{texts.ballotTitle(number)}</Heading>
        <Paragraph>{texts.ballotLead}</Paragraph>
        <HiddenField name="number" value={number} />
        {plans.map((plan) => {
          const { name, defaultValue, error } = field(`marks.p${plan.number}`);
          return (
            <RadioGroup
              key={plan.number}
              name={name}
              error={error}
              label={`${plan.number}. ${plan.title}`}
              looks="segment"
              required
              defaultValue={defaultValue ?? ""}
              options={options}
            />
          );
        })}
        <Button variant="primary" name="intent" value="paper">
          {texts.store}
        </Button>
      </form>
    </Section>
  );
}
