import { expect, it } from 'vitest';
import { keyChoicesOf } from '../../src/panels/levers/key-levers';
import { scenarioOf } from '../model/scenarios';

it('the key levers of a plan are those that move something', () => {
  const of = (choices: object): readonly string[] =>
    keyChoicesOf(scenarioOf({ preset: 'beauty@1', plans: [{ id: 'kos', ...choices }], baseline: 'kos' }).plans[0]!);
  const team = ['contentShare', 'needsServed', 'servicePromise'];
  const points = ['pointsEarnRate', 'pointsFixedCost'];
  expect(of({})).toEqual(['peopleShare', ...team]);
  expect(of({ peopleShare: { low: 0, high: 0.4 } })).toEqual(['peopleShare', ...team]);
  expect(of({ peopleShare: 0 })).toEqual(['peopleShare']);
  expect(of({ peopleShare: 0, points: true })).toEqual(['peopleShare', ...points]);
  expect(of({ points: true })).toEqual(['peopleShare', ...team, ...points]);
});
