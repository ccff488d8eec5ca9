import { Heading as NlHeading } from "@nl-design-system-candidate/heading-react";
import { Link as NlLink } from "@nl-design-system-candidate/link-react";
import { Paragraph as NlParagraph } from "@nl-design-system-candidate/paragraph-react";
import clsx from "clsx";
import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";

type HeadingLevel = 1 | 2 | 3 | 4;

interface HeadingProps {
  level: HeadingLevel;
  /** The size to look like; the level says what it is. */
  looks?: HeadingLevel | undefined;
  id?: string | undefined;
  children: ReactNode;
}

/** A heading; `level` is its place in the outline, `looks` its size. */
export function Heading({ level, looks = level, id, children }: HeadingProps) {
  return (
    <NlHeading level={level} appearance={`level-${looks}`} id={id}>
      {children}
    </NlHeading>
  );
}

interface TextProps {
  muted?: boolean | undefined;
  role?: "status" | undefined;
  id?: string | undefined;
  children: ReactNode;
}

/** Running text, never wider than the measure. */
export function Paragraph({ muted, role, id, children }: TextProps) {
  return (
    <NlParagraph className={clsx(muted && "lb-muted")} role={role} id={id}>
      {children}
    </NlParagraph>
  );
}

/** Text as it was typed: each line a paragraph. */
export function Lines({ text }: { text: string }) {
  return text.split(/\n+/).map((line, at) => <Paragraph key={at}>{line}</Paragraph>);
}

/** The first sentences below a title. */
export function Lead({ children }: { children: ReactNode }) {
  return <NlParagraph purpose="lead">{children}</NlParagraph>;
}

/** A caption or remark. */
export function Small({ muted, role, id, children }: TextProps) {
  return (
    <p className={clsx("lb-small", muted && "lb-muted")} role={role} id={id}>
      {children}
    </p>
  );
}

/** Where am I: the line above a title. */
export function Eyebrow({ children }: { children: ReactNode }) {
  return <p className="lb-eyebrow">{children}</p>;
}

interface TextLinkProps {
  href: string;
  /** Language of the page behind the link, when that is not Dutch. */
  lang?: string | undefined;
  icon?: IconName | undefined;
  /** A link on a line of its own: full target height. */
  alone?: boolean | undefined;
  current?: boolean | undefined;
  download?: boolean | undefined;
  children: ReactNode;
}

/** A plain anchor: most pages send no script, so the browser does the walking. */
export function TextLink({ href, lang, icon, alone, current, download, children }: TextLinkProps) {
  return (
    <NlLink
      href={href}
      className={clsx((alone ?? icon) && "lb-link-row")}
      lang={lang}
      hrefLang={lang}
      current={current ? "page" : undefined}
      download={download}
    >
      {icon && <Icon name={icon} />}
      {children}
    </NlLink>
  );
}

/** Text for who listens, not for who looks. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className="lb-visually-hidden">{children}</span>;
}

/** A code or fingerprint, to read aloud or compare. */
export function Code({ children }: { children: ReactNode }) {
  return <span className="lb-code">{children}</span>;
}

interface ListProps {
  ordered?: boolean | undefined;
  /** `plain` has no marks before its items. */
  plain?: boolean | undefined;
  items: readonly ReactNode[];
}

/** A list of short items. */
export function List({ ordered, plain, items }: ListProps) {
  const Tag = ordered ? "ol" : "ul";
  return (
    <Tag className={plain ? "lb-plain lb-stack" : "lb-list"}>
      {items.map((item, at) => (
        <li key={at}>{item}</li>
      ))}
    </Tag>
  );
}
