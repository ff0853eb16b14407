import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultScenario } from '../../src/presets/presets';
import type { Scenario } from '../../src/scenario/scenario';
import {
  beginning,
  continued,
  jumped,
  lookedAt,
  openedAt,
  redoTarget,
  shortened,
  stepped,
  undoTarget,
  wayTo,
  type History,
} from '../../src/state/history';

const named = (name: string): Scenario => ({ ...defaultScenario(), name });
const step = (name: string): { scenario: Scenario; challenger: string } => ({
  scenario: named(name),
  challenger: 'kos',
});
const shown = ({ steps, at }: History): string => steps[at]!.scenario.name;
const undone = (history: History): History => jumped(history, undoTarget(history) ?? history.at);
const redone = (history: History): History => jumped(history, redoTarget(history) ?? history.at);
const made = (...names: string[]): History =>
  names.slice(1).reduce((history, name) => stepped(history, step(name)), beginning(step(names[0]!)));

describe('the history', () => {
  it('goes back to the step before, forward again, and nowhere from either end', () => {
    const history = made('a', 'b', 'c');
    expect(shown(undone(history))).toBe('b');
    expect(shown(undone(undone(history)))).toBe('a');
    expect(undoTarget(undone(undone(history)))).toBeUndefined();
    expect(shown(redone(undone(history)))).toBe('c');
    expect(redoTarget(history)).toBeUndefined();
  });

  it('keeps what was undone when something else is done then, and undo goes to what that was done on', () => {
    const history = stepped(undone(undone(made('a', 'b', 'c'))), step('d'));
    expect(history.steps.map(({ scenario }) => scenario.name)).toEqual(['a', 'b', 'c', 'd']);
    expect(shown(undone(history))).toBe('a');
    expect(redoTarget(history)).toBeUndefined();
    expect(shown(redone(undone(history)))).toBe('d');
    const back = jumped(history, 2);
    expect(shown(back)).toBe('c');
    expect(wayTo(back, back.at)).toEqual([0, 1, 2]);
  });

  it('can go anywhere, and redo goes on along the way that was last left', () => {
    const history = made('a', 'b', 'c', 'd');
    const back = jumped(history, 1);
    expect([shown(redone(back)), shown(redone(redone(back)))]).toEqual(['c', 'd']);
    expect(jumped(history, 9)).toBe(history);
    expect(jumped(history, -1)).toBe(history);
  });

  it('takes moves of one hand for one step, and a move that came back for none', () => {
    const moved = continued(continued(made('a', 'b'), step('c')), step('d'));
    expect(moved.steps.map(({ scenario }) => scenario.name)).toEqual(['a', 'd']);
    const back = continued(moved, step('a'));
    expect(back).toEqual(made('a'));
    // What is no step any more cannot be gone on with: the beginning stays.
    expect(continued(back, step('e')).steps).toHaveLength(2);
  });

  it('does not replace a step that another one follows', () => {
    const history = continued(undone(made('a', 'b', 'c')), step('d'));
    expect(history.steps.map(({ scenario }) => scenario.name)).toEqual(['a', 'b', 'c', 'd']);
    expect(shown(undone(history))).toBe('b');
  });

  it('knows what was opened last on the way to the step on screen', () => {
    const history = stepped(stepped(made('a', 'b'), step('other'), true), step('c'));
    expect(openedAt(history)).toBe(2);
    expect(openedAt(jumped(history, 1))).toBe(0);
  });

  it('looks from another plan without a step', () => {
    const history = lookedAt(made('a', 'b'), 'points');
    expect(history.steps.map(({ challenger }) => challenger)).toEqual(['kos', 'points']);
  });

  it('shortened, keeps the latest steps, the one on screen, where redo leads, and the order between them', () => {
    const moves = fc.array(fc.oneof(fc.constant('step'), fc.constant('open'), fc.nat(30)), { maxLength: 40 });
    fc.assert(
      fc.property(moves, fc.integer({ min: 1, max: 12 }), (list, most) => {
        let history = made('0');
        for (const [i, move] of list.entries())
          history =
            typeof move === 'number' ? jumped(history, move) : stepped(history, step(String(i + 1)), move === 'open');
        const short = shortened(history, most);
        expect(short.steps.length).toBeLessThanOrEqual(most + 3);
        expect(shown(short)).toBe(shown(history));
        expect(short.steps[short.tip]!.scenario).toBe(history.steps[history.tip]!.scenario);
        expect(short.steps[openedAt(short)]!.scenario).toBe(history.steps[openedAt(history)]!.scenario);
        const names = (of: History): string[] => wayTo(of, of.tip).map((i) => of.steps[i]!.scenario.name);
        const kept = short.steps.map(({ scenario }) => scenario.name);
        expect(names(short)).toEqual(names(history).filter((name) => kept.includes(name)));
        expect(wayTo(short, short.tip)).toContain(short.at);
      }),
    );
  });
});
