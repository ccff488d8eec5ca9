import { notFound } from "#app/http.server.ts";

/** Every address that no other route answers. */
export function loader(): never {
  throw notFound();
}

export const action = loader;

/** Never shown; without it the answer would be no page. */
export default function NotFound() {
  return null;
}
