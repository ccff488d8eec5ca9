import { ButtonLink } from "./button.tsx";
import { Code, Heading, Lead, Small } from "./text.tsx";
import { uiTexts } from "./texts.nl.ts";

interface ErrorViewProps {
  status: number;
  /** The id under which the log holds what went wrong. */
  requestId?: string | undefined;
  /** The reason in plain Dutch, when the server gave one. */
  message?: string | undefined;
  home?: string | undefined;
}

const textsFor = (status: number) => {
  if (status === 404 || status === 410) return uiTexts.errorPages[404];
  return status === 401 || status === 403 ? uiTexts.errorPages[403] : uiTexts.errorPages[500];
};

/** What went wrong and what to do, without the insides. */
export function ErrorView({ status, requestId, message, home = "/" }: ErrorViewProps) {
  const { title, text } = textsFor(status);
  return (
    <div className="lb-wrap lb-section lb-stack">
      <Heading level={1}>{title}</Heading>
      <Lead>{message ?? text}</Lead>
      <div className="lb-actions">
        <ButtonLink variant="primary" href={home}>
          {uiTexts.errorHome}
        </ButtonLink>
      </div>
      {requestId && (
        <Small muted>
          {uiTexts.errorCode} <Code>{requestId}</Code>
        </Small>
      )}
    </div>
  );
}

/** The title of the document that goes with it. */
export const errorTitle = (status: number): string => textsFor(status).title;
