import { sameValue, valueAt, type Setting } from './edit';
import { placesOf } from './places';
import type { Scenario, WorldEvent } from './scenario';
import type { Place } from './table';

/** One thing in which a scenario differs from another. */
export type Difference =
  | { readonly kind: 'value'; readonly place: Place; readonly before: Setting; readonly after: Setting }
  | { readonly kind: 'planAdded' | 'planRemoved'; readonly plan: string; readonly name: string }
  | { readonly kind: 'planNamed'; readonly plan: string; readonly before: string; readonly after: string }
  | { readonly kind: 'baseline'; readonly before: string; readonly after: string }
  | { readonly kind: 'eventAdded' | 'eventRemoved'; readonly event: WorldEvent }
  | { readonly kind: 'eventChanged'; readonly before: WorldEvent; readonly after: WorldEvent }
  | { readonly kind: 'frame'; readonly key: FrameKey; readonly before: string; readonly after: string };

/** What a scenario says beside its world, plans and events. */
const FRAME_KEYS = ['name', 'notes', 'currency', 'years', 'runs', 'seed'] as const;
export type FrameKey = (typeof FRAME_KEYS)[number];

/** All in which `after` differs from `before`, in the order of the pages. Values of a new or a gone plan are not listed. */
export function differencesOf(before: Scenario, after: Scenario): readonly Difference[] {
  return [
    ...frame(before, after),
    ...plans(before, after),
    ...placesOf(after).flatMap((place) => valueDifference(before, after, place)),
    ...events(before.events, after.events),
  ];
}

function valueDifference(before: Scenario, after: Scenario, place: Place): readonly Difference[] {
  if (place.in === 'plan' && !before.plans.some(({ id }) => id === place.plan)) return [];
  const [old, now] = [valueAt(before, place), valueAt(after, place)];
  return sameValue(old, now) ? [] : [{ kind: 'value', place, before: old, after: now }];
}

function frame(before: Scenario, after: Scenario): readonly Difference[] {
  return FRAME_KEYS.filter((key) => before[key] !== after[key]).map((key) => ({
    kind: 'frame',
    key,
    before: String(before[key]),
    after: String(after[key]),
  }));
}

function plans(before: Scenario, after: Scenario): readonly Difference[] {
  const found: Difference[] = [];
  for (const { id, name } of after.plans) {
    const old = before.plans.find((plan) => plan.id === id);
    if (!old) found.push({ kind: 'planAdded', plan: id, name });
    else if (old.name !== name) found.push({ kind: 'planNamed', plan: id, before: old.name, after: name });
  }
  for (const { id, name } of before.plans)
    if (!after.plans.some((plan) => plan.id === id)) found.push({ kind: 'planRemoved', plan: id, name });
  if (before.baseline !== after.baseline)
    found.push({ kind: 'baseline', before: before.baseline, after: after.baseline });
  return found;
}

/** Lists that differ in length by one differ by one event; of equal length, place by place. */
function events(before: readonly WorldEvent[], after: readonly WorldEvent[]): readonly Difference[] {
  if (before.length === after.length)
    return after.flatMap((event, i): Difference[] =>
      same(before[i]!, event)
        ? []
        : before[i]!.kind === event.kind
          ? [{ kind: 'eventChanged', before: before[i]!, after: event }]
          : [
              { kind: 'eventRemoved', event: before[i]! },
              { kind: 'eventAdded', event },
            ],
    );
  const gone = left(before, after);
  const added = left(after, before);
  return [
    ...gone.map((event): Difference => ({ kind: 'eventRemoved', event })),
    ...added.map((event): Difference => ({ kind: 'eventAdded', event })),
  ];
}

/** What is in `all` and not in `others`, one for one. */
function left(all: readonly WorldEvent[], others: readonly WorldEvent[]): readonly WorldEvent[] {
  const rest = others.map((event) => JSON.stringify(event));
  return all.filter((event) => {
    const at = rest.indexOf(JSON.stringify(event));
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}

function same(a: WorldEvent, b: WorldEvent): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
