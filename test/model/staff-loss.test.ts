import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publish } from '../dossier';
import { expectMean, expectVariance } from '../statistics';
import { PLAUSIBLE, randomScenario } from './random-scenarios';
import { curves, played } from './scenarios';

const LADDER = ['known', 'trusting', 'member', 'friend'] as const;
/** Nobody comes and nobody lapses of themselves. */
const STILL = {
  ...{ churnPerMonth: 0, replacementYears: 0, coldConversion: 0, referralsPerYear: 0 },
  ...{ trustDecay: 0, incidentsPerYear: 0 },
};

describe('a team in which nobody is replaced', () => {
  // Four-year survival of insurance agents is 30 % in Canada (LIMRA), which is 26 % a year; car sellers quit at 66 % (NADA 2013).
  it.each([1 - 0.3 ** (1 / 4), 0.66, 0.16])('shrinks to (1-%d)^years for 15 years', (quit) => {
    const team = 1e7;
    const ensemble = played(
      {
        years: 15,
        runs: 64,
        seed: `${quit}`,
        world: { initialCustomers: 0, coldConversion: 0, kosPay: 0, kosQuitPerYear: quit },
        plans: [{ id: 'kos', peopleShare: 1, initialKos: team }],
      },
      { runs: ['heads'], means: [], ledger: false, cohorts: false },
    );
    let worst = 0;
    let comparisons = 0;
    for (const [t, heads] of curves(ensemble, 'heads').entries()) {
      // Without customers one head is wanted, so nobody is hired while there are more.
      const stay = (1 - quit) ** ((t + 1) / 12);
      if (team * stay < 1000) break;
      const { found, allowed } = expectMean(heads, team * stay);
      worst = Math.max(worst, Math.abs(found - team * stay) / allowed);
      comparisons++;
      if (t % 12 === 11) expectVariance(heads, team * stay * (1 - stay));
    }
    publish({ check: 'staffSurvival', of: quit.toFixed(2), kind: 'worst', comparisons, worst });
  });
});

/**
 * Customers lost in a month when K of H heads leave, K ~ Bin(H, q), and each of n customers is touched with probability
 * K/H and then follows with probability f. Given K the loss is Bin(n, fK/H); E(K/H) = q, E(K/H)^2 = q^2 + q(1-q)/H, so
 * by total variance
 *   Var = E[n fK/H (1 - fK/H)] + Var(n fK/H) = n fq(1 - fq) + n(n-1) f^2 q(1-q)/H:
 * the second term is the customers' common fate. With one head who is followed by all it is n^2 q(1-q), all or none.
 */
function lossVariance(people: number, heads: number, quit: number, follow: number): number {
  const own = people * follow * quit * (1 - follow * quit);
  return own + (people * (people - 1) * follow ** 2 * quit * (1 - quit)) / heads;
}

describe('books that leave together', () => {
  const PEOPLE = 2000;
  const YEARLY = 0.9;
  const QUIT = 1 - (1 - YEARLY) ** (1 / 12);

  it.each([
    [1, 1],
    [1, 0.4],
    [4, 1],
    [20, 0.7],
    [500, 1],
  ])(
    'of %d heads, followed by %d of their customers, lose customers with the variance of a common fate',
    (heads, f) => {
      const ensemble = played({
        years: 1,
        runs: 3200,
        seed: `${heads} ${f}`,
        world: {
          ...STILL,
          marketSize: 1e6,
          initialCustomers: PEOPLE,
          replacementYears: 1,
          kosPay: 0,
          capacityPerKos: 1e6,
          meetRate: 1000,
          trustRate: 0,
          kosQuitPerYear: YEARLY,
          portability: f,
        },
        stages: { follow: [0, 0, 1, 0, 0, 0], repurchase: [1, 1, 1, 1, 1, 1] },
        plans: [{ id: 'kos', peopleShare: 1, initialKos: heads }],
      });
      // All are known from month 0 on: deepening comes before leaving. Three ages of the product are three cells.
      const lost = curves(ensemble, 'lapses')[0]!;
      expectMean(lost, PEOPLE * QUIT * f);
      const expected = lossVariance(PEOPLE, heads, QUIT, f);
      publish({
        check: 'bookVariance',
        of: `${heads}, ${f}`,
        kind: 'value',
        expected,
        ...expectVariance(lost, expected),
      });
      if (heads === 1 && f === 1) expect(lost.every((x) => x === 0 || x === PEOPLE)).toBe(true);
    },
  );
});

describe('whatever the scenario', () => {
  const held = (data: object, world: object): object => {
    const { world: given, events, ...rest } = data as { world: object; events: { kind: string }[] };
    const kept = events.filter(({ kind }) => kind !== 'contentIncident');
    return { ...rest, events: kept, world: { ...given, ...STILL, ...world } };
  };
  const nobodyLost = (data: object): ReturnType<typeof played> => {
    const ensemble = played(data);
    for (const plan of ensemble.scenario.plans.keys())
      for (const row of curves(ensemble, 'lapses', plan)) expect(row.every((x) => x === 0)).toBe(true);
    return ensemble;
  };
  const cases = 150;

  it('without quits and walkouts nobody is lost or slips because staff leave', () => {
    fc.assert(
      fc.property(randomScenario(PLAUSIBLE), (data) => {
        const calm = { ...data, events: data.events.filter(({ kind }) => kind !== 'kosWalkout') };
        const ensemble = nobodyLost(held(calm, { kosQuitPerYear: 0, portability: 1 }));
        for (const plan of ensemble.scenario.plans.keys())
          for (const [from] of LADDER.entries()) {
            const rungs = LADDER.slice(from).map((key) => curves(ensemble, key, plan));
            for (let t = 1; t < ensemble.months; t++)
              for (let r = 0; r < ensemble.runs; r++) {
                const [before, now] = [t - 1, t].map((at) => rungs.reduce((sum, rows) => sum + rows[at]![r]!, 0));
                expect(now).toBeGreaterThanOrEqual(before!);
              }
          }
      }),
      { seed: 51, numRuns: cases },
    );
    publish({ check: 'staffStays', of: 'kosQuitPerYear = 0', kind: 'cases', cases });
  });

  it('without portability, or with all handed over, leavers take nobody along', () => {
    let quits = 0;
    fc.assert(
      fc.property(randomScenario(PLAUSIBLE), fc.boolean(), (data, handed) => {
        const plans = data.plans.map((plan) => ({ ...plan, ...(handed && { handover: 1 }) }));
        const world = { kosQuitPerYear: 0.8, ...(handed ? { portability: 1 } : { portability: 0 }) };
        const ensemble = nobodyLost(held({ ...data, plans }, world));
        for (const plan of ensemble.scenario.plans.keys())
          if (curves(ensemble, 'leaverChance', plan).some((row) => row.some((x) => x > 0))) quits++;
      }),
      { seed: 52, numRuns: cases },
    );
    expect(quits).toBeGreaterThan(cases / 4);
    publish({ check: 'staffStays', of: 'portability = 0', kind: 'cases', cases });
  });

  it('no budget, no customers and no organic reach mean no revenue and no cost but fixed ones', () => {
    fc.assert(
      fc.property(randomScenario(PLAUSIBLE), (data) => {
        const nothing = { monthlyBudget: 0, initialCustomers: 0, organicReach: 0, kosPay: 5000, discountRate: 0 };
        const plans = data.plans.map((plan) => ({ ...plan, ownBudget: null }));
        const ensemble = played({ ...data, plans, world: { ...data.world, ...nothing } });
        for (const plan of ensemble.scenario.plans.keys()) {
          const of = (line: Parameters<typeof ensemble.ledger>[1]): number[] => ensemble.ledger(plan, line);
          expect(ensemble.measure(plan, 'revenue').every((x) => x === 0)).toBe(true);
          expect(ensemble.measure(plan, 'newCustomers').every((x) => x === 0)).toBe(true);
          const fixed = of('programmeFixed').map((x, t) => x + of('brand')[t]! + of('launches')[t]!);
          for (const [t, profit] of ensemble.means(plan, 'profit').entries())
            expect(Math.abs(profit + fixed[t]!)).toBeLessThanOrEqual(1e-9 * fixed[t]!);
        }
      }),
      { seed: 53, numRuns: cases },
    );
    publish({ check: 'nothingForNothing', of: '', kind: 'cases', cases });
  });
});
