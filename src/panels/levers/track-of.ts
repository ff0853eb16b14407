import { asNumber } from '../../analysis/uncertain';
import { valueAt } from '../../scenario/edit';
import type { Scenario, Value } from '../../scenario/scenario';
import { PARAMETERS, type Place } from '../../scenario/table';
import { linearTrack, ratioTrack, type Track } from '../../ui/track';

/** Share of the budget at which a cost is centred that the preset has nowhere. */
const SMALL_COST = 0.01;

/**
 * The track of a lever: the row's own, else around the preset's value. It hangs on the preset alone, so that it stays while its
 * handle moves.
 */
export function trackOf(preset: Scenario, place: Place, home: Value | null): Track {
  const row = PARAMETERS[place.key];
  if (row.track) return linearTrack(...row.track, row.whole);
  const middle = home === null ? 0 : asNumber(home, row);
  if (middle > 0 && Number.isFinite(middle)) return ratioTrack(middle);
  return linearTrack(0, 4 * elsewhere(preset, place));
}

/** What another plan of the preset pays for the same, else a small part of the budget or of an order. */
function elsewhere(preset: Scenario, place: Place): number {
  const { monthlyBudget, firstOrderValue } = preset.world;
  const sure = (value: Value, key: Place['key']): number => asNumber(value, PARAMETERS[key]);
  if (place.key === 'ownBudget') return sure(monthlyBudget, 'monthlyBudget') || 1;
  const others =
    place.in === 'plan' ? preset.plans.map(({ id }) => valueAt(preset, { in: 'plan', key: place.key, plan: id })) : [];
  const largest = Math.max(0, ...others.map((value) => (typeof value === 'number' ? value : 0)));
  if (largest > 0) return largest;
  const whole =
    PARAMETERS[place.key].unit === 'monthlyMoney'
      ? sure(monthlyBudget, 'monthlyBudget')
      : sure(firstOrderValue, 'firstOrderValue');
  return whole * SMALL_COST || 1;
}
