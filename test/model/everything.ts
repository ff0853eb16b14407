import { findPreset } from '../../src/presets/presets';
import type { Scenario } from '../../src/scenario/scenario';

/** A scenario with every mechanism and every kind of event at once. */
export function everything(): Scenario {
  const home = findPreset('home@1')!;
  const learning = { launchEvery: 5, launchLift: 0.2, launchCost: 1e5, feedbackPerYear: 1, qualityGain: 0.2 };
  return {
    ...home,
    years: 4,
    runs: 40,
    world: { ...home.world, ...learning, reinvestment: 0.02, brandSpend: 1000, brandSaving: 0.3 },
    plans: home.plans.map((plan) => ({ ...plan, points: true, pointsEarnRate: 0.02, matchDiscounts: 0.3 })),
    events: [
      { kind: 'adPriceShock', month: 3, months: 6, size: 0.5 },
      { kind: 'demandShock', month: 8, months: 3, size: -0.4 },
      { kind: 'competitorDiscount', month: 10, months: 5, size: 0.2 },
      { kind: 'kosWalkout', month: 14, months: 1, size: 0.5 },
      { kind: 'contentIncident', month: 16, months: 1, size: 0.3 },
    ],
  };
}
