import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";
import { Heading } from "./text.tsx";

interface CardProps {
  title: ReactNode;
  headingLevel?: 2 | 3 | 4 | undefined;
  /** The size of the title. */
  looks?: 3 | 4 | undefined;
  eyebrow?: ReactNode;
  children: ReactNode;
  /** Stands at the bottom, in line with the other cards. */
  action?: ReactNode;
}

/** A framed thing among others; as an item of a `CardList`. */
export function Card({ title, headingLevel = 3, looks = 3, eyebrow, children, action }: CardProps) {
  return (
    <article className="utrecht-card lb-card">
      {eyebrow && <p className="lb-eyebrow">{eyebrow}</p>}
      <Heading level={headingLevel} looks={looks}>
        {title}
      </Heading>
      {children}
      {action && <div className="lb-card__action">{action}</div>}
    </article>
  );
}

interface CardListProps {
  columns?: 2 | 3 | undefined;
  /** The first card is what matters most now. */
  firstStands?: boolean | undefined;
  /** `Card`s; each becomes an item of the list. */
  cards: readonly ReactNode[];
}

/** Cards beside each other, all equally high. */
export function CardList({ columns = 3, firstStands, cards }: CardListProps) {
  return (
    <ul className={`lb-plain lb-grid lb-grid--${columns}${firstStands ? " lb-cards--first" : ""}`}>
      {cards.map((card, at) => (
        <li key={at}>{card}</li>
      ))}
    </ul>
  );
}

interface ListCardProps {
  href: string;
  title: ReactNode;
  headingLevel?: 2 | 3 | undefined;
  children?: ReactNode;
  /** Number, place, theme: short facts below. */
  meta?: readonly { text: ReactNode; icon?: IconName | undefined }[] | undefined;
}

/** One result in a list; the whole card is the link. */
export function ListCard({ href, title, headingLevel = 3, children, meta = [] }: ListCardProps) {
  return (
    <li className="lb-plancard">
      <Heading level={headingLevel} looks={4}>
        <a href={href}>{title}</a>
      </Heading>
      {children}
      <Meta items={meta} />
    </li>
  );
}

/** The list around `ListCard`s. */
export function ListCards({ children }: { children: ReactNode }) {
  return <ul className="lb-planlist">{children}</ul>;
}

/** Short facts on one line, in grey. */
export function Meta({ items }: { items: readonly { text: ReactNode; icon?: IconName | undefined }[] }) {
  if (items.length === 0) return null;
  return (
    <ul className="lb-meta">
      {items.map(({ text, icon }, at) => (
        <li key={at}>
          {icon && <Icon name={icon} />}
          {text}
        </li>
      ))}
    </ul>
  );
}

interface LineItem {
  title: ReactNode;
  headingLevel?: 3 | undefined;
  note?: ReactNode;
  /** For example a "nu" badge. */
  badge?: ReactNode;
  text?: ReactNode;
  action?: ReactNode;
}

/** Things on a line each: what, how it stands, what to do. */
export function LineList({ items }: { items: readonly LineItem[] }) {
  return (
    <ul className="lb-rounds lb-plain">
      {items.map(({ title, note, badge, text, action }, at) => (
        <li key={at}>
          <div>
            <Heading level={3} looks={4}>
              {title}
            </Heading>
            {note && <p className="lb-small">{note}</p>}
          </div>
          {badge ? (
            <p className="lb-small lb-rounds__phase">
              {badge}
              <span>{text}</span>
            </p>
          ) : (
            <p className="lb-small">{text}</p>
          )}
          {action}
        </li>
      ))}
    </ul>
  );
}

interface PromiseItemProps {
  icon: IconName;
  title: ReactNode;
  children: ReactNode;
}

/** One thing people can count on, with its sign. */
export function Assurance({ icon, title, children }: PromiseItemProps) {
  return (
    <div className="lb-promise">
      <Icon name={icon} size="l" />
      <div className="lb-stack-s">
        <Heading level={3} looks={4}>
          {title}
        </Heading>
        {typeof children === "string" ? <p>{children}</p> : children}
      </div>
    </div>
  );
}
