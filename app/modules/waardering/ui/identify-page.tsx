import { fieldReader, type FormProblem } from "#app/platform/form.ts";
import { Actions, Button, ButtonLink } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Block, PageHead, Section } from "#app/ui/layout.tsx";
import { EmptyState } from "#app/ui/notice.tsx";
import { HiddenField, TextField } from "#app/ui/text-field.tsx";
import { Paragraph, TextLink } from "#app/ui/text.tsx";
import { identifyTexts as texts } from "../register-texts.nl.ts";
import { ChoicesWait } from "./choices-wait.tsx";

interface IdentifyPageProps {
  /** Address of the round. */
  base: string;
  /** Why no code can be used now. */
  no: string | null;
  /** Whether this browser has used one. */
  known: boolean;
  /** Whether a code is tied to the account that is signed in. */
  ties: boolean;
  /** Whether one could also sign in first. */
  accounts: boolean;
  /** Choices that wait in this browser. */
  pending: number;
  /** For the next sending. */
  formKey: string;
  problem: FormProblem | undefined;
}

/** Asks for the stemcode; or says that this browser is known by one. */
export function IdentifyPage(page: IdentifyPageProps) {
  const { base, no, known, ties, pending } = page;
  if (known) return <Known base={base} pending={pending} />;
  return (
    <>
      <PageHead title={ties ? texts.tieTitle : texts.title} lead={ties ? texts.tieLead : texts.lead}>
        <ErrorSummary errors={page.problem?.errors} />
        <ChoicesWait base={base} count={pending} />
      </PageHead>
      <Section tight>{no ? <EmptyState title={no} /> : <CodeForm {...page} />}</Section>
    </>
  );
}

function CodeForm({ base, ties, accounts, pending, formKey, problem }: IdentifyPageProps) {
  const field = fieldReader(problem, {});
  const afterSignIn = `${base}/waardering/${pending > 0 ? "alvast/tellen" : "meedoen"}`;
  return (
    <>
      <form method="post" className="lb-stack" noValidate>
        <HiddenField name="key" value={field("key").defaultValue ?? formKey} />
        <TextField {...field("code")} label={texts.code} hint={texts.codeHint} autoComplete="off" maxLength={60} />
        <Paragraph>{texts.secret}</Paragraph>
        <Button variant="primary">{ties ? texts.tie : texts.submit}</Button>
      </form>
      <Block variant="quiet" gap="s">
        {!ties && <p>{texts.once}</p>}
        <p>{texts.lost}</p>
        {accounts && (
          <p>
            {texts.orSignIn}{" "}
            <TextLink href={`/inloggen?terug=${encodeURIComponent(afterSignIn)}`}>{texts.signIn}</TextLink>
          </p>
        )}
      </Block>
    </>
  );
}

function Known({ base, pending }: { base: string; pending: number }) {
  return (
    <PageHead title={texts.known} lead={texts.knownText}>
      <ChoicesWait base={base} count={pending} known />
      <Actions>
        <ButtonLink variant="primary" href={`${base}/waardering`}>
          {texts.goOn}
        </ButtonLink>
        <form method="post">
          <Button name="stop" value="1">
            {texts.stop}
          </Button>
        </form>
      </Actions>
    </PageHead>
  );
}
