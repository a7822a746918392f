/** The present time as the library stores it: UTC, ISO 8601 with milliseconds. */
export function now(): string {
  return new Date().toISOString();
}
