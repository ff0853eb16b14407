import { VIEW_WORDS } from '../../i18n/views';
import { getAppearance, getSession } from '../../state/context';
import { usePhrases } from '../use-phrases';
import { ViewTexts } from './view-texts';

/** Words and numbers of the finer views in the present language; call it in a component and read `current`. */
export function useView(): { readonly current: ViewTexts } {
  const appearance = getAppearance();
  const session = getSession();
  const phrases = usePhrases();
  return {
    get current(): ViewTexts {
      const { language, words } = appearance;
      return new ViewTexts(VIEW_WORDS[language], phrases.current, language, session.work.currency, words.range);
    },
  };
}
