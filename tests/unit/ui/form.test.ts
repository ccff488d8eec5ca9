import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { Checkbox, CheckboxGroup, RadioGroup } from "#app/ui/choices.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { LevelChoice } from "#app/ui/level-choice.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { DateField, MoneyField, TextArea, TextField } from "#app/ui/text-field.tsx";

const options = [
  { value: "a", label: "Eén" },
  { value: "b", label: "Twee" },
];
const name = "regels[0].bedrag";
const field = { name, label: "Bedrag", hint: "In hele euro’s.", error: ["Vul een bedrag in."] };

const fields = {
  TextField: createElement(TextField, field),
  TextArea: createElement(TextArea, field),
  MoneyField: createElement(MoneyField, field),
  DateField: createElement(DateField, field),
  SelectField: createElement(SelectField, { ...field, options }),
  RadioGroup: createElement(RadioGroup, { ...field, options }),
  CheckboxGroup: createElement(CheckboxGroup, { ...field, options }),
  Checkbox: createElement(Checkbox, field),
  LevelChoice: createElement(LevelChoice, { name, legend: "Bedrag", error: field.error, levels: options }),
};

const idsIn = (html: string) => [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);

describe.each(Object.entries(fields))("%s", (_, element) => {
  const html = renderToStaticMarkup(element);

  test("is where the error summary links to", () => {
    const summary = renderToStaticMarkup(createElement(ErrorSummary, { errors: { [name]: field.error } }));
    const target = /<a href="#([^"]+)"/.exec(summary)?.[1];
    expect(html).toMatch(new RegExp(`<(input|select|textarea)[^>]* id="${target ?? "none"}"`));
  });

  test("points at its hint and its error, and every id occurs once", () => {
    const described = /aria-describedby="([^"]+)"/.exec(html)?.[1]?.split(" ") ?? [];
    const ids = idsIn(html);
    expect(described.length).toBeGreaterThan(0);
    for (const id of described) expect(ids).toContain(id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("has no inline style, which the content security policy would block", () => {
    expect(html).not.toMatch(/ style=/);
  });
});

test("a field that may stay empty says so", () => {
  expect(renderToStaticMarkup(createElement(TextField, { name, label: "Naam", required: false }))).toContain(
    "(niet verplicht)",
  );
  expect(renderToStaticMarkup(createElement(TextField, { name, label: "Naam" }))).not.toContain("(niet verplicht)");
});

test("the summary counts, takes the focus and is silent without errors", () => {
  const two = renderToStaticMarkup(createElement(ErrorSummary, { errors: { a: ["Fout."], b: ["Fout."], c: null } }));
  expect(two).toContain("2 dingen");
  expect(two).toContain("autofocus");
  expect(two).toContain('role="alert"');
  expect(renderToStaticMarkup(createElement(ErrorSummary, { errors: { a: [], b: null } }))).toBe("");
});
