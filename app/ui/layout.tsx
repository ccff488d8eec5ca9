import clsx from "clsx";
import type { ReactNode } from "react";
import { Eyebrow, Heading, Lead } from "./text.tsx";

const stackClass = (gap: "s" | "m" | "l") => (gap === "m" ? "lb-stack" : `lb-stack-${gap}`);

interface Children {
  children: ReactNode;
}

/** Keeps the content inside the width of the page. */
export function Wrap({ children }: Children) {
  return <div className="lb-wrap">{children}</div>;
}

interface SectionProps extends Children {
  /** A darker plane; planes alternate down the page. */
  band?: boolean | undefined;
  tight?: boolean | undefined;
  /** Id of the heading that names this section. */
  labelledBy?: string | undefined;
  id?: string | undefined;
  gap?: "s" | "m" | "l" | undefined;
  /** `false` when the content brings its own width. */
  wrap?: boolean | undefined;
  /** What one can only do on a screen: not on paper. */
  onScreen?: boolean | undefined;
}

/** One plane of a page. */
export function Section({ band, tight, labelledBy, id, gap = "m", wrap = true, onScreen, children }: SectionProps) {
  return (
    <section
      className={clsx(
        tight ? "lb-section--tight" : "lb-section",
        band && "lb-section--band",
        onScreen && "lb-on-screen",
      )}
      aria-labelledby={labelledBy}
      id={id}
    >
      {wrap ? <div className={clsx("lb-wrap", stackClass(gap))}>{children}</div> : children}
    </section>
  );
}

interface GridProps extends Children {
  /** Numbers are equal columns; the words are the page layouts. On a narrow screen all is one column. */
  columns: 2 | 3 | 4 | "halves" | "main-side" | "side-main" | "board";
  as?: "div" | "ul" | "ol" | undefined;
}

/** Columns beside each other. */
export function Grid({ columns, as: Tag = "div", children }: GridProps) {
  return <Tag className={clsx("lb-grid", `lb-grid--${columns}`, Tag !== "div" && "lb-plain")}>{children}</Tag>;
}

interface StackProps extends Children {
  gap?: "s" | "m" | "l" | undefined;
  as?: "div" | "section" | "article" | "aside" | "header" | undefined;
  /** Stays in view while the other column scrolls. */
  sticky?: boolean | undefined;
  labelledBy?: string | undefined;
  label?: string | undefined;
  id?: string | undefined;
  role?: "status" | undefined;
  /** What one can only do on a screen: not on paper. */
  onScreen?: boolean | undefined;
}

/** Things below each other, evenly spaced. */
export function Stack({
  gap = "m",
  as: Tag = "div",
  sticky,
  labelledBy,
  label,
  id,
  role,
  onScreen,
  children,
}: StackProps) {
  return (
    <Tag
      className={clsx(stackClass(gap), sticky && "lb-sticky", onScreen && "lb-on-screen")}
      aria-labelledby={labelledBy}
      aria-label={label}
      id={id}
      role={role}
    >
      {children}
    </Tag>
  );
}

interface RowProps extends Children {
  between?: boolean | undefined;
  baseline?: boolean | undefined;
}

/** Things beside each other, wrapping when there is no room. */
export function Row({ between, baseline, children }: RowProps) {
  return <div className={clsx("lb-row", between && "lb-row--between", baseline && "lb-row--base")}>{children}</div>;
}

interface BlockProps extends Children {
  /** `now` has the yellow edge: only for what can be done now. */
  variant?: "plain" | "now" | "quiet" | "accent" | undefined;
  as?: "div" | "section" | "article" | "aside" | "li" | undefined;
  labelledBy?: string | undefined;
  sticky?: boolean | undefined;
  gap?: "s" | "m" | undefined;
  id?: string | undefined;
  /** What one can only do on a screen: not on paper. */
  onScreen?: boolean | undefined;
}

/** A framed part of a page. */
export function Block({
  variant = "plain",
  as: Tag = "div",
  labelledBy,
  sticky,
  gap = "m",
  id,
  onScreen,
  children,
}: BlockProps) {
  return (
    <Tag
      className={clsx(
        "lb-block",
        variant !== "plain" && `lb-block--${variant}`,
        stackClass(gap),
        sticky && "lb-sticky",
        onScreen && "lb-on-screen",
      )}
      aria-labelledby={labelledBy}
      id={id}
    >
      {children}
    </Tag>
  );
}

interface PageHeadProps {
  eyebrow?: ReactNode;
  title: ReactNode;
  lead?: ReactNode;
  /** A block beside the title, usually what can be done now. */
  aside?: ReactNode;
  /** What comes below the lead: amount, primary action. */
  children?: ReactNode;
}

/** The head of a page: where am I, h1, lead and the primary action. */
export function PageHead({ eyebrow, title, lead, aside, children }: PageHeadProps) {
  const head = (
    <>
      {eyebrow && <Eyebrow>{eyebrow}</Eyebrow>}
      <Heading level={1}>{title}</Heading>
      {lead && <Lead>{lead}</Lead>}
      {children}
    </>
  );
  if (!aside) return <div className="lb-wrap lb-page-head lb-stack">{head}</div>;
  return (
    <div className="lb-wrap lb-page-head lb-grid lb-grid--main-side">
      <div className="lb-stack">{head}</div>
      {aside}
    </div>
  );
}

/** Longer text with its own headings; `html` must be sanitised before it comes here. */
export function Prose({ children, html }: { children?: ReactNode; html?: string | undefined }) {
  if (html === undefined) return <div className="lb-prose">{children}</div>;
  return <div className="lb-prose" dangerouslySetInnerHTML={{ __html: html }} />;
}
