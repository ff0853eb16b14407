import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPreset } from '../../src/presets/presets';
import type { Problem } from '../../src/scenario/problem';
import { LARGEST_TEXT, readScenario, readScenarioText } from '../../src/scenario/read';
import { toJson, type Scenario } from '../../src/scenario/scenario';
import { NEUTRAL_CHOICES, NEUTRAL_STAGES, NEUTRAL_WORLD } from './law';

function read(data: unknown): Scenario {
  const reading = readScenario(data, findPreset);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.scenario;
}

function problems(data: unknown): readonly Problem[] {
  const reading = readScenario(data, findPreset);
  return reading.ok ? [] : reading.problems;
}

describe('an empty scenario', () => {
  const scenario = read({});

  it('has the neutral values of the law, in its order', () => {
    expect(Object.entries(scenario.world)).toEqual(NEUTRAL_WORLD);
    expect(Object.entries(scenario.stages)).toEqual(NEUTRAL_STAGES);
    expect(scenario.plans).toHaveLength(1);
    expect(Object.entries(scenario.plans[0]!)).toEqual([['id', 'traffic'], ['name', ''], ...NEUTRAL_CHOICES]);
  });

  it('has the neutral top level of the law, in its order', () => {
    expect(Object.keys(scenario)).toEqual(
      'version preset name notes currency years runs seed baseline world stages plans events'.split(' '),
    );
    expect(scenario).toMatchObject({
      version: 1,
      preset: null,
      name: '',
      notes: '',
      currency: 'CNY',
      years: 5,
      runs: 1000,
      seed: 'pitch',
      baseline: 'traffic',
      events: [],
    });
  });

  it('is frozen through and through', () => {
    const thawed = (value: unknown): boolean =>
      typeof value === 'object' && value !== null && (!Object.isFrozen(value) || Object.values(value).some(thawed));
    expect(thawed(scenario)).toBe(false);
    const full = read({
      preset: 'beauty@1',
      world: { costPerLead: { low: 1, high: 2 } },
      plans: [{ id: 'kos' }],
      events: [{ kind: 'demandShock', month: 1, size: 1 }],
    });
    expect(thawed(full)).toBe(false);
  });
});

describe('what is left out', () => {
  const beauty = read({ preset: 'beauty@1' });

  it('takes the preset’s value, world key by key', () => {
    const scenario = read({ preset: 'beauty@1', world: { costPerLead: 77 } });
    expect(scenario.world).toEqual({ ...beauty.world, costPerLead: 77 });
    expect(scenario.preset).toBe('beauty@1');
    expect(scenario.years).toBe(beauty.years);
  });

  it('takes the preset’s stages table by table', () => {
    const lapse = [1, 0.9, 0.8, 0.7, 0.6, 0.5];
    expect(read({ preset: 'beauty@1', stages: { lapse } }).stages).toEqual({ ...beauty.stages, lapse });
  });

  it('of a plan comes from the preset’s plan of the same id, else from the neutral values', () => {
    const [kos, mine] = read({
      preset: 'beauty@1',
      baseline: 'mine',
      plans: [{ id: 'kos', handover: 0.1 }, { id: 'mine' }],
    }).plans;
    expect(kos).toEqual({ ...beauty.plans.find((plan) => plan.id === 'kos'), handover: 0.1 });
    expect(mine).toEqual({ ...read({}).plans[0], id: 'mine' });
  });

  it('of plans and events, once some are given, is nothing: they are the whole list', () => {
    const event = { kind: 'kosWalkout', month: 3, size: 0.5 } as const;
    const scenario = read({ preset: 'beauty@1', plans: [{ id: 'points' }], events: [event] });
    expect(scenario.plans.map((plan) => plan.id)).toEqual(['points']);
    expect(scenario.events).toEqual([{ ...event, months: 1 }]);
    expect(read({ preset: 'beauty@1', events: [] }).events).toEqual([]);
  });

  it('of the baseline is the preset’s, else the first plan', () => {
    expect(read({ plans: [{ id: 'a' }, { id: 'b' }] }).baseline).toBe('a');
    expect(read({ plans: [{ id: 'a' }, { id: 'traffic' }] }).baseline).toBe('a');
    expect(read({ preset: 'beauty@1', plans: [{ id: 'kos' }, { id: 'traffic' }] }).baseline).toBe('traffic');
    expect(read({ preset: 'beauty@1', plans: [{ id: 'kos' }] }).baseline).toBe('kos');
    expect(read({ preset: 'beauty@1' }).baseline).toBe('traffic');
  });

  it('the default scenario is beauty@1 unchanged', () => {
    expect(beauty.plans.map((plan) => plan.id)).toEqual(['traffic', 'points', 'kos']);
    expect(beauty.runs).toBe(1000);
    expect(beauty.seed).toBe('pitch');
  });
});

describe('null', () => {
  it('stands for an infinite dispersion and for no budget of one’s own', () => {
    const scenario = read({ world: { referralDispersion: null }, plans: [{ id: 'a', ownBudget: null }] });
    expect(scenario.world.referralDispersion).toBe(Infinity);
    expect(scenario.plans[0]!.ownBudget).toBe(null);
    expect(read({ preset: 'beauty@1', world: { referralDispersion: null } }).world.referralDispersion).toBe(Infinity);
  });

  it('of a preset is none, and nowhere else a value', () => {
    expect(read({ preset: null })).toEqual(read({}));
    expect(problems({ world: { costPerLead: null } })[0]).toMatchObject({
      code: 'wrongType',
      path: 'world.costPerLead',
    });
  });
});

describe('ranges', () => {
  it('are taken in the world, in stages and in choices', () => {
    const range = { low: 0.2, high: 0.4 };
    const scenario = read({
      world: { coldConversion: range },
      stages: { lapse: [1, 1, range, 1, 1, 1] },
      plans: [{ id: 'a', handover: range, ownBudget: range }],
    });
    expect(scenario.world.coldConversion).toEqual(range);
    expect(scenario.stages.lapse[2]).toEqual(range);
    expect(scenario.plans[0]!.handover).toEqual(range);
    expect(scenario.plans[0]!.ownBudget).toEqual(range);
  });

  it('may have no width', () => {
    expect(read({ world: { costPerLead: { low: 3, high: 3 } } }).world.costPerLead).toEqual({ low: 3, high: 3 });
  });
});

describe('a problem', () => {
  const event = { kind: 'demandShock', month: 0, size: 0 };
  const plans = (count: number): object[] => Array.from({ length: count }, (_, i) => ({ id: `p${i}` }));

  it.each<[string, unknown, string, string]>([
    ['a list', [], 'notObject', ''],
    ['nothing', null, 'notObject', ''],
    ['a text', 'x', 'notObject', ''],
    ['an unknown key', { wrld: {} }, 'unknownKey', 'wrld'],
    ['an unknown key in the world', { world: { churn: 1 } }, 'unknownKey', 'world.churn'],
    ['an unknown stage table', { stages: { loss: [] } }, 'unknownKey', 'stages.loss'],
    ['an unknown choice', { plans: [{ id: 'a', price: 1 }] }, 'unknownKey', 'plans[0].price'],
    ['an unknown key of an event', { events: [{ ...event, when: 1 }] }, 'unknownKey', 'events[0].when'],
    [
      'an unknown end of a range',
      { world: { costPerLead: { low: 1, high: 2, mid: 1 } } },
      'unknownKey',
      'world.costPerLead.mid',
    ],
    ['a world that is a list', { world: [] }, 'notObject', 'world'],
    ['stages that are a number', { stages: 3 }, 'notObject', 'stages'],
    ['a plan that is a text', { plans: ['kos'] }, 'notObject', 'plans[0]'],
    ['an event that is a number', { events: [3] }, 'notObject', 'events[0]'],
    ['a number as text', { world: { costPerLead: '3' } }, 'wrongType', 'world.costPerLead'],
    ['a flag for a number', { world: { costPerLead: true } }, 'wrongType', 'world.costPerLead'],
    ['a list for a number', { world: { costPerLead: [1] } }, 'wrongType', 'world.costPerLead'],
    ['a number for a flag', { plans: [{ id: 'a', membership: 1 }] }, 'wrongType', 'plans[0].membership'],
    ['a range of texts', { world: { costPerLead: { low: '1', high: 2 } } }, 'wrongType', 'world.costPerLead.low'],
    ['half a range', { world: { costPerLead: { low: 1 } } }, 'wrongType', 'world.costPerLead.high'],
    ['plans that are no list', { plans: {} }, 'wrongType', 'plans'],
    ['events that are no list', { events: {} }, 'wrongType', 'events'],
    ['a stage table that is no list', { stages: { lapse: 1 } }, 'wrongType', 'stages.lapse'],
    ['a name that is a number', { name: 1 }, 'wrongType', 'name'],
    ['a seed that is a number', { seed: 1 }, 'wrongType', 'seed'],
    ['a preset that is a number', { preset: 1 }, 'wrongType', 'preset'],
    ['a currency that is none', { currency: 'yen' }, 'wrongType', 'currency'],
    ['years as text', { years: '5' }, 'wrongType', 'years'],
    ['an event without a month', { events: [{ kind: 'demandShock', size: 0 }] }, 'wrongType', 'events[0].month'],
    ['an event without a size', { events: [{ kind: 'demandShock', month: 0 }] }, 'wrongType', 'events[0].size'],
    ['a plan’s name that is a number', { plans: [{ id: 'a', name: 3 }] }, 'wrongType', 'plans[0].name'],
    ['an infinite number', { world: { costPerLead: Infinity } }, 'notFinite', 'world.costPerLead'],
    ['a number that is none', { world: { costPerLead: NaN } }, 'notFinite', 'world.costPerLead'],
    ['infinite years', { years: Infinity }, 'notFinite', 'years'],
    ['an infinite event', { events: [{ ...event, size: -Infinity }] }, 'notFinite', 'events[0].size'],
    ['half a year', { years: 2.5 }, 'notWhole', 'years'],
    ['half a run', { runs: 0.5 }, 'notWhole', 'runs'],
    ['half a month', { events: [{ ...event, month: 1.5 }] }, 'notWhole', 'events[0].month'],
    ['no years', { years: 0 }, 'tooSmall', 'years'],
    ['no runs', { runs: 0 }, 'tooSmall', 'runs'],
    ['a negative number', { world: { costPerLead: -1 } }, 'tooSmall', 'world.costPerLead'],
    ['less than one need', { plans: [{ id: 'a', needsServed: 0.9 }] }, 'tooSmall', 'plans[0].needsServed'],
    ['a negative month', { events: [{ ...event, month: -1 }] }, 'tooSmall', 'events[0].month'],
    ['an event of no months', { events: [{ ...event, months: 0 }] }, 'tooSmall', 'events[0].months'],
    ['a demand below nothing', { events: [{ ...event, size: -1.1 }] }, 'tooSmall', 'events[0].size'],
    [
      'a negative discount',
      { events: [{ ...event, kind: 'competitorDiscount', size: -0.1 }] },
      'tooSmall',
      'events[0].size',
    ],
    ['a negative stage factor', { stages: { lapse: [1, 1, 1, 1, -1, 1] } }, 'tooSmall', 'stages.lapse[4]'],
    ['sixteen years', { years: 16 }, 'tooBig', 'years'],
    ['too many runs', { runs: 100001 }, 'tooBig', 'runs'],
    ['a share above one', { world: { churnPerMonth: 1.001 } }, 'tooBig', 'world.churnPerMonth'],
    ['seven needs', { plans: [{ id: 'a', needsServed: 7 }] }, 'tooBig', 'plans[0].needsServed'],
    [
      'an end of a range too big',
      { world: { churnPerMonth: { low: 0.5, high: 2 } } },
      'tooBig',
      'world.churnPerMonth.high',
    ],
    [
      'a discount above one',
      { events: [{ ...event, kind: 'competitorDiscount', size: 1.1 }] },
      'tooBig',
      'events[0].size',
    ],
    ['a walkout of more than all', { events: [{ ...event, kind: 'kosWalkout', size: 2 }] }, 'tooBig', 'events[0].size'],
    ['an event after the end', { events: [{ ...event, month: 180 }] }, 'tooBig', 'events[0].month'],
    ['a range upside down', { world: { costPerLead: { low: 2, high: 1 } } }, 'rangeReversed', 'world.costPerLead'],
    ['five stages', { stages: { lapse: [1, 1, 1, 1, 1] } }, 'wrongLength', 'stages.lapse'],
    ['seven stages', { stages: { lapse: [1, 1, 1, 1, 1, 1, 1] } }, 'wrongLength', 'stages.lapse'],
    ['a long name', { name: 'x'.repeat(201) }, 'tooLong', 'name'],
    ['long notes', { notes: 'x'.repeat(20001) }, 'tooLong', 'notes'],
    ['a long seed', { seed: 'x'.repeat(201) }, 'tooLong', 'seed'],
    ['a long name of a plan', { plans: [{ id: 'a', name: 'x'.repeat(81) }] }, 'tooLong', 'plans[0].name'],
    ['too many events', { events: Array(101).fill(event) }, 'tooLong', 'events'],
    ['an unknown preset', { preset: 'beauty@2' }, 'unknownPreset', 'preset'],
    ['a preset called like a method', { preset: 'constructor' }, 'unknownPreset', 'preset'],
    ['an unknown version', { version: 2 }, 'unknownVersion', 'version'],
    ['an unknown event', { events: [{ ...event, kind: 'war' }] }, 'unknownKind', 'events[0].kind'],
    ['an event called like a method', { events: [{ ...event, kind: 'toString' }] }, 'unknownKind', 'events[0].kind'],
    ['a plan without an id', { plans: [{}] }, 'badId', 'plans[0].id'],
    ['a plan with a bad id', { plans: [{ id: '1 a' }] }, 'badId', 'plans[0].id'],
    ['two plans of one id', { plans: [{ id: 'a' }, { id: 'a' }] }, 'repeatedId', 'plans[1].id'],
    ['no plan', { plans: [] }, 'noPlan', 'plans'],
    ['nine plans', { plans: plans(9) }, 'tooManyPlans', 'plans'],
    ['a baseline that is no plan', { baseline: 'b', plans: [{ id: 'a' }] }, 'unknownBaseline', 'baseline'],
    [
      'more customers than people',
      { world: { marketSize: 5, initialCustomers: 6 } },
      'moreThanMarket',
      'world.initialCustomers',
    ],
  ])('names its key: %s', (_, data, code, path) => {
    expect(problems(data)).toContainEqual(expect.objectContaining({ code, path }));
  });

  it('comes alone where there is one, and all come at once', () => {
    expect(problems({ world: { costPerLead: -1 } })).toHaveLength(1);
    expect(problems({ years: 0, runs: 0, world: { costPerLead: -1, x: 1 } })).toHaveLength(4);
  });

  it('is not that a key is inherited', () => {
    expect(problems(JSON.parse('{"__proto__": {"years": 3}}'))).toContainEqual(
      expect.objectContaining({ code: 'unknownKey', path: '__proto__' }),
    );
    expect(problems({ world: { toString: 1 } })[0]).toMatchObject({ code: 'unknownKey', path: 'world.toString' });
  });
});

describe('a text', () => {
  it('gives the scenario that is written in it', () => {
    const reading = readScenarioText('{"preset": "beauty@1", "years": 3}', findPreset);
    expect(reading).toEqual({ ok: true, scenario: read({ preset: 'beauty@1', years: 3 }) });
  });

  it.each(['', '{', 'x', '{"years": 5,}', '{"a": NaN}', '\u0000'])('that is no JSON says so: %j', (text) => {
    expect(readScenarioText(text, findPreset)).toMatchObject({ ok: false, problems: [{ code: 'notJson', path: '' }] });
  });

  it('with a number too large to be one names the key', () => {
    expect(readScenarioText('{"world": {"costPerLead": 1e999}}', findPreset)).toMatchObject({
      ok: false,
      problems: [{ code: 'notFinite', path: 'world.costPerLead' }],
    });
    expect(readScenarioText('{"world": {"referralDispersion": 1e999}}', findPreset).ok).toBe(false);
  });

  it('that is too long is not even parsed', () => {
    expect(readScenarioText(' '.repeat(LARGEST_TEXT + 1), findPreset)).toMatchObject({
      problems: [{ code: 'tooLarge' }],
    });
    expect(readScenarioText(`{}${' '.repeat(LARGEST_TEXT - 2)}`, findPreset).ok).toBe(true);
  });

  it('of a scenario reads back as the same scenario', () => {
    const data = {
      name: '路演 “1”',
      notes: 'a\nb',
      seed: '种子',
      world: { referralDispersion: null, costPerLead: { low: 0.1, high: 1 / 3 } },
      plans: [
        { id: 'kos', ownBudget: 3, membership: true },
        { id: 'b', name: '乙' },
      ],
      events: [{ kind: 'contentIncident', month: 7, months: 2, size: 0.25 }],
    };
    for (const scenario of [
      ...['beauty@1', 'automotive@1', 'everyday@1'].map((preset) => read({ preset, years: 3 })),
      read({}),
      read(data),
      read({ ...data, preset: 'beauty@1' }),
    ])
      expect(readScenarioText(toJson(scenario), findPreset)).toEqual({ ok: true, scenario });
  });
});

describe('whatever comes in', () => {
  const KEYS = [
    'version',
    'preset',
    'years',
    'runs',
    'seed',
    'baseline',
    'world',
    'stages',
    'plans',
    'events',
    'currency',
  ];
  const value = fc.oneof(
    fc.jsonValue(),
    fc.double(),
    fc.record({ low: fc.double(), high: fc.double() }),
    fc.array(fc.oneof(fc.double(), fc.record({ id: fc.string(), kind: fc.string(), size: fc.double() })), {
      maxLength: 8,
    }),
  );
  const scenario = fc.dictionary(
    fc.constantFrom(...KEYS),
    fc.oneof(value, fc.dictionary(fc.constantFrom('costPerLead', 'marketSize', 'lapse', 'follow', 'x'), value)),
  );

  it('never throws, and either reads or names problems', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.jsonValue(), scenario), (data) => {
        const reading = readScenario(data, findPreset);
        if (reading.ok) expect(readScenarioText(toJson(reading.scenario), findPreset)).toEqual(reading);
        else expect(reading.problems.length).toBeGreaterThan(0);
      }),
      { seed: 1, numRuns: 1500 },
    );
  });

  it('never throws as text either', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const reading = readScenarioText(text, findPreset);
        expect(reading.ok || reading.problems.length > 0).toBe(true);
      }),
      { seed: 2, numRuns: 1000 },
    );
  });
});
