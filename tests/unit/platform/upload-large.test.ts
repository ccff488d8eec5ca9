import { expect, test } from "vitest";
import { takeFile } from "#app/modules/plans/take-file.server.ts";
import { readUpload } from "#app/upload.server.ts";

test("a file that is refused before its end takes nothing of the form along", async () => {
  const form = new FormData();
  form.append("before", "een");
  form.append("file", new File([new Uint8Array(14_000_000)], "groot.jpg"));
  form.append("after", "twee");
  const request = new Request("http://localhost/", { method: "POST", body: form });
  const { form: read, file } = await readUpload(request, 10, takeFile);
  expect(file).toMatchObject({ refused: "file_too_large", field: "file" });
  expect([read.get("before"), read.get("after")]).toEqual(["een", "twee"]);
});
