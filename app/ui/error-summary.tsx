import { useId } from "react";
import { fieldId } from "./field.tsx";
import { Icon } from "./icon.tsx";
import { Heading, TextLink } from "./text.tsx";
import { uiTexts } from "./texts.nl.ts";

/** Sentences per field name; the name "" holds what is wrong with the form as a whole. */
export type FieldErrors = Readonly<Record<string, readonly string[] | null | undefined>>;

interface ErrorSummaryProps {
  errors: FieldErrors | null | undefined;
  /** Instead of "Er zijn nog 2 dingen …". */
  title?: string | undefined;
  headingLevel?: 2 | 3 | undefined;
  /** The page to open again when it has become another one meanwhile. */
  reopen?: string | false | null | undefined;
}

/** All errors of a form, on top of it, with the focus; each links to its field. Shows nothing without errors. */
export function ErrorSummary({ errors, title, headingLevel = 2, reopen }: ErrorSummaryProps) {
  const titleId = useId();
  const found = Object.entries(errors ?? {}).flatMap(([name, messages]) =>
    (messages ?? []).map((message) => ({ name, message })),
  );
  if (found.length === 0) return null;
  return (
    // Without script the browser itself must bring the focus here.
    // oxlint-disable-next-line jsx-a11y/no-autofocus
    <div className="lb-error-summary" role="alert" tabIndex={-1} autoFocus aria-labelledby={titleId}>
      <Heading level={headingLevel} looks={4} id={titleId}>
        <Icon name="warning" />
        {title ?? uiTexts.errors(found.length)}
      </Heading>
      <ul>
        {found.map(({ name, message }, at) => (
          <li key={at}>{name ? <a href={`#${fieldId(name)}`}>{message}</a> : message}</li>
        ))}
      </ul>
      {reopen && (
        <>
          <p>{uiTexts.outdated}</p>
          <TextLink alone href={reopen}>
            {uiTexts.reopen}
          </TextLink>
        </>
      )}
    </div>
  );
}
