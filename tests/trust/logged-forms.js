// Preloaded into a process of the product: whatever a form brings stands in its log.
import { IncomingMessage } from "node:http";

const push = IncomingMessage.prototype.push;
/** @type {typeof push} */
IncomingMessage.prototype.push = function (part, encoding) {
  if (part) console.log(String(part));
  return push.call(this, part, encoding);
};
