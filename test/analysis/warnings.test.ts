import { describe, expect, it } from 'vitest';
import { flywheelGain, GAIN_SERIES } from '../../src/analysis/flywheel-gain';
import {
  fromRuns,
  isAtWork,
  outsideEvidence,
  stillAbout,
  WARNING_SERIES,
  type Warning,
} from '../../src/analysis/warnings';
import type { Ensemble } from '../../src/engine/ensemble';
import { LATEST_PRESETS } from '../../src/presets/presets';
import { valueAt, withValues } from '../../src/scenario/edit';
import type { Scenario } from '../../src/scenario/scenario';
import type { ChoiceKey } from '../../src/scenario/choices';
import { STAGES } from '../../src/scenario/stages';
import { played, scenarioOf } from '../model/scenarios';

function run(scenario: object): Ensemble {
  const means = [...new Set([...STAGES, ...GAIN_SERIES, ...WARNING_SERIES])];
  return played({ ...scenario, runs: 48 }, { runs: ['cumulativeProfit'], means, ledger: false, cohorts: false });
}

function warningsOf(scenario: object, plan = 'kos'): Warning[] {
  const ensemble = run(scenario);
  const years = Array.from({ length: ensemble.scenario.years }, (_, year) => year * 12 + 11);
  const gain = Math.max(...flywheelGain(ensemble, plan, years));
  return fromRuns(ensemble, { plan, gain });
}

/** The scenario after the fix of its first remark of a kind. */
function mended(scenario: Scenario, remarks: readonly Warning[], kind: Warning['kind']): Scenario {
  const { edits, years } = remarks.find((remark) => remark.kind === kind)!.fix!;
  return { ...withValues(scenario, edits), ...(years && { years }) };
}

const kinds = (remarks: readonly Warning[]): string[] => remarks.map(({ kind }) => kind);
const kos = (choices: object): object[] => [{ id: 'traffic' }, { id: 'kos', ...choices }];

describe('remarks on settings', () => {
  it('are none on a preset as published', () => {
    for (const { name } of LATEST_PRESETS) expect(outsideEvidence(scenarioOf({ preset: name })), name).toEqual([]);
  });

  it('name what is outside its evidence, once a lever, and bring it to the nearest end', () => {
    const scenario = scenarioOf({
      preset: 'automotive@1',
      world: { kosQuitPerYear: { low: 0.1, high: 0.5 }, trustRate: 0.08 },
      stages: { lapse: [1, 0.9, 0.2, 0.3, 1.2, 0.6] },
    });
    const remarks = outsideEvidence(scenario);
    expect(remarks).toMatchObject([
      { kind: 'outside', place: { key: 'kosQuitPerYear' }, range: [0.4, 0.75], published: true },
      { kind: 'outside', place: { key: 'lapse', stage: 2 }, range: [0.55, 1], published: false },
    ]);
    const better = withValues(
      scenario,
      remarks.flatMap(({ fix }) => fix!.edits),
    );
    expect(outsideEvidence(better)).toEqual([]);
    expect(better.world.kosQuitPerYear).toEqual({ low: 0.4, high: 0.5 });
    expect(better.stages.lapse).toEqual([1, 0.9, 0.55, 0.55, 1, 0.6]);
  });

  it('say nothing of points that nobody earns', () => {
    const none = scenarioOf({ preset: 'beauty@1', plans: [{ id: 'traffic', pointsEarnRate: 0.5 }] });
    expect(outsideEvidence(none)).toEqual([]);
    const some = scenarioOf({ preset: 'beauty@1', plans: [{ id: 'traffic', points: true, pointsEarnRate: 0.5 }] });
    expect(kinds(outsideEvidence(some))).toEqual(['outside']);
  });
});

describe('a choice is at work', () => {
  /** What a plan comes to, to the bit. */
  const outcome = (choices: object): string => {
    const plan = { id: 'kos', ...choices };
    const ensemble = played({ preset: 'beauty@1', years: 3, runs: 16, plans: [plan], baseline: 'kos' });
    return JSON.stringify(Array.from(ensemble.measure(0, 'npv')));
  };
  const MOVED: Partial<Record<ChoiceKey, number>> = {
    initialKos: 6,
    contentShare: 0.4,
    growthRoom: 2,
    servicePromise: 0.9,
    needsServed: 4,
    handover: 0.9,
    contentControl: 0.1,
    membershipFixedCost: 12345,
    privilegeCost: 321,
    communityCost: 321,
    pointsEarnRate: 0.03,
    pointsFixedCost: 12345,
  };
  const keys = Object.keys(MOVED) as ChoiceKey[];
  const SETTINGS: Record<string, object> = {
    'a team with all': { peopleShare: 0.3, membership: true, community: true, points: true },
    'a team alone': { peopleShare: 0.3, membership: false, community: false },
    'a community without members': { peopleShare: 0.3, membership: false, community: true },
    'points without a team': { peopleShare: 0, membership: false, community: false, points: true },
    'programmes without a team': { peopleShare: 0, membership: true, community: true },
    nothing: { peopleShare: 0, membership: false, community: false },
  };

  it.each(Object.keys(SETTINGS))('just where moving it moves the outcome: %s', (name) => {
    const setting = SETTINGS[name]!;
    const scenario = scenarioOf({ preset: 'beauty@1', plans: [{ id: 'kos', ...setting }], baseline: 'kos' });
    const still = outcome(setting);
    const moving = keys.filter((key) => outcome({ ...setting, [key]: MOVED[key] }) !== still);
    expect(keys.filter((key) => isAtWork(scenario, { in: 'plan', key, plan: 'kos' }))).toEqual(moving);
  });
});

describe('what was found out of the runs', () => {
  const scenario = scenarioOf({ preset: 'beauty@1' });

  it('is said on while a lever moves or a plan comes, and no more of another preset or a plan that is gone', () => {
    expect(stillAbout(scenario, { ...scenario, world: { ...scenario.world, trustRate: 0.5 } })).toBe(true);
    expect(
      stillAbout(scenario, { ...scenario, plans: [...scenario.plans, { ...scenario.plans[0]!, id: 'new' }] }),
    ).toBe(true);
    expect(stillAbout(scenario, { ...scenario, plans: scenario.plans.slice(1) })).toBe(false);
    expect(stillAbout(scenario, scenarioOf({ preset: 'luxury@1' }))).toBe(false);
  });
});

describe('remarks on what the runs show', () => {
  it('are none on a preset as published', () => {
    const found = LATEST_PRESETS.map(
      ({ name }) => [name, kinds(warningsOf({ preset: name, plans: undefined }))] as const,
    );
    expect(found.filter(([, list]) => list.length > 0)).toEqual([]);
  });

  it('say when the flywheel is stronger than any published, and the fix brings it back', () => {
    const scenario = scenarioOf({ preset: 'beauty@1', world: { referralsPerYear: 3 }, plans: kos({}) });
    const remarks = warningsOf(scenario);
    expect(kinds(remarks)).toContain('gain');
    expect(kinds(warningsOf(mended(scenario, remarks, 'gain')))).not.toContain('gain');
  });

  it('say when the people money pays for nobody', () => {
    const scenario = scenarioOf({ preset: 'beauty@1', plans: kos({ peopleShare: 0.01 }) });
    const remarks = warningsOf(scenario);
    expect(remarks).toMatchObject([{ kind: 'noTeam', plan: 'kos' }]);
    const better = mended(scenario, remarks, 'noTeam');
    expect(valueAt(better, { in: 'plan', key: 'peopleShare', plan: 'kos' })).toBe(0.02);
    expect(kinds(warningsOf(better))).not.toContain('noTeam');
    const poor = scenarioOf({ preset: 'beauty@1', world: { monthlyBudget: 1000 }, plans: kos({ peopleShare: 1 }) });
    expect(warningsOf(poor).find(({ kind }) => kind === 'noTeam')!.fix).toBeNull();
    // Poor at first only: the team begins later, and nobody says that it never does.
    const later = scenarioOf({ preset: 'beauty@1', world: { budgetGrowth: 1 }, plans: kos({ peopleShare: 0.01 }) });
    expect(Math.max(...run(later).means(1, 'heads'))).toBeGreaterThan(1);
    expect(kinds(warningsOf(later))).not.toContain('noTeam');
  });

  it('say when people and programmes cost more than there is, and in how many months', () => {
    const scenario = scenarioOf({
      preset: 'beauty@1',
      plans: kos({ peopleShare: 1, growthRoom: 3, contentControl: 1, membershipFixedCost: 100000 }),
    });
    const remarks = warningsOf(scenario);
    expect(kinds(remarks)).toContain('people');
    expect(kinds(warningsOf(mended(scenario, remarks, 'people')))).not.toContain('people');
    // Without a team it is the programme that costs too much, in every month.
    const points = scenarioOf({
      preset: 'beauty@1',
      plans: [
        { id: 'traffic' },
        { id: 'kos', peopleShare: 0, points: true, pointsFixedCost: 7e6, membership: false, community: false },
      ],
    });
    const dear = warningsOf(points);
    expect(dear).toContainEqual(expect.objectContaining({ kind: 'people', months: 120 }));
    expect(mended(points, dear, 'people').plans[1]!.points).toBe(false);
  });

  it('say when nobody is attended to for long, and the fix helps', () => {
    const scenario = scenarioOf({
      preset: 'beauty@1',
      world: { initialCustomers: 60000, capacityPerKos: 200 },
      plans: kos({ peopleShare: 0.1 }),
    });
    const remarks = warningsOf(scenario);
    const before = remarks.find((remark) => remark.kind === 'attention')!;
    const after = warningsOf(mended(scenario, remarks, 'attention')).find((remark) => remark.kind === 'attention');
    expect(before.months).toBeGreaterThan(12);
    expect(after?.months ?? 0).toBeLessThan(before.months);
  });

  it('say when the market is used up, and play no longer than until then', () => {
    const scenario = scenarioOf({
      preset: 'beauty@1',
      world: { marketSize: 20000, inMarketShare: 0.3, returnRate: 0 },
      plans: kos({}),
    });
    const remarks = warningsOf(scenario);
    const month = Math.min(...remarks.map((remark) => (remark.kind === 'market' ? remark.month : Infinity)));
    const better = mended(scenario, remarks, 'market');
    expect(month).toBeGreaterThan(12);
    expect(better.years).toBe(Math.floor((month - 1) / 12));
    expect(kinds(warningsOf(better))).not.toContain('market');
  });

  it('say when the money never comes back', () => {
    const scenario = scenarioOf({ preset: 'beauty@1', world: { repeatOrdersPerYear: 0, addOnOrdersPerYear: 0 } });
    const remarks = warningsOf(scenario).filter(({ kind }) => kind === 'cash');
    expect(remarks).toHaveLength(3);
    expect(remarks[0]).toMatchObject({ plan: 'traffic', of100: 100 });
    expect(remarks[0]!.fix!.edits[0]).toMatchObject({ place: { key: 'monthlyBudget' }, value: 330000 });
    const own = scenarioOf({
      preset: 'beauty@1',
      world: { repeatOrdersPerYear: 0, addOnOrdersPerYear: 0 },
      plans: [{ id: 'traffic', ownBudget: 900000 }, { id: 'kos' }],
    });
    expect(warningsOf(own).find(({ kind }) => kind === 'cash')!.fix!.edits[0]).toMatchObject({
      place: { key: 'ownBudget', plan: 'traffic' },
      value: 450000,
    });
  });
});
