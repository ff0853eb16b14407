import type { Ensemble, Estimate } from '../engine/ensemble';
import type { GroupResult } from '../model/play';
import { recordOf } from './record';

/** Where new customers come from. */
export const CHANNELS = ['newPaid', 'newOrganic', 'newContent', 'newReferred'] as const;
export type Channel = (typeof CHANNELS)[number];

/** A plan's new customers by channel; means over runs by month. */
export interface Channels {
  readonly byMonth: Readonly<Record<Channel, readonly number[]>>;
  /** New customers of all channels, with its error. */
  readonly all: readonly Estimate[];
  /** Traffic dependence: share of the month's new customers that ads brought, over all runs together. */
  readonly dependence: readonly Estimate[];
  /** Each channel's share over the whole horizon. */
  readonly shares: Readonly<Record<Channel, Estimate>>;
}

export function channelsOf(ensemble: Ensemble, plan: string): Channels {
  const index = ensemble.planIndex(plan);
  const months = Array.from({ length: ensemble.months }, (_, t) => t);
  const won = (group: GroupResult, channels: readonly Channel[], at: readonly number[]): number => {
    let sum = 0;
    for (const channel of channels) for (const t of at) sum += group.plans[index]!.means[channel]!.sums[t]!;
    return sum;
  };
  const share = (channel: Channel, at: readonly number[]): Estimate =>
    ensemble.ratio(
      (group) => won(group, [channel], at),
      (group) => won(group, CHANNELS, at),
    );
  return {
    byMonth: recordOf(CHANNELS, (channel) => ensemble.means(index, channel)),
    all: months.map((t) => ensemble.perRun((group) => won(group, CHANNELS, [t]))),
    dependence: months.map((t) => share('newPaid', [t])),
    shares: recordOf(CHANNELS, (channel) => share(channel, months)),
  };
}
