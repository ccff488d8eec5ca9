import type { MetaFunction } from "@remix-run/node";
import { Outlet } from "@remix-run/react";
import { ErrorPage, statusOfError } from "#app/error-page.tsx";
import { errorTitle } from "#app/ui/error-view.tsx";

export const meta: MetaFunction = ({ error }) =>
  error === undefined ? [] : [{ title: `${errorTitle(statusOfError(error))} - Leve de buurt` }];

/** Around every page, below the root: what goes wrong in a page ends here, so that the root still knows who looks. */
export default function Pages() {
  return <Outlet />;
}

export { ErrorPage as ErrorBoundary };
