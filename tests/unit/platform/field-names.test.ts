import { expect, test } from "vitest";
import { isFieldName } from "#app/platform/form.ts";

test.each([
  "title",
  "lines[0].activity",
  "criteria[2].levels[3].points",
  "shortlist.perArea",
  "wijken[]",
  "oneOffCents",
])("a page of ours can have a field %s", (name) => expect(isFieldName(name)).toBe(true));

test.each([
  ...["", ".", "[]", "a.", "a[b]", "a[b][c]", "lines[0][activity]", "lines[99999].cents", "0", "a b", "a=b"],
  ...["__proto__", "__proto__[isAdmin]", "constructor", "a.constructor.b", "constructor.prototype.a", "x".repeat(200)],
])("and none %j", (name) => expect(isFieldName(name)).toBe(false));
