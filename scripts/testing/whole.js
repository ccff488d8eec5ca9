/** Whether everything is tested, as with `npm run test:full`; else what `npm test` has time for on two cores. */
export const whole = process.env["FULL"] === "1";

/** What a file of tests is called that waits for `npm run test:full`. */
export const wideFile = /\.full\.(spec\.ts|test\.js)$/;
