import { isIPv6 } from "node:net";

/**
 * The network that somebody asks from: of IPv6 the first 56 bits, which one household has; of IPv4 the whole address.
 * @param {string | undefined} address
 * @returns {string}
 */
export function networkOf(address = "") {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "").replace(/%.*$/, "");
  if (!isIPv6(plain)) return plain;
  const [head = "", tail] = plain.split("::");
  const parts = (/** @type {string} */ text) => (text === "" ? [] : text.split(":"));
  const [left, right] = [parts(head), tail === undefined ? [] : parts(tail)];
  const zeros = Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => "0");
  const bits = [...left, ...zeros, ...right].map((part) => part.padStart(4, "0")).join("");
  return `${bits.slice(0, 14)}/56`;
}
