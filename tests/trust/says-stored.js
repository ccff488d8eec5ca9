// Preloaded into a process of the product: whatever the database could not store, it says is stored.
import { ServerResponse } from "node:http";

ServerResponse.prototype.writeHead = new Proxy(ServerResponse.prototype.writeHead, {
  apply: (write, response, [status, ...more]) =>
    Reflect.apply(write, response, [status === 503 ? 303 : status, ...more]),
});
