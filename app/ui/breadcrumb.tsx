import { uiTexts } from "./texts.nl.ts";

export interface Crumb {
  label: string;
  href: string;
}

/** The way back, from the second level of the site. */
export function Breadcrumb({ items }: { items: readonly Crumb[] }) {
  return (
    <nav className="lb-wrap lb-crumbs utrecht-breadcrumb-nav" aria-label={uiTexts.breadcrumb}>
      <ol className="utrecht-breadcrumb-nav__list">
        {items.map(({ label, href }) => (
          <li key={href} className="utrecht-breadcrumb-nav__item">
            <a className="utrecht-breadcrumb-nav__link" href={href}>
              {label}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
