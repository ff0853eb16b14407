/** How a plan looks everywhere: its colour class and its shape, so that colour is never alone. */

export type Shape = 'disc' | 'square' | 'diamond' | 'triangle';

const LOOKS: Record<string, { readonly colour: string; readonly shape: Shape }> = {
  kos: { colour: 'plan-kos', shape: 'disc' },
  traffic: { colour: 'plan-traffic', shape: 'square' },
  points: { colour: 'plan-points', shape: 'diamond' },
};

/** The look of a plan by its id; plans of the user's own share the fourth look. */
export function lookOf(plan: string): { readonly colour: string; readonly shape: Shape } {
  return LOOKS[plan] ?? { colour: 'plan-fourth', shape: 'triangle' };
}
