import clsx from "clsx";
import { Icon } from "./icon.tsx";
import { uiTexts } from "./texts.nl.ts";

interface PaginationProps {
  page: number;
  pages: number;
  /** The address of a page. */
  href: (page: number) => string;
  /** What is leafed through: "Bladeren door de plannen". */
  label?: string | undefined;
}

/** First, last and the neighbours of the current page; 0 stands for a gap. */
function shownPages(page: number, pages: number): number[] {
  const shown = new Set([1, page - 1, page, page + 1, pages]);
  const inOrder = [...shown].filter((number) => number >= 1 && number <= pages).sort((a, b) => a - b);
  return inOrder.flatMap((number, at) => (at > 0 && number - (inOrder[at - 1] ?? 0) > 1 ? [0, number] : [number]));
}

/** Links to the pages of a list; nothing when there is one page. */
export function Pagination({ page, pages, href, label = uiTexts.pages }: PaginationProps) {
  if (pages <= 1) return null;
  return (
    <nav className="utrecht-pagination" aria-label={label}>
      {page > 1 && (
        <a className="utrecht-pagination__relative-link" href={href(page - 1)} rel="prev">
          <Icon name="left" />
          {uiTexts.previous}
        </a>
      )}
      {shownPages(page, pages).map((number, at) =>
        number === 0 ? (
          <span key={`gap-${at}`} aria-hidden="true">
            …
          </span>
        ) : (
          <a
            key={number}
            className={clsx(
              "utrecht-pagination__page-link",
              number === page && "utrecht-pagination__page-link--current",
            )}
            href={href(number)}
            aria-current={number === page ? "page" : undefined}
            aria-label={number === pages ? uiTexts.lastPage(number) : uiTexts.page(number)}
          >
            {number}
          </a>
        ),
      )}
      {page < pages && (
        <a className="utrecht-pagination__relative-link" href={href(page + 1)} rel="next">
          {uiTexts.next}
          <Icon name="right" />
        </a>
      )}
    </nav>
  );
}
