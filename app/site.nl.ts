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
