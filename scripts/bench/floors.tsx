import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { db } from "#app/platform/db.server.ts";

// What the product is measured against: routes that do the least a Remix route can do for the same purpose. They are added
// to the built site by the measuring server only; the product does not have them.

/** Reads a form of the same size and stores one row in one statement, durably. */
const insert = {
  async action({ request }: ActionFunctionArgs) {
    const form = await request.formData();
    const { key = "", plan, mark } = Object.fromEntries(form) as Record<string, string>;
    await db.$executeRaw`
      INSERT INTO "BenchFloor" (key, plan, mark) VALUES (${key}::uuid, ${Number(plan)}::int, ${Number(mark)}::smallint)`;
    return redirect("/meting/invoer", 303);
  },
};

/** A page of plain elements without a database: `items` list items with a paragraph each that hold `size` characters together. */
const page = {
  loader({ request }: LoaderFunctionArgs) {
    const { searchParams } = new URL(request.url);
    const [items, size] = [Number(searchParams.get("items")), Number(searchParams.get("size"))];
    const text = "plan ".repeat(Math.ceil(size / Math.max(1, items) / 5));
    return Array.from({ length: items }, () => text.slice(0, Math.floor(size / Math.max(1, items))));
  },
  default: function FloorPage() {
    const texts = useLoaderData<string[]>();
    return (
      <ul>
        {texts.map((text, at) => (
          <li key={at}>
            <p>{text}</p>
          </li>
        ))}
      </ul>
    );
  },
};

const entry = (id: string, path: string, module: object) => ({ id, parentId: "root", path, module });

export const floorRoutes = {
  "bench-insert": entry("bench-insert", "meting/invoer", insert),
  "bench-page": entry("bench-page", "meting/bladzijde", page),
};
