import { isRouteErrorResponse, useRouteError } from "@remix-run/react";
import { useContext } from "react";
import { ErrorIdContext } from "./error-id.ts";
import { useSite } from "./site.ts";
import { siteTexts } from "./site.nl.ts";
import { ErrorView } from "./ui/error-view.tsx";

/** The status to show for what a route threw; a bug is 500. */
export function statusOfError(error: unknown): number {
  return isRouteErrorResponse(error) ? error.status : 500;
}

/** What a route of ours says itself is for people; what the framework says is not. */
function sentenceOf(error: unknown): string | undefined {
  if (!isRouteErrorResponse(error) || (error as { internal?: boolean }).internal) return undefined;
  return typeof error.data === "string" && error.data !== "" ? error.data : undefined;
}

/** What went wrong, with the way on for who looks. */
export function ErrorPage() {
  const error = useRouteError();
  const site = useSite();
  const errorId = useContext(ErrorIdContext);
  const status = statusOfError(error);
  return (
    <ErrorView
      status={status}
      message={sentenceOf(error)}
      errorId={status >= 500 ? errorId : undefined}
      advice={status === 403 ? siteTexts.refused[site?.viewer.kind ?? "visitor"] : undefined}
    />
  );
}
