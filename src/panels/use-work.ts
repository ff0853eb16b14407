import { WORK } from '../i18n/work';
import type { WorkWords } from '../i18n/work/words';
import { getAppearance, getSession } from '../state/context';
import type { Work } from '../state/work.svelte';

/** The work on screen and the words for it; call it in a component. */
export function useWork(): { readonly work: Work; readonly words: WorkWords } {
  const session = getSession();
  const appearance = getAppearance();
  return {
    work: session.work,
    get words(): WorkWords {
      return WORK[appearance.language];
    },
  };
}
