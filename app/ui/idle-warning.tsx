import { useId } from "react";
import { Actions, Button, ButtonLink } from "./button.tsx";
import { Heading } from "./text.tsx";

export interface IdleWarningProps {
  /** Seconds without doing anything after which it ends, and how many of them are left at the warning. */
  idle: number;
  warn: number;
  texts: {
    readonly title: string;
    readonly text: string;
    readonly stay: string;
    /** What a page says where there is no script to warn. */
    readonly limit: string;
  };
  /** Where the server is asked to keep somebody in; absent where it knows nobody. */
  stay?: string | undefined;
  /** What is sent at the end. */
  end?: { action: string; label: string } | undefined;
  /** What is said at the end, with the way back. */
  ended?: { title: string; text: string; label: string; href: string } | undefined;
  nonce: string | undefined;
}

/** Asks whether somebody is still there, a while before it ends (public/idle.js); without script it says the limit. */
export function IdleWarning({ idle, warn, texts, stay, end, ended, nonce }: IdleWarningProps) {
  const titleId = useId();
  return (
    <>
      <noscript>
        <div className="lb-section lb-section--tight">
          <div className="lb-wrap">
            <p className="lb-small">{texts.limit}</p>
          </div>
        </div>
      </noscript>
      <dialog className="lb-dialog" data-idle={idle} data-warn={warn} data-stay={stay} aria-labelledby={titleId}>
        <div className="lb-stack lb-dialog__warning">
          <Heading level={2} looks={3} id={titleId}>
            {texts.title}
          </Heading>
          <p>{texts.text}</p>
          <Actions>
            <form method="post" action={stay} data-stay="">
              <Button variant="primary">{texts.stay}</Button>
            </form>
            {end && (
              <form method="post" action={end.action} data-end="">
                <Button>{end.label}</Button>
              </form>
            )}
          </Actions>
        </div>
        {ended && (
          <div className="lb-stack lb-dialog__ended" role="alert">
            <p>
              <strong>{ended.title}</strong>
            </p>
            <p>{ended.text}</p>
            <ButtonLink variant="primary" href={ended.href}>
              {ended.label}
            </ButtonLink>
          </div>
        )}
      </dialog>
      <script src="/idle.js" nonce={nonce} defer />
    </>
  );
}
