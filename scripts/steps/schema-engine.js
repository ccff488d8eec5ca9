import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import pg from "pg";

/** @import { SchemaEngine } from "@prisma/schema-engine-wasm" */

/** Tables of the database that the engine must not see: there are none. */
export const noFilters = { externalTables: [], externalEnums: [] };

/**
 * Works with Prisma's own schema engine, compiled to WebAssembly: the program that `prisma migrate` would download.
 * @template T
 * @param {string} schema the text of schema.prisma
 * @param {string} databaseUrl
 * @param {(engine: SchemaEngine) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withSchemaEngine(schema, databaseUrl, work) {
  const { SchemaEngine } = await loaded();
  const pool = new pg.Pool({ connectionString: databaseUrl });
  try {
    const factory = bindMigrationAwareSqlAdapterFactory(wholeScripts(new PrismaPg(pool)));
    return await work(await SchemaEngine.new({ datamodels: [["schema.prisma", schema]] }, () => undefined, factory));
  } finally {
    await pool.end();
  }
}

/** @type {ReturnType<typeof load> | undefined} */
let engineModule;

/** Loaded once: its bindings keep views on one memory, a second one would corrupt them. */
const loaded = () => (engineModule ??= load());

async function load() {
  // The engine reports its own failures to this place, by name.
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: console.error } });
  const bindings = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const folder = dirname(createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg"));
  const bytes = readFileSync(join(folder, "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": /** @type {any} */ (bindings) });
  bindings.__wbg_set_wasm(instance.exports);
  /** @type {any} */ (instance.exports).__wbindgen_start();
  return bindings;
}

/**
 * The adapter cuts a script at every semicolon, which breaks a function body, and sends the parts over any connections.
 * We send a script whole: PostgreSQL then runs it in one transaction, so a migration is there entirely or not at all.
 * @param {PrismaPg} factory
 */
function wholeScripts(factory) {
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    adapter.executeScript = async (script) => {
      await adapter.executeRaw({ sql: script, args: [], argTypes: [] });
    };
    return adapter;
  };
  return factory;
}
