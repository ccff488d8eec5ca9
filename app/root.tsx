import { Links, Meta, Outlet, Scripts, useLocation, useMatches } from "@remix-run/react";
import type { LinksFunction, MetaFunction } from "@remix-run/node";
import { useContext, type ReactNode } from "react";
import { ErrorPage } from "./error-page.tsx";
import { reading } from "./http.server.ts";
import { NonceContext } from "./nonce.ts";
import { isScripted, type PageHandle } from "./page-handle.ts";
import { env } from "./platform/env.server.ts";
import { useSite, type Site } from "./site.ts";
import { idleTexts, siteTexts } from "./site.nl.ts";
import { kioskOf } from "./routes/waardering/kiosk.server.ts";
import { unsentIn } from "./routes/waardering/pending.server.ts";
import styles from "./styles/index.css?url";
import { IdleWarning } from "./ui/idle-warning.tsx";
import { Page } from "./ui/page.tsx";

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: styles },
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
];

export const meta: MetaFunction = () => [{ title: "Leve de buurt" }];

export const loader = reading(async ({ actor, request }): Promise<Site> => {
  return {
    municipality: env.municipality,
    exampleMode: env.exampleMode,
    kiosk: await kioskOf(request),
    unsent: unsentIn(request),
    viewer: { kind: actor.kind, name: actor.kind === "visitor" ? null : actor.name },
  };
});

/** Pages send no script unless one of their routes asks for it: `handle = { script: true }`. */
export function Layout({ children }: { children: ReactNode }) {
  const nonce = useContext(NonceContext);
  const scripted = isScripted(useMatches().map(({ handle }) => handle));
  return (
    <html lang="nl">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        {scripted && <Scripts nonce={nonce} />}
      </body>
    </html>
  );
}

/** The frame of every page; a route says with its `handle` how it wants it. */
function Frame({ children }: { children: ReactNode }) {
  const site = useSite();
  const { pathname } = useLocation();
  const matches = useMatches();
  const handle = matches.reduce<PageHandle>(
    (all, match) => ({ ...all, ...(match.handle as PageHandle | undefined) }),
    {},
  );
  const last = matches.at(-1);
  // A page that was refused or not found has no data to make its frame of (null after a form that was no form of ours).
  const loaded = last?.data ?? undefined;
  const variant =
    typeof handle.variant === "function"
      ? loaded === undefined
        ? undefined
        : handle.variant(loaded as never)
      : handle.variant;
  const signedIn = site !== undefined && site.viewer.kind !== "visitor";
  const staff = site?.viewer.kind === "officer";
  const atDesk = site !== undefined && site.kiosk !== null && !staff;
  return (
    <Page
      large={atDesk}
      done={atDesk ? idleTexts.kiosk.end : undefined}
      variant={variant}
      subtitle={site ? siteTexts.municipality(site.municipality) : ""}
      nav={siteTexts.nav(staff).map((item) => ({ ...item, current: isCurrent(item.href, pathname) }))}
      account={signedIn ? siteTexts.account(site.viewer.name ?? "", pathname) : siteTexts.signIn(pathname)}
      exampleText={site?.exampleMode ? siteTexts.example : undefined}
      unsent={site?.unsent && !isValuing.test(pathname) ? siteTexts.unsent(site.unsent) : undefined}
      breadcrumb={last && loaded !== undefined ? handle.breadcrumb?.(loaded as never, last.params) : undefined}
      stop={handle.stop?.(last?.params ?? {})}
      footer={siteTexts.footer}
    >
      {children}
      {site && variant !== "screen" && <Idle site={site} />}
    </Page>
  );
}

/** Staff are signed out when they do nothing for long; at the desk the next resident begins. */
function Idle({ site: { viewer, kiosk } }: { site: Site }) {
  const nonce = useContext(NonceContext);
  if (viewer.kind === "officer") return <IdleWarning {...idleTexts.staff} nonce={nonce} />;
  return kiosk && <IdleWarning {...idleTexts.kiosk} nonce={nonce} />;
}

/** Pages about valuing say themselves what was not sent. */
const isValuing = /^\/rondes\/[^/]+\/waardering/;

function isCurrent(href: string, pathname: string): boolean {
  return href === "/" ? pathname === "/" : pathname === href || pathname.startsWith(`${href}/`);
}

export default function App() {
  return (
    <Frame>
      <Outlet />
    </Frame>
  );
}

/** Only for when not even the frame of a page can be made. */
export function ErrorBoundary() {
  return (
    <Frame>
      <ErrorPage />
    </Frame>
  );
}
