import type { Ensemble } from '../engine/ensemble';
import { bandOf, type Band } from './band';
import { recordOf } from './record';
import { spanOf, type Span } from './span';

/**
 * Acquisition costs: of a customer whom ads brought, of any new customer with all that was spent to win one, and of the next one that
 * ads would bring.
 */
export const CAC_KINDS = ['paidCac', 'blendedCac', 'marginalCac'] as const;
export type CacKind = (typeof CAC_KINDS)[number];

export interface Cac {
  /** By month, over the runs that won somebody; NaN in a month in which none did. */
  readonly byMonth: Readonly<Record<CacKind, Band>>;
  /** Over the whole horizon: ratios of sums, run by run. */
  readonly overall: Readonly<Record<CacKind, Span>>;
}

export function cacOf(ensemble: Ensemble, plan: string): Cac {
  const index = ensemble.planIndex(plan);
  return {
    byMonth: recordOf(CAC_KINDS, (kind) => bandOf(ensemble.months, (t) => ensemble.month(index, kind, t))),
    overall: recordOf(CAC_KINDS, (kind) => spanOf(ensemble.measure(index, kind))),
  };
}
