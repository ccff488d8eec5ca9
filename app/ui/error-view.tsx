import { Actions, ButtonLink } from "./button.tsx";
import { Code, Heading, Lead, Paragraph, Small } from "./text.tsx";
import { uiTexts } from "./texts.nl.ts";

interface ErrorViewProps {
  status: number;
  /** The id under which the log holds what went wrong. */
  errorId?: string | undefined;
  /** The reason in plain Dutch, when the server gave one. */
  message?: string | undefined;
  /** What can be done instead. */
  advice?: { text: string; action: { label: string; href: string } } | undefined;
}

const textsFor = (status: number) => {
  if (status === 404 || status === 410) return uiTexts.errorPages[404];
  if (status === 401 || status === 403) return uiTexts.errorPages[403];
  return status < 500 ? uiTexts.errorPages[400] : uiTexts.errorPages[500];
};

/** What went wrong and what to do, without the insides. */
export function ErrorView({ status, errorId, message, advice }: ErrorViewProps) {
  const { title, text } = textsFor(status);
  return (
    <div className="lb-wrap lb-section lb-stack">
      <Heading level={1}>{title}</Heading>
      <Lead>{message ?? text}</Lead>
      {advice && <Paragraph>{advice.text}</Paragraph>}
      <Actions>
        {advice && (
          <ButtonLink variant="primary" href={advice.action.href}>
            {advice.action.label}
          </ButtonLink>
        )}
        <ButtonLink variant={advice ? "secondary" : "primary"} href="/">
          {uiTexts.errorHome}
        </ButtonLink>
      </Actions>
      {errorId && (
        <Small muted>
          {uiTexts.errorCode} <Code>{errorId}</Code>
        </Small>
      )}
    </div>
  );
}

/** The title of the document that goes with it. */
export const errorTitle = (status: number): string => textsFor(status).title;
