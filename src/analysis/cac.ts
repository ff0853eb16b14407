import type { Ensemble } from '../engine/ensemble';
import { bandOf, type Band } from './band';
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
    byMonth: record((kind) => bandOf(ensemble.months, (t) => ensemble.month(index, kind, t))),
    overall: record((kind) => spanOf(ensemble.measure(index, kind))),
  };
}

function record<T>(of: (kind: CacKind) => T): Record<CacKind, T> {
  return Object.fromEntries(CAC_KINDS.map((kind) => [kind, of(kind)])) as Record<CacKind, T>;
}
