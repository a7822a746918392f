/** Makes a switch exhaustive at compile time, and loud at run time if data from outside slipped through. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
