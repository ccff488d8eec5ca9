import type { ReactNode } from "react";
import { uiTexts } from "./texts.nl.ts";

export interface FooterProps {
  /** Phone and desk first. */
  text: ReactNode;
  links: readonly { label: string; href: string; lang?: string | undefined }[];
}

const skyline =
  "M0 12V0H9V6H14V0H28V6H35V0H46V6H50V0H66V6H74V0H86V6H92V0H101V6H114V0H119V6H129V0H136V6H151V0H157V6H168V0H176V6H190V0H195V6H204V0V12Z";

const Strip = () => (
  <svg
    className="lb-footer__strip"
    viewBox="0 0 204 12"
    preserveAspectRatio="none"
    aria-hidden="true"
    focusable="false"
  >
    <path fill="currentColor" d={skyline} />
  </svg>
);

/** The bottom of every page: help, then the duties of a public site. */
export function Footer({ text, links, strip }: FooterProps & { strip: boolean }) {
  return (
    <footer className="lb-footer">
      {strip && <Strip />}
      <div className="lb-wrap lb-footer__in">
        <div className="lb-small">{text}</div>
        {links.length > 0 && (
          <nav aria-label={uiTexts.aboutSite}>
            <ul className="lb-small">
              {links.map(({ label, href, lang }) => (
                <li key={href}>
                  <a href={href} lang={lang} hrefLang={lang}>
                    {label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
      </div>
    </footer>
  );
}
