/** The longest that a person would wait for anything to appear, on a machine that has a lot else to do. */
export const PATIENCE_MS = 60_000
