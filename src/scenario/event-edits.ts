import { EVENT_KINDS, MOST_EVENTS, monthsOf, type EventKind, type Scenario, type WorldEvent } from './scenario';

/** Events added, changed and removed. An event is known by its place in the list; its kind never changes. */

/** Year in which an event starts out, counted from 0: late enough that there is something to lose. */
const FIRST_YEAR = 2;

/** An event as it starts out: of its usual size and length, at the start of the third year or earlier. */
export function usualEvent(scenario: Scenario, kind: EventKind): WorldEvent {
  const { usual, lasts } = EVENT_KINDS[kind];
  const month = Math.min(FIRST_YEAR * 12, Math.floor(monthsOf(scenario) / 2));
  return Object.freeze({ kind, month, months: lasts ?? 1, size: usual });
}

export function withEvent(scenario: Scenario, event: WorldEvent): Scenario {
  if (scenario.events.length >= MOST_EVENTS) return scenario;
  return Object.freeze({ ...scenario, events: [...scenario.events, event] });
}

export type EventChange = Partial<Omit<WorldEvent, 'kind'>>;

/** The scenario with an event changed; what lies beyond the horizon or the bounds is brought inside. */
export function withEventChanged(scenario: Scenario, index: number, change: EventChange): Scenario {
  const events = scenario.events.map((event, i) => (i === index ? held(scenario, { ...event, ...change }) : event));
  return Object.freeze({ ...scenario, events });
}

export function withoutEvent(scenario: Scenario, index: number): Scenario {
  return Object.freeze({ ...scenario, events: scenario.events.filter((_, i) => i !== index) });
}

function held(scenario: Scenario, event: WorldEvent): WorldEvent {
  const { min, max } = EVENT_KINDS[event.kind];
  const months = monthsOf(scenario);
  const month = between(0, months - 1, Math.round(event.month));
  return Object.freeze({
    kind: event.kind,
    month,
    months: between(1, Math.max(1, months - month), Math.round(event.months)),
    size: between(min, max, event.size),
  });
}

function between(low: number, high: number, value: number): number {
  return Math.min(high, Math.max(low, value));
}
