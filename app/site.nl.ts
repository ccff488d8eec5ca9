/** The page of everybody with an office account: one name wherever a link leads to it. */
const work = { label: "Uw werk", href: "/werk" };

/** The texts around every page. */
export const siteTexts = {
  work,
  municipality: (name: string) => `Gemeente ${name}`,
  example: "Voorbeeld: plannen, namen en bedragen zijn verzonnen.",
  nav: (staff: boolean) => [
    { label: "Nu", href: "/" },
    { label: "Rondes", href: "/rondes" },
    ...(staff ? [work] : [{ label: "Mijn plannen", href: "/mijn-plannen" }]),
  ],
  /** What a page that is refused (403) advises, by who looks. */
  refused: {
    visitor: {
      text: "Klopt dat niet? Log in met een ander account, of bel de gemeente.",
      action: { label: "Inloggen", href: "/inloggen" },
    },
    resident: {
      text: "Klopt dat niet? Log in met een ander account, of bel de gemeente.",
      action: { label: "Bekijk alle rondes", href: "/rondes" },
    },
    officer: {
      text: "Deze bladzijde hoort bij een andere rol of een andere fase van de ronde. Bij Uw werk staat wat u nu kunt doen.",
      action: { label: "Naar uw werk", href: work.href },
    },
  },
  signIn: (pathname: string) => ({
    label: "Inloggen",
    href: pathname.startsWith("/inloggen") ? "/inloggen" : `/inloggen?terug=${encodeURIComponent(pathname)}`,
    current: pathname === "/inloggen",
  }),
  account: (name: string, pathname: string) => ({ label: name, href: "/account", current: pathname === "/account" }),
  footer: {
    text: "Vragen? Bel de gemeente of kom naar de balie in het raadhuis.",
    links: [
      { label: "Toegankelijkheid", href: "/toegankelijkheid" },
      { label: "Privacy", href: "/privacy" },
      { label: "Contact", href: "/contact" },
    ],
  },
};
