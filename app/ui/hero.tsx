import { type ReactNode, useId } from "react";
import { Icon } from "./icon.tsx";
import { Eyebrow, Heading, Lead } from "./text.tsx";

interface HeroProps {
  eyebrow: ReactNode;
  title: ReactNode;
  lead: ReactNode;
  /** Until when: beside the primary action. */
  until?: ReactNode;
  /** Buttons, `on-hero` and `ghost-hero`. */
  actions?: ReactNode;
  /** The drawing of the wijken. */
  figure?: ReactNode;
}

/** The large plane on top of the home page. */
export function Hero({ eyebrow, title, lead, until, actions, figure }: HeroProps) {
  const titleId = useId();
  return (
    <section className="lb-hero" aria-labelledby={titleId}>
      <div className="lb-wrap lb-hero__in">
        <div className="lb-stack">
          <Eyebrow>{eyebrow}</Eyebrow>
          <Heading level={1} id={titleId}>
            {title}
          </Heading>
          <Lead>{lead}</Lead>
          {until && (
            <p className="lb-hero__until">
              <Icon name="clock" />
              <span>{until}</span>
            </p>
          )}
          {actions && <div className="lb-actions">{actions}</div>}
        </div>
        {figure}
      </div>
    </section>
  );
}
