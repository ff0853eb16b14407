import { assumed } from './evidence';
import { parameter as row } from './parameter';

/** How close a customer is, from having bought to belonging. Index order is the ladder's. */
export const STAGES = ['buyer', 'enrolled', 'known', 'trusting', 'member', 'friend'] as const;
export type Stage = (typeof STAGES)[number];

export const BUYER = 0;
export const ENROLLED = 1;
export const KNOWN = 2;
export const TRUSTING = 3;
export const MEMBER = 4;
export const FRIEND = 5;

/** Tables of six numbers, buyer to friend: how a stage differs from a customer whom nobody knows. */
export const STAGE_TABLES = {
  lapse: row('belief', 'factor', 1, { track: [0, 1.5], evidence: assumed(0.55, 1) }),
  // At most the 19 % by which joining a community raised spending at one retailer (Manchanda and others 2015).
  frequency: row('belief', 'factor', 1, { track: [0, 2], evidence: assumed(1, 1.19) }),
  addOn: row('belief', 'factor', 1, { track: [0, 3] }),
  repurchase: row('belief', 'share', 0, { track: [0, 1] }),
  referral: row('belief', 'factor', 1, { track: [0, 5] }),
  discountSensitivity: row('belief', 'factor', 0, {
    track: [0, 5],
    // Mean price elasticity of 1,851 estimates: -2.6.
    evidence: assumed(1.3, 4.5, { source: 'Bijmolt, Van Heerde & Pieters', region: '001', year: 2005 }),
  }),
  follow: row('belief', 'share', 0, { track: [0, 1] }),
} as const;

export type StageTable = keyof typeof STAGE_TABLES;

/** Values without a preset: the row's neutral number, except that whom a leaver may take depends on the stage. */
export const NEUTRAL_STAGES: Record<StageTable, readonly number[]> = {
  lapse: [1, 1, 1, 1, 1, 1],
  frequency: [1, 1, 1, 1, 1, 1],
  addOn: [1, 1, 1, 1, 1, 1],
  repurchase: [0, 0, 0, 0, 0, 0],
  referral: [1, 1, 1, 1, 1, 1],
  discountSensitivity: [0, 0, 0, 0, 0, 0],
  follow: [0, 0, 0.3, 1, 0.7, 0.4],
};
