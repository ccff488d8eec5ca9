import { createHash, randomUUID } from "node:crypto";
import { createCookie, data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import type { z } from "zod";
import { isStaff, type Actor } from "#app/modules/people/core/actor.ts";
import { isRefused, type Refused } from "#app/modules/people/core/refusal.ts";
import { actorOf } from "#app/modules/people/sessions.server.ts";
import { accessSentences, sentenceFor, type Sentences } from "#app/modules/people/texts.nl.ts";
import { isVisible } from "#app/modules/rounds/core/round.ts";
import { loadRound } from "#app/modules/rounds/load.server.ts";
import { env } from "#app/platform/env.server.ts";
import { isFieldName, parseForm, typedIn, type FormProblem } from "#app/platform/form.ts";
import { log } from "#app/platform/log.server.ts";
import { databaseTrouble } from "#app/platform/trouble.ts";
import { troubleTexts } from "#app/site.nl.ts";
import { NoUpload, passOver, readUpload } from "#app/upload.server.ts";

export const secure = env.baseUrl?.startsWith("https://") ?? false;

/** Two installations on one host name share cookies whatever their ports, so the name tells them apart. */
const installation = createHash("sha256").update(env.keysFolder).digest("hex").slice(0, 8);

const sessionCookie = createCookie(secure ? "__Host-lvb" : `lvb-${installation}`, {
  httpOnly: true,
  sameSite: "lax",
  path: "/",
  secure,
});

export async function tokenOf(request: Request): Promise<string | null> {
  const token: unknown = await sessionCookie.parse(request.headers.get("Cookie"));
  return typeof token === "string" ? token : null;
}

export async function actorOfRequest(request: Request): Promise<Actor> {
  return actorOf(await tokenOf(request));
}

/** The header that signs a browser in (a token) or out (null). How long it holds, the row of the session says. */
export async function sessionHeader(token: string | null): Promise<string> {
  return token ? sessionCookie.serialize(token, { maxAge: 31 * 86_400 }) : sessionCookie.serialize("", { maxAge: 0 });
}

/** The address of this site as browsers see it; a passkey is bound to it. */
export function siteOf(url: URL): { origin: string; host: string } {
  const { origin, hostname } = new URL(env.baseUrl ?? url.origin);
  return { origin, host: hostname };
}

/** A request as routes want it: who asks, for what address. */
export interface Incoming {
  readonly request: Request;
  readonly url: URL;
  readonly actor: Actor;
  /** A part of the address; one that no address of ours can have is not found, a missing one is a mistake in the routes. */
  readonly param: (name: string) => string;
  /** A part of the address that is a plan's or page's number; anything else is not found. */
  readonly number: (name: string) => number;
}

export interface Sending extends Incoming {
  readonly form: FormData;
  /** The network that the form came from; only for counting tries, never stored as it is. */
  readonly from: string;
}

type FindActor = (request: Request) => Promise<Actor>;

async function incoming(
  request: Request,
  params: LoaderFunctionArgs["params"],
  findActor: FindActor = actorOfRequest,
): Promise<Incoming> {
  const param = (name: string): string => {
    const value = params[name];
    if (value === undefined) throw new Error(`the address has no ${name}`);
    // No address of ours has control characters, and the database refuses one of them.
    if (/\p{Cc}/u.test(value)) throw notFound();
    return value;
  };
  const number = (name: string): number => {
    if (!/^[1-9]\d{0,8}$/.test(param(name))) throw notFound();
    return Number(param(name));
  };
  return { request, url: new URL(request.url), actor: await findActor(request), param, number };
}

/** A loader that knows who asks. */
export function reading<T>(read: (incoming: Incoming) => T | Promise<T>) {
  return async ({ request, params }: LoaderFunctionArgs): Promise<T> => read(await incoming(request, params));
}

/**
 * An action that knows who asks, with the form read; that it is a form of this site is seen to before it comes here
 * (scripts/web/origin.js). `findActor` is for an act whose own statement checks the session.
 */
export function writing<T>(write: (sending: Sending) => Promise<T>, findActor?: FindActor) {
  return async ({ request, params, context }: ActionFunctionArgs): Promise<T> => {
    const form = await readForm(request);
    return honestly({ request, context }, async () => {
      const asking = await incoming(request, params, findActor);
      return unlessHidden(asking, params, () => write({ ...asking, form, from: String(context["from"]) }));
    });
  };
}

/** The action of a page with several forms, each with its name in the field "intent"; what names none is taken for `otherwise`. */
export function writingByIntent<Intent extends string, T>(
  intents: Readonly<Record<Intent, (sending: Sending) => Promise<T>>>,
  otherwise: NoInfer<Intent>,
) {
  return writing((sending) => {
    const named = sending.form.get("intent");
    const intent = typeof named === "string" && Object.hasOwn(intents, named) ? (named as Intent) : otherwise;
    return intents[intent](sending);
  });
}

/** What is refused in a round that somebody may not see yet is refused as in a round that there is not. */
async function unlessHidden<T>(
  { actor }: Incoming,
  { roundSlug }: ActionFunctionArgs["params"],
  act: () => Promise<T>,
): Promise<T> {
  const hide = async () => {
    if (roundSlug === undefined || isStaff(actor)) return;
    const round = await loadRound(roundSlug);
    if (!round || !isVisible(round, actor)) throw notFound();
  };
  const result = await act().catch(async (thrown: unknown) => {
    if (thrown instanceof Response && thrown.status < 500) await hide();
    throw thrown;
  });
  if (statusIn(result) >= 400) await hide();
  return result;
}

/** The status that an action answers with, if it says one. */
const statusIn = (result: unknown): number =>
  (result as { readonly init?: ResponseInit | null } | null | undefined)?.init?.status ?? 200;

/** Whoever sends something while the database fails reads whether it is stored, as far as that is known. */
async function honestly<T>(
  { request, context }: Pick<ActionFunctionArgs, "request" | "context">,
  write: () => Promise<T>,
): Promise<T> {
  try {
    return await write();
  } catch (error) {
    const trouble = databaseTrouble(error);
    if (trouble === null) throw error;
    const id = randomUUID();
    context["errorId"] = id;
    log.error({ err: error, id, path: new URL(request.url).pathname }, "the database failed");
    throw new Response(troubleTexts[trouble], { status: 503 });
  }
}

/**
 * The same for a form with one file, which may be large: who may not send it (`whyNot` answers why not, or throws) is refused
 * before `take` reads any of it. That reads it as it comes in, so that it is never held whole. What `take` made of it goes to `write`; null when no file was chosen. A large
 * file takes a while: who sends it must still be allowed to at its end.
 */
export function uploading<File, T>(
  whyNot: (incoming: Incoming) => Promise<Refused | null>,
  take: (bytes: AsyncIterable<Uint8Array>) => Promise<File>,
  write: (sending: Sending, file: File | null) => Promise<T>,
) {
  const mustBeSender = async (asking: Incoming) => mustBeAllowed(await whyNot(asking), asking.url);
  return async ({ request, params, context }: ActionFunctionArgs): Promise<T> => {
    return honestly({ request, context }, async () => {
      const asking = await incoming(request, params);
      return unlessHidden(asking, params, async () => {
        await mustBeSender(asking).catch(async (no: unknown) => {
          await passOver(request);
          throw no;
        });
        const { form, file } = await readUpload(request, mostFields, take).catch((error: unknown) => {
          throw error instanceof NoUpload ? noForm() : error;
        });
        const stillAsking = await incoming(request, params);
        await mustBeSender(stillAsking);
        return write({ ...stillAsking, form: asked(form), from: String(context["from"]) }, file);
      });
    });
  };
}

/** More than any page of ours has: a ballot on paper has one for each plan. */
const mostFields = 5000;
const noForm = () => new Response("Dit formulier is niet goed overgekomen. Probeer het opnieuw.", { status: 400 });

/** The browser of a person never sends a body that is no form. */
async function readForm(request: Request): Promise<FormData> {
  return asked(
    await request.formData().catch(() => {
      throw noForm();
    }),
  );
}

/** Nor fields that no page of ours has. */
function asked(form: FormData): FormData {
  const names = [...form.keys()];
  if (names.length <= mostFields && names.every(isFieldName)) return form;
  throw noForm();
}

/** Headers of a file to keep. */
export const asFile = (type: string, name: string) => ({
  "Content-Type": type,
  "Content-Disposition": `attachment; filename="${name}"`,
});

export function notFound(): Response {
  return new Response(null, { status: 404 });
}

/** Sends a visitor to the sign-in page and back; everybody else gets a clear "no". */
export function forbidden(no: Refused, url: URL): Response {
  if (no.refused === "not_signed_in") return redirect(signInAddress(url));
  const sentence = no.refused in accessSentences ? accessSentences[no.refused as keyof typeof accessSentences] : "";
  return new Response(sentence, { status: 403 });
}

/** Throws unless there is no objection: the first line of a loader that is not for everybody. */
export function mustBeAllowed(no: Refused | null, url: URL): void {
  if (no) throw forbidden(no, url);
}

function signInAddress(url: URL): string {
  return `/inloggen?terug=${encodeURIComponent(url.pathname + url.search)}`;
}

/** Where to go after signing in: only to a page of this site. */
export function safeReturn(to: string, otherwise: string): string {
  return /^\/(?![/\\])/.test(to) ? to : otherwise;
}

/** What a page shows after a refused sending: sentences per field ("" = the whole form) and what was typed. */
export type Problem = FormProblem;

/** Reads the form by its schema; what is wrong with it is answered with everything that was typed. */
export function formOf<S extends z.ZodType>(
  { form }: Sending,
  schema: S,
): { input: z.output<S> } | { problem: Problem } {
  const parsed = parseForm(form, schema);
  return parsed.ok ? { input: parsed.value } : { problem: { errors: parsed.errors, typed: parsed.typed } };
}

/** A refused act is a conflict with how things stand (409), unless it is about who one is or what does not exist. */
const statusOf: Readonly<Record<string, number>> = {
  not_your_role: 403,
  office_accounts_do_not: 403,
  no_such_round: 404,
};

/** The answer to a sending that the form itself refuses: 400, the page again. */
export function invalid(problem: Problem) {
  return data({ problem }, { status: 400 });
}

/** The answer to a refused act: its Dutch sentence at its field, what was typed kept; a visitor may sign in first. */
export function refusal<Reason extends string>(
  { url, form }: Sending,
  no: Refused<Reason>,
  sentences: Sentences<Reason>,
) {
  if (no.refused === "not_signed_in") throw redirect(signInAddress(url));
  const errors = { [no.field ?? ""]: [sentenceFor(sentences, no)] };
  return data({ problem: { errors, typed: typedIn(form) } satisfies Problem }, { status: statusOf[no.refused] ?? 409 });
}

/**
 * The usual course of an action: read the form, do the act, go on; or show what was wrong.
 * `done` makes the address to go to from the result of the act, `headers` what goes with it.
 */
export async function answer<S extends z.ZodType, T, Reason extends string>(
  sending: Sending,
  schema: S,
  perform: (input: z.output<S>) => Promise<T | Refused<Reason>>,
  { sentences, done, headers }: Course<Exclude<T, Refused>, Reason>,
) {
  const read = formOf(sending, schema);
  if ("problem" in read) return invalid(read.problem);
  const result = await perform(read.input);
  if (isRefused(result)) return refusal(sending, result, sentences);
  const fruit = result as Exclude<T, Refused>;
  return redirect(done(fruit), { status: 303, ...(headers && { headers: await headers(fruit) }) });
}

interface Course<T, Reason extends string> {
  readonly sentences: Sentences<Reason>;
  readonly done: (result: T) => string;
  readonly headers?: (result: T) => Promise<HeadersInit>;
}
