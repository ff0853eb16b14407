/** Where a word begins to hold: one limit a word, wherever it is said. */

/** Attention below which a team has too much to do. */
export const STRAINED = 0.9;
/** Share of the market still to be won below which the market is used up. */
export const USED_UP = 0.1;
