import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ErrorView, errorTitle } from "#app/ui/error-view.tsx";

const show = (props: Parameters<typeof ErrorView>[0]) => renderToStaticMarkup(createElement(ErrorView, props));

test("a bug shows the code under which the log holds it", () => {
  expect(show({ status: 500, errorId: "abc-123" })).toContain("abc-123");
  expect(show({ status: 404 })).not.toContain("Code voor de helpdesk");
});

test("what can be done comes before the way home", () => {
  const html = show({
    status: 403,
    message: "Uw account mag dit niet doen.",
    advice: { text: "Kijk bij uw werk.", action: { label: "Naar uw werk", href: "/werk" } },
  });
  expect(html).toContain("Kijk bij uw werk.");
  expect([...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href)).toEqual(["/werk", "/"]);
});

test("only a mistake of ours is called one", () => {
  expect(errorTitle(500)).toBe("Er ging iets mis bij ons");
  expect(errorTitle(405)).toBe("Dit is niet gelukt");
  expect(errorTitle(410)).toBe(errorTitle(404));
});
