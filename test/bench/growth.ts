import { findPreset } from '../../src/presets/presets';
import type { Scenario, Value } from '../../src/scenario/scenario';
import type { WorldKey } from '../../src/scenario/world';
import { costAgainst } from './kernel';

/** How the cost of a scenario grows: with people it should not, with a team it should. */

const SIZED: readonly WorldKey[] = [
  'marketSize',
  'initialCustomers',
  'monthlyBudget',
  'reputationHalf',
  'communitySize',
];

/** The default company with `market` people in its market, everything else in proportion. */
function sized(market: number): Scenario {
  const home = findPreset('beauty@1')!;
  const times = market / (home.world.marketSize as number);
  const scale = (value: Value): Value => (typeof value === 'number' ? value * times : value);
  const world = Object.fromEntries(SIZED.map((key) => [key, scale(home.world[key])]));
  return {
    ...home,
    world: {
      ...home.world,
      ...world,
      marketSize: market,
      initialCustomers: Math.round(world.initialCustomers as number),
    },
    plans: home.plans.map((plan) => ({ ...plan, membershipFixedCost: 0, pointsFixedCost: 0 })),
  };
}

function only(plan: string): Scenario {
  const home = findPreset('beauty@1')!;
  return { ...home, baseline: plan, plans: home.plans.filter(({ id }) => id === plan) };
}

/** Mechanisms that the default scenario has, and what switches each off. */
const OFF: Readonly<Record<string, Partial<Record<WorldKey, number>>>> = {
  'classes of churn': { churnSpread: 0 },
  'quitting of KOS': { kosQuitPerYear: 0 },
  referrals: { referralsPerYear: 0 },
  'add-on orders': { addOnOrdersPerYear: 0 },
  'spread of revenue': { orderVariation: 0 },
};

export interface Growth {
  readonly billionToMillion: number;
  readonly billionToThousand: number;
  readonly millionToThousand: number;
  readonly teamToNone: number;
  /** The default scenario in times of itself with these mechanisms switched off, one at a time. */
  readonly switchedOff: readonly { readonly name: string; readonly times: number }[];
}

export function measureGrowth(): Growth {
  const [thousand, million, billion] = [1e3, 1e6, 1e9].map(sized) as [Scenario, Scenario, Scenario];
  return {
    billionToMillion: costAgainst(billion, million),
    billionToThousand: costAgainst(billion, thousand),
    millionToThousand: costAgainst(million, thousand),
    teamToNone: costAgainst(only('kos'), only('traffic')),
    switchedOff: Object.entries(OFF).map(([name, world]) => {
      const home = findPreset('beauty@1')!;
      return { name, times: costAgainst(home, { ...home, world: { ...home.world, ...world } }) };
    }),
  };
}
