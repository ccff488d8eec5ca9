import clsx from "clsx";
import { BrandMark } from "./brand-mark.tsx";
import { Button, ButtonLink } from "./button.tsx";
import { Icon, type IconName } from "./icon.tsx";
import { uiTexts } from "./texts.nl.ts";

export interface NavItem {
  label: string;
  href: string;
  current?: boolean | undefined;
  icon?: IconName | undefined;
}

export type PageVariant = "public" | "staff" | "focus" | "screen";

export interface HeaderProps {
  variant: PageVariant;
  /** Where the mark leads to. */
  home: string;
  /** The line below the name: municipality, board or round. */
  subtitle: string;
  nav: readonly NavItem[];
  /** The way out of a focus page. */
  stop?: { label: string; href: string } | undefined;
  /** Ends what somebody does on a device on which residents take turns. */
  done?: { action: string; label: string } | undefined;
}

const NavList = ({ items }: { items: readonly NavItem[] }) => (
  <ul>
    {items.map(({ label, href, current, icon }) => (
      <li key={href}>
        <a href={href} aria-current={current ? "page" : undefined}>
          {icon && <Icon name={icon} />}
          {label}
        </a>
      </li>
    ))}
  </ul>
);

const Nav = ({ items }: { items: readonly NavItem[] }) => (
  <>
    <nav className="lb-nav lb-nav--wide" aria-label={uiTexts.mainMenu}>
      <NavList items={items} />
    </nav>
    <details className="lb-menu">
      <summary>
        <Icon name="menu" />
        {uiTexts.menu}
      </summary>
      <nav className="lb-nav" aria-label={uiTexts.mainMenuSmall}>
        <NavList items={items} />
      </nav>
    </details>
  </>
);

/** The top of every page; a focus page shows only the mark and the way out, and a screen in a room the mark. */
export function Header({ variant, home, subtitle, nav, stop, done }: HeaderProps) {
  return (
    <header className={clsx("lb-header", variant !== "public" && `lb-header--${variant}`)}>
      <div className="lb-wrap lb-header__in">
        <a className="lb-brand" href={home}>
          <BrandMark />
          <span>
            {uiTexts.brand}
            <small>{subtitle}</small>
          </span>
        </a>
        {variant === "focus" || variant === "screen"
          ? stop && (
              <ButtonLink variant="subtle" icon="pause" href={stop.href}>
                {stop.label}
              </ButtonLink>
            )
          : nav.length > 0 && <Nav items={nav} />}
      </div>
      {done && (
        <form method="post" action={done.action} className="lb-wrap lb-header__done">
          <Button variant="primary">{done.label}</Button>
        </form>
      )}
    </header>
  );
}
