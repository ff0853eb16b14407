/** Where a word begins to hold: one limit a word, wherever it is said. */

/** Share of the market still to be won below which the market is used up. */
export const USED_UP = 0.1;
