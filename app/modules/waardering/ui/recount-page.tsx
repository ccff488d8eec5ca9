import { useState } from "react";
import { Actions, Button, ButtonLink } from "#app/ui/button.tsx";
import { CheckSteps, Finding, Fingerprint, Sum } from "#app/ui/check-steps.tsx";
import { KeyFigures } from "#app/ui/facts.tsx";
import { useInBrowser } from "#app/ui/in-browser.ts";
import { Block, Grid, PageHead, Section, Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Table } from "#app/ui/table.tsx";
import { Heading, List, Paragraph, Small, TextLink } from "#app/ui/text.tsx";
import { recountTexts as texts } from "../recount-words.nl.ts";
import type { AnnouncedStep, ShownStep } from "../recount-view.ts";
import { BudgetFilling } from "./budget-filling.tsx";

interface RecountPageProps {
  /** Address of the round. */
  base: string;
  steps: readonly AnnouncedStep[];
  figures: readonly { readonly label: string; readonly value: string }[];
  /** Whether residents can read back their own choices. */
  own: boolean;
  /** What is counted; paths below the address of the round. */
  file: string;
  /** The counts as a table; null: there are none. */
  csv: string | null;
  /** Counts the text of the published file, step by step. */
  count: (text: string) => Iterable<ShownStep>;
}

/** A closed round counted again in the browser of who looks, from nothing but the published file. */
export function RecountPage({ base, steps, figures, own, csv, count, ...props }: RecountPageProps) {
  const inBrowser = useInBrowser();
  const file = `${base}/${props.file}`;
  const { state, found, seconds, start } = useRecount(file, count);
  return (
    <>
      <PageHead title={texts.title} lead={texts.lead}>
        <div role="status">
          <Verdict state={state} found={found} of={steps.length} seconds={seconds} />
        </div>
        {!inBrowser && <Paragraph>{texts.needsScript}</Paragraph>}
        <Actions>
          {inBrowser && (
            <Button type="button" variant="primary" disabled={state === "busy"} onClick={start}>
              {state === "idle" ? texts.start : texts.again}
            </Button>
          )}
          <ButtonLink href={file} icon="download" download>
            {texts.json}
          </ButtonLink>
        </Actions>
        <KeyFigures items={figures} />
      </PageHead>
      <Section band wrap={false}>
        <div className="lb-wrap">
          <Grid columns="main-side">
            <Stack gap="l" as="section" labelledBy="stappen">
              <Heading level={2} id="stappen">
                {texts.steps(steps.length)}
              </Heading>
              <CheckSteps
                steps={steps.map(({ title, intro }, at) => ({
                  title,
                  now: state === "busy" && at === found.length,
                  content: <StepContent intro={intro} step={found[at]} />,
                }))}
              />
            </Stack>
            <Aside {...{ base, own, csv }} />
          </Grid>
        </div>
      </Section>
    </>
  );
}

type State = "idle" | "busy" | "done" | "lost";

function useRecount(file: string, count: RecountPageProps["count"]) {
  const [state, setState] = useState<State>("idle");
  const [found, setFound] = useState<readonly ShownStep[]>([]);
  const [seconds, setSeconds] = useState(0);
  const run = async () => {
    setState("busy");
    setFound([]);
    const started = performance.now();
    const response = await fetch(file, { cache: "no-store" });
    if (!response.ok) throw new Error(`the file answers ${response.status}`);
    const text = await response.text();
    await painted();
    const steps: ShownStep[] = [];
    for (const step of count(text)) {
      steps.push(step);
      setFound([...steps]);
      await painted();
    }
    setSeconds((performance.now() - started) / 1000);
    setState("done");
  };
  return { state, found, seconds, start: () => void run().catch(() => setState("lost")) };
}

/** Lets the browser show the step before it counts the next one. */
const painted = () => new Promise((resolve) => setTimeout(resolve));

interface VerdictProps {
  state: State;
  found: readonly ShownStep[];
  of: number;
  seconds: number;
}

function Verdict({ state, found, of, seconds }: VerdictProps) {
  const at = found.findIndex(({ same }) => !same);
  const wrong = found[at];
  if (state === "busy") return <Notice>{texts.busy(Math.min(found.length + 1, of), of)}</Notice>;
  if (state === "lost") return <Notice kind="error">{texts.lost}</Notice>;
  if (state === "idle") return null;
  if (wrong)
    return (
      <Notice kind="error" title={texts.different}>
        <p>{texts.differentText(at + 1, wrong.title)}</p>
        <TextLink href="/contact">{texts.contact}</TextLink>
      </Notice>
    );
  return (
    <Notice kind="ok" title={texts.same}>
      <p>{texts.sameText(of)}</p>
      <Small>{texts.time(seconds)}</Small>
    </Notice>
  );
}

function StepContent({ intro, step }: { intro: string; step: ShownStep | undefined }) {
  return (
    <>
      <Paragraph>{intro}</Paragraph>
      {step && (
        <>
          {step.fingerprints?.map(({ of, text }) => (
            <Fingerprint key={text} of={of}>
              {text}
            </Fingerprint>
          ))}
          {step.sum && <Sum {...step.sum} />}
          {step.table && <StepTable {...step.table} />}
          {step.more && <Small>{step.more}</Small>}
          {step.filling && <BudgetFilling {...step.filling} />}
          <Finding same={step.same}>{step.verdict}</Finding>
        </>
      )}
    </>
  );
}

function StepTable({ caption, headers, numbers, rows }: NonNullable<ShownStep["table"]>) {
  return (
    <Table
      caption={caption}
      captionHidden
      layout={numbers > 1 ? "plain" : "cards"}
      rows={rows}
      rowKey={(_, at) => at}
      columns={headers.map((header, at) => ({
        header,
        ...(at === 0 && { rowHeader: true }),
        ...(at >= headers.length - numbers && { align: "num" as const }),
        cell: (row: readonly string[]) => row[at],
      }))}
    />
  );
}

function Aside({ base, own, csv }: Pick<RecountPageProps, "base" | "own" | "csv">) {
  return (
    <Stack as="aside" sticky label={texts.asideLabel}>
      {own && (
        <Block variant="accent" gap="s">
          <Heading level={2} looks={4}>
            {texts.own}
          </Heading>
          <Small>{texts.ownText}</Small>
          <TextLink alone href={`${base}/waardering/mijn`}>
            {texts.ownLink}
          </TextLink>
        </Block>
      )}
      <Block gap="s">
        <Heading level={2} looks={4}>
          {texts.proves}
        </Heading>
        <List items={texts.provesList} />
        <Heading level={3} looks={4}>
          {texts.provesNot}
        </Heading>
        <List items={own ? texts.provesNotList : csv ? texts.provesNotImported : texts.provesNotFund} />
      </Block>
      <Block gap="s">
        <Heading level={2} looks={4}>
          {texts.differs}
        </Heading>
        <Small>{texts.differsText}</Small>
        {csv && (
          <TextLink alone icon="download" href={`${base}/${csv}`} download>
            {texts.csv}
          </TextLink>
        )}
      </Block>
    </Stack>
  );
}
