import type { HeadersFunction, MetaFunction } from "@remix-run/node";
import { Outlet } from "@remix-run/react";
import { ErrorPage, statusOfError } from "#app/error-page.tsx";
import { errorTitle } from "#app/ui/error-view.tsx";

export const meta: MetaFunction = ({ error }) =>
  error === undefined ? [] : [{ title: `${errorTitle(statusOfError(error))} - Leve de buurt` }];

/** Of an answer that says no, a page leaves out all headers but those that are named here. */
export const headers: HeadersFunction = ({ errorHeaders }) => {
  const after = errorHeaders?.get("Retry-After");
  return after ? { "Retry-After": after } : {};
};

/** Around every page, below the root: what goes wrong in a page ends here, so that the root still knows who looks. */
export default function Pages() {
  return <Outlet />;
}

export { ErrorPage as ErrorBoundary };
