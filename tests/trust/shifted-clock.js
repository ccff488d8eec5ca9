// Preloaded into a process of the product: its clock is CLOCK_SHIFT milliseconds off.
const shift = Number(process.env["CLOCK_SHIFT"] ?? 0);
const now = Date.now;
globalThis.Date = new Proxy(Date, {
  construct: (Real, given, target) => Reflect.construct(Real, given.length === 0 ? [now() + shift] : given, target),
});
Date.now = () => now() + shift;
