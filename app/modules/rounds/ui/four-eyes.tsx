import { Actions, Button } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choices.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Section, Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { HiddenField, TextArea, TextField } from "#app/ui/text-field.tsx";
import { Heading, Paragraph, TextLink } from "#app/ui/text.tsx";
import type { FieldReader } from "#app/platform/form.ts";
import type { ProposalKind } from "../core/four-eyes.ts";
import { roundTexts } from "../texts.nl.ts";

const texts = roundTexts.fourEyes;

/** What a page shows of one thing that takes two people. */
export interface FourEyesView {
  readonly kind: ProposalKind;
  readonly waiting: {
    readonly id: number;
    readonly own: boolean;
    readonly by: string;
    readonly about: string | null;
    readonly reason: string;
  } | null;
  /** About the last proposal, in sentences, when it was refused. */
  readonly refused: readonly string[] | null;
  /** Why it cannot be done now; null when it can. */
  readonly why: string | null;
  /** The roles of whom to invite first, when there is nobody to be the second. */
  readonly alone: string | null;
  /** What to know before it is done; null when there is nothing. */
  readonly warning: string | null;
  readonly asksReason: boolean;
  /** How one person is named when choices would not count; null when it can only be about everybody. */
  readonly asksWho: "email" | "number" | null;
}

interface FourEyesProps {
  view: FourEyesView;
  /** The fields of the form that was refused, if it was this one; without, they are empty. */
  fields: { readonly intent: "propose" | "decide"; readonly field: FieldReader } | null;
}

/** The waiting proposal with what one can do about it, or else the form to propose. */
export function FourEyes({ view, fields }: FourEyesProps) {
  const { kind, waiting, refused, why, alone, warning } = view;
  const { title, text } = texts.kinds[kind];
  return (
    <Section tight labelledBy={kind}>
      <Heading level={2} looks={3} id={kind}>
        {title}
      </Heading>
      <Paragraph>{text}</Paragraph>
      {alone !== null && (
        <Notice kind="warning">
          <p>
            {texts.alone(alone)} <TextLink href="/beheer/mensen">{texts.invite}</TextLink>
          </p>
        </Notice>
      )}
      {refused && (
        <Notice title={texts.refused}>
          {refused.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Notice>
      )}
      {warning !== null && why === null && <Notice kind="warning">{warning}</Notice>}
      {waiting ? <Decide {...{ kind, waiting, fields }} /> : why !== null && <Notice>{why}</Notice>}
      {!waiting && why === null && <Propose {...{ view, fields }} />}
    </Section>
  );
}

/** Fields of one form of several on the page: only those of the refused form have its values and its plain ids. */
function readerOf(kind: ProposalKind, intent: "propose" | "decide", fields: FourEyesProps["fields"]) {
  return (name: string) =>
    fields?.intent === intent ? fields.field(name) : { name, id: `${kind}-${intent}-${name}`, error: undefined };
}

function Propose({ view: { kind, asksReason, asksWho }, fields }: FourEyesProps) {
  const field = readerOf(kind, "propose", fields);
  return (
    <form method="post" className="lb-stack">
      <HiddenField name="intent" value="propose" />
      <HiddenField name="kind" value={kind} />
      {kind === "invalidate" && (
        <RadioGroup
          {...field("whose")}
          label={texts.whose}
          hint={asksWho ? undefined : texts.onlyAll}
          options={[
            ...(asksWho ? [{ value: "one", label: texts.whoseOne }] : []),
            { value: "all", label: texts.whoseAll },
          ]}
        />
      )}
      {kind === "invalidate" && asksWho && (
        <TextField {...field("who")} {...texts.who[asksWho]} required={false} autoComplete="off" />
      )}
      {asksReason && <TextArea {...field("reason")} label={texts.reason} hint={texts.reasonHint} rows={3} />}
      <Actions>
        <Button variant="primary">{texts.kinds[kind].propose}</Button>
      </Actions>
    </form>
  );
}

interface DecideProps extends Pick<FourEyesProps, "fields"> {
  kind: ProposalKind;
  waiting: NonNullable<FourEyesView["waiting"]>;
}

function Decide({ kind, waiting, fields }: DecideProps) {
  const field = readerOf(kind, "decide", fields);
  const about = (
    <>
      <HiddenField name="intent" value="decide" />
      <HiddenField name="kind" value={kind} />
      <HiddenField name="proposal" value={waiting.id} />
    </>
  );
  return (
    <Stack>
      <Notice>
        <p>{waiting.by}</p>
        {waiting.about && <p>{waiting.about}</p>}
        {waiting.reason && (
          <p>
            {texts.reason}: {waiting.reason}
          </p>
        )}
        {waiting.own && <p>{texts.own}</p>}
      </Notice>
      <form method="post">
        {about}
        <Actions>
          {waiting.own ? (
            <Button name="verdict" value="withdrawn">
              {texts.withdraw}
            </Button>
          ) : (
            <Button variant="primary" name="verdict" value="approved">
              {texts.approve}
            </Button>
          )}
        </Actions>
      </form>
      {!waiting.own && (
        <Disclosure summary={texts.refuse} open={fields?.intent === "decide"}>
          <form method="post" className="lb-stack">
            {about}
            <TextArea {...field("reason")} label={texts.why} hint={texts.whyHint} rows={3} />
            <Actions>
              <Button name="verdict" value="refused">
                {texts.refuse}
              </Button>
            </Actions>
          </form>
        </Disclosure>
      )}
    </Stack>
  );
}
