/**
 * What each draw of the law is for. The number is part of the draw's key, so it never changes: a new draw takes a new
 * number at the end.
 */
export const DRAW = {
  adPrice: 1,
  initialPhase: 2,
  initialClass: 3,
  adLeads: 4,
  organicLeads: 5,
  contentLeads: 6,
  referralLeads: 7,
  paidWinners: 8,
  organicWinners: 9,
  contentWinners: 10,
  referredWinners: 11,
  referredKnown: 12,
  coldClass: 13,
  knownClass: 14,
  strangerClass: 15,
  deepen: 16,
  slip: 17,
  meet: 18,
  join: 19,
  tire: 20,
  repeatOrders: 21,
  addOnOrders: 22,
  phase: 23,
  repurchase: 24,
  paidRevenue: 25,
  firstRevenue: 26,
  repeatRevenue: 27,
  addOnRevenue: 28,
  replacementRevenue: 29,
  referralMood: 30,
  referrals: 31,
  lapse: 32,
  comeBack: 33,
  quit: 34,
  quitAge: 35,
  walkoutAge: 36,
  touched: 37,
  follow: 38,
  incidents: 39,
  incidentSlip: 40,
  launch: 41,
} as const;

export type Draw = (typeof DRAW)[keyof typeof DRAW];

/** Added to a draw's number for the second row of uniforms that a gamma draw reads. */
export const ACCEPT = 1 << 6;
/** Added to a draw's number for the rare uniforms beyond that. */
export const MORE = 1 << 7;
