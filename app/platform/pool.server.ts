import pg from "pg";

/**
 * Connections to the database that may break at any moment without ending this process. A pool listens to its idle connections,
 * and whoever took one listens to that; between those two, when the last words of a server that ends come in one piece with the
 * answer before them, nobody does, and an error that nobody listens to ends a process. What is asked of a broken one is refused.
 */
export function poolOf(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool(config);
  pool.on("error", () => undefined);
  pool.on("connect", (client) => void client.on("error", () => undefined));
  return pool;
}
