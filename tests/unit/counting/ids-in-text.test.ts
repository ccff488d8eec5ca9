import fc from "fast-check";
import { expect, test } from "vitest";
import { IdsInText } from "#app/modules/counting/core/ids-in-text.ts";

test("an id has one number, however often and wherever it stands, and numbers follow the order of coming", () => {
  const id = fc.oneof(fc.string({ minLength: 1, maxLength: 4 }), fc.constantFrom("p1", "p2", "p12", "1p", "p"));
  fc.assert(
    fc.property(fc.array(id, { maxLength: 200 }), (all) => {
      const ids = new IdsInText();
      const text = all.join("");
      const firsts = [...new Set(all)];
      let from = 0;
      for (const one of all) {
        expect(ids.numberIn(text, from, from + one.length)).toBe(firsts.indexOf(one));
        from += one.length;
      }
      expect(ids.all).toEqual(firsts);
    }),
  );
});

test("there is room for many, also for those that look alike", () => {
  const ids = new IdsInText();
  const names = Array.from({ length: 20_000 }, (_, at) => `plan-${at}`);
  for (const [at, name] of names.entries()) expect(ids.numberIn(name, 0, name.length)).toBe(at);
  for (const [at, name] of names.entries()) expect(ids.numberIn(`>${name}<`, 1, name.length + 1)).toBe(at);
});
