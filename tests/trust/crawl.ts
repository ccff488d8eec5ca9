import { Agent, request } from "node:http";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Parser } from "htmlparser2";
import type { Party } from "#app/modules/people/core/acts.ts";

const agent = new Agent({ keepAlive: true, maxSockets: 50 });

export interface Page {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

interface Asking {
  readonly method?: string;
  readonly cookie?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** One request, without following where it is sent on to. */
export function ask(url: string, { method = "GET", cookie = "", headers = {}, body }: Asking = {}): Promise<Page> {
  return new Promise((resolve, reject) => {
    const sending = request(url, {
      agent,
      method,
      headers: {
        ...(cookie && { Cookie: cookie }),
        ...(body !== undefined && { "Content-Length": Buffer.byteLength(body) }),
        ...headers,
      },
    });
    sending.on("response", (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("error", reject);
      response.on("end", () => {
        const known = Object.entries(response.headers).map(([name, value]) => [name, String(value)]);
        resolve({
          status: response.statusCode ?? 0,
          headers: Object.fromEntries(known) as Record<string, string>,
          body: Buffer.concat(parts),
        });
      });
    });
    sending.on("error", reject);
    sending.end(body);
  });
}

export type Fields = readonly (readonly [name: string, value: string])[];

/** Sends a form as a page of the site does. */
export function send(url: string, cookie: string, fields: Fields = []): Promise<Page> {
  const headers = { Origin: new URL(url).origin, "Content-Type": "application/x-www-form-urlencoded" };
  return ask(url, {
    method: "POST",
    cookie,
    headers,
    body: new URLSearchParams(fields.map(([...pair]) => pair)).toString(),
  });
}

/** What a field takes; "choice" is one or more of what the page names. */
export type FieldKind = "text" | "number" | "date" | "hidden" | "choice" | "checkbox" | "file";

export interface FormField {
  readonly name: string;
  readonly kind: FieldKind;
  /** As the page has it; where that is empty, something of its kind. */
  readonly value: string;
  /** What a browser sends when nobody touches it; null: nothing. */
  readonly untouched: string | null;
}

/** A form that takes something, as a page has it: one for each of its buttons, with what somebody would send by that. */
export interface SeenForm {
  /** "": the page itself. */
  readonly action: string;
  readonly fields: readonly FormField[];
}

const filledIn: Readonly<Record<FieldKind, string>> = {
  ...{ text: "Tekst", number: "1", date: "2027-02-07", hidden: "", choice: "", checkbox: "on", file: "" },
};

function kindOf(tag: string, { type = "text", inputmode }: Readonly<Record<string, string>>): FieldKind | null {
  if (tag === "select" || type === "radio") return "choice";
  if (["submit", "button", "reset", "image"].includes(type)) return null;
  if (type === "checkbox" || type === "hidden" || type === "date" || type === "file") return type;
  return type === "number" || inputmode === "numeric" || inputmode === "decimal" ? "number" : "text";
}

interface OpenForm {
  readonly action: string;
  readonly fields: FormField[];
  readonly buttons: FormField[];
}

/** The forms of a page, read by a parser of HTML; a form without a field counts too: its button says it all. */
export function formsOf(html: string): SeenForm[] {
  const forms: SeenForm[] = [];
  let form: OpenForm | null = null;
  let select: { name: string; chosen: string | null; first: string; top: string | null } | null = null;
  let area: { name: string; text: string } | null = null;
  const keep = (field: FormField): void => {
    const { name, kind } = field;
    const known = kind === "choice" ? (form?.fields.findIndex((one) => one.name === name) ?? -1) : -1;
    if (known >= 0 && field.untouched !== null) form?.fields.splice(known, 1, field);
    else if (known < 0 && name !== "") form?.fields.push(field);
  };
  const parser = new Parser({
    onopentag(tag, attributes) {
      const { name = "", value = "", type = "" } = attributes;
      const kind = kindOf(tag, attributes);
      if (tag === "form" && attributes["method"] === "post")
        form = { action: attributes["action"] ?? "", fields: [], buttons: [] };
      else if (tag === "select") select = { name, chosen: null, first: "", top: null };
      else if (tag === "option" && select) {
        if ("selected" in attributes) select.chosen = value;
        if (select.first === "") select.first = value;
        select.top ??= value;
      } else if (tag === "textarea") area = { name, text: "" };
      else if (tag === "button" && type !== "button")
        form?.buttons.push({ name, kind: "hidden", value, untouched: value });
      else if (tag === "input" && kind) {
        const isOff = (type === "checkbox" || type === "radio") && !("checked" in attributes);
        keep({ name, kind, value: value || filledIn[kind], untouched: isOff ? null : value });
      }
    },
    ontext(text) {
      if (area) area.text += text;
    },
    onclosetag(tag) {
      if (tag === "select" && select) {
        const { name, chosen, first, top } = select;
        keep({ name, kind: "choice", value: chosen || first, untouched: chosen ?? top });
        select = null;
      } else if (tag === "textarea" && area) {
        keep({ name: area.name, kind: "text", value: area.text || filledIn.text, untouched: area.text });
        area = null;
      } else if (tag === "form" && form) {
        const { action, fields, buttons } = form;
        for (const button of buttons.length > 0 ? buttons : [null])
          forms.push({ action, fields: button?.name ? [...fields, button] : fields });
        form = null;
      }
    },
  });
  parser.end(html);
  return forms;
}

/** Who sees most forms; in a small size theirs are enough. */
export const mostForms: readonly Party[] = [
  "resident",
  "coordinator",
  "official",
  "board_chair",
  "clerk",
  "administrator",
];

/** The cookie of a party, by a session row as signing in makes one. */
export async function cookieOf(party: Party): Promise<string> {
  const { lookingAs } = await import("#tests/e2e/pages/world.ts");
  const { actor } = await lookingAs(party);
  if (actor.kind === "visitor") return "";
  const { startSession } = await import("#app/modules/people/sessions.server.ts");
  const { sessionHeader } = await import("#app/http.server.ts");
  const kind = actor.kind === "resident" ? "resident" : "office";
  return (await sessionHeader(await startSession({ id: actor.accountId, kind }))).split(";")[0] ?? "";
}

interface BuiltRoute {
  readonly id: string;
  readonly path?: string;
  readonly index?: boolean;
  readonly module: Readonly<Record<string, unknown>>;
}

/** The routes of the built product, with the address of each; a part such as ":roundSlug" stays as it is. */
export async function builtRoutes(): Promise<{ id: string; address: string; module: BuiltRoute["module"] }[]> {
  const { projectDir } = await import("../../scripts/steps/place.js");
  const file = join(projectDir, "build", "server", "index.js");
  const { routes } = (await import(pathToFileURL(file).href)) as { routes: Record<string, BuiltRoute> };
  return Object.values(routes)
    .filter(({ id }) => id !== "root")
    .map(({ id, path = "", module }) => ({ id, address: `/${path}`, module }));
}
