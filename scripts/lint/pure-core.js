// A rule of our own for oxlint: what it has itself does not tell `new Date()`, which is the time of now, from `new Date(at)`.

const time = "core/ gets the time as an argument.";
const chance = "core/ gets a seed as an argument.";

/** @type {Readonly<Record<string, string>>} */
const forbidden = { "Date.now": time, "Math.random": chance };

/**
 * @typedef {{ type: string, name?: string }} Named
 * @param {{ report: (finding: { node: object, message: string }) => void }} context
 */
const create = (context) => ({
  /** @param {{ callee: Named, arguments: readonly object[] }} node */
  NewExpression(node) {
    if (node.callee.name === "Date" && node.arguments.length === 0) context.report({ node, message: time });
  },
  /** @param {{ object: Named, property: Named }} node */
  MemberExpression(node) {
    const message = forbidden[`${node.object.name}.${node.property.name}`];
    if (message) context.report({ node, message });
  },
});

export default { meta: { name: "pure-core" }, rules: { "no-own-time-or-chance": { create } } };
