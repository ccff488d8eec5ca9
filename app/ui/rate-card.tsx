import { type ReactNode, useId } from "react";
import { Eyebrow, Heading } from "./text.tsx";

interface RateCardProps {
  eyebrow: ReactNode;
  title: ReactNode;
  /** Beside the text on wide screens, usually a map. */
  aside?: ReactNode;
  children: ReactNode;
}

/** One plan to judge; its title is the h1 of the screen. */
export function RateCard({ eyebrow, title, aside, children }: RateCardProps) {
  const titleId = useId();
  return (
    <article className="lb-ratecard" aria-labelledby={titleId}>
      <div className="lb-ratecard__grid">
        <div className="lb-stack">
          <Eyebrow>{eyebrow}</Eyebrow>
          <Heading level={1} looks={2} id={titleId}>
            {title}
          </Heading>
          {children}
        </div>
        {aside && <div className="lb-ratecard__map">{aside}</div>}
      </div>
    </article>
  );
}
