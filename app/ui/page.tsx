import { SkipLink } from "@nl-design-system-candidate/skip-link-react";
import clsx from "clsx";
import type { ReactNode } from "react";
import { Breadcrumb, type Crumb } from "./breadcrumb.tsx";
import { Footer, type FooterProps } from "./footer.tsx";
import { Header, type NavItem, type PageVariant } from "./header.tsx";
import { IconSprite } from "./icon.tsx";
import { TextLink } from "./text.tsx";
import { uiTexts } from "./texts.nl.ts";

export type { NavItem } from "./header.tsx";

interface PageProps {
  /** `staff` is denser with a dark header; `focus` has no menu, only a way out; `screen` is large and bare, for a projector. */
  variant?: PageVariant | undefined;
  /** Where the mark leads to. */
  home?: string | undefined;
  /** The line below the name: municipality, board or round. */
  subtitle: string;
  nav?: readonly NavItem[] | undefined;
  /** The last item of the menu, with a person before it. */
  account?: NavItem | undefined;
  /** The way out of a focus page. */
  stop?: { label: string; href: string } | undefined;
  /** Says that nothing here is real; leave it out outside example mode. */
  exampleText?: string | undefined;
  breadcrumb?: readonly Crumb[] | undefined;
  footer?: FooterProps | undefined;
  /** Ends what somebody does here, on a device on which residents take turns. */
  done?: { action: string; label: string } | undefined;
  /** Choices that wait in this browser and were not sent, and where they are. */
  unsent?: { text: string; label: string; href: string } | undefined;
  /** Everything larger, for a device on which residents take turns. */
  large?: boolean | undefined;
  children: ReactNode;
}

/** Everything around the content of a screen. */
export function Page({ variant = "public", home = "/", subtitle, nav = [], account, stop, ...rest }: PageProps) {
  const { exampleText, breadcrumb, footer, done, unsent, large, children } = rest;
  const menu = account ? [...nav, { icon: "person" as const, ...account }] : nav;
  return (
    <div
      className={clsx(
        "lb-page",
        variant === "staff" && "lb-dense",
        large && "lb-large",
        variant === "screen" && "lb-wall",
      )}
    >
      <SkipLink href="#inhoud">{uiTexts.skipLink}</SkipLink>
      {exampleText && (
        <aside className="lb-example" aria-label={uiTexts.example}>
          <div className="lb-wrap">{exampleText}</div>
        </aside>
      )}
      <Header variant={variant} home={home} subtitle={subtitle} nav={menu} stop={stop} done={done} />
      {unsent && (
        <aside className="lb-unsent" aria-label={unsent.label}>
          <div className="lb-wrap">
            {unsent.text} <TextLink href={unsent.href}>{unsent.label}</TextLink>
          </div>
        </aside>
      )}
      {breadcrumb && breadcrumb.length > 0 && <Breadcrumb items={breadcrumb} />}
      <main id="inhoud" tabIndex={-1}>
        {children}
      </main>
      {footer && variant !== "screen" && <Footer {...footer} strip={variant === "public"} />}
      <IconSprite />
    </div>
  );
}
