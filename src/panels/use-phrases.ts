import { getAppearance, getSession } from '../state/context';
import { Phrases } from './phrases';

/** The phrases of the present language and scenario; call it in a component and read `current`. */
export function usePhrases(): { readonly current: Phrases } {
  const session = getSession();
  const appearance = getAppearance();
  return {
    get current(): Phrases {
      const { currency, named } = session.work;
      return new Phrases(appearance.words, appearance.language, currency, named);
    },
  };
}
