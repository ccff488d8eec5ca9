// Left to right: a module may import only from itself and from those before it.
const modules = ["counting", "audit", "people", "rounds", "budget", "plans", "waardering", "fonds", "raad", "results"];

const forbid = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

module.exports = {
  forbidden: [
    forbid("no-cycles", "Two files that need each other are one file.", {}, { circular: true }),
    forbid(
      "core-is-pure",
      "core/ sees only core/: no packages, no Node, no database, no React.",
      { path: "^app/modules/[^/]+/core/" },
      { pathNot: "^app/modules/[^/]+/core/" },
    ),
    forbid(
      "database-behind-modules",
      "Only modules (and platform) talk to the database.",
      { path: "^app/", pathNot: "^app/(modules/[^/]+/[^/]+\\.server\\.ts$|platform/)" },
      { path: "^app/platform/db\\.server\\.ts$|node_modules/@prisma/|^prisma/generated/" },
    ),
    forbid(
      "server-stays-on-server",
      "Only routes, entries and *.server files import *.server files.",
      { path: "^app/", pathNot: "\\.server\\.tsx?$|^app/(routes/|root\\.tsx|entry\\.)" },
      { path: "\\.server\\.tsx?$" },
    ),
    forbid(
      "modules-know-no-http",
      "Server code of a module takes values, not Requests.",
      { path: "^app/modules/[^/]+/(core/|[^/]+\\.server\\.ts$)" },
      { path: "node_modules/@remix-run" },
    ),
    forbid(
      "modules-know-no-routes",
      "Routes call modules, never back.",
      { path: "^app/(modules|platform|ui)/" },
      { path: "^app/routes/" },
    ),
    forbid(
      "ui-knows-no-domain",
      "Shared components know no module.",
      { path: "^app/ui/" },
      { path: "^app/(modules|platform)/" },
    ),
    ...modules
      .slice(0, -1)
      .map((name, at) =>
        forbid(
          `${name}-looks-left`,
          `${name} may not depend on ${modules.slice(at + 1).join(", ")}.`,
          { path: `^app/modules/${name}/` },
          { path: `^app/modules/(${modules.slice(at + 1).join("|")})/` },
        ),
      ),
    forbid("no-test-code-in-app", "", { path: "^app/" }, { path: "^tests/" }),
    forbid("no-unresolvable", "", {}, { couldNotResolve: true }),
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules|^prisma/generated/" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".js", ".cjs", ".mjs", ".json"],
    },
  },
};
