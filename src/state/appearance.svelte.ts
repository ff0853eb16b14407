import { en, type Dictionary } from '../i18n/en';
import { LANGUAGES, preferredLanguage, TAGS, type Language } from '../i18n/locale';
import { count } from '../i18n/money';
import { zh } from '../i18n/zh';
import { recall, remember } from './storage';

export type Theme = 'light' | 'dark';

const DICTIONARIES: Record<Language, Dictionary> = { en, zh };

/** Language and theme: the reader's own choice if there was one, else what the browser prefers. */
export class Appearance {
  #language: Language = $state('en');
  #theme: Theme = $state('light');

  constructor() {
    const language = recall('language');
    this.#language = LANGUAGES.find((known) => known === language) ?? preferredLanguage(navigator.languages);
    const theme = recall('theme');
    const dark = theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
    this.#theme = dark ? 'dark' : 'light';
    this.#show();
  }

  get language(): Language {
    return this.#language;
  }

  get theme(): Theme {
    return this.#theme;
  }

  readonly words: Dictionary = $derived(DICTIONARIES[this.#language]);

  /** A count in the language’s own scales, rounded to a multiple of `step`. */
  count(value: number, step = 1): string {
    return count(this.#language, value, step);
  }

  switchLanguage(): void {
    this.#language = this.#language === 'en' ? 'zh' : 'en';
    remember('language', this.#language);
    this.#show();
  }

  switchTheme(): void {
    this.#theme = this.#theme === 'dark' ? 'light' : 'dark';
    remember('theme', this.#theme);
    this.#show();
  }

  #show(): void {
    const root = document.documentElement;
    root.lang = TAGS[this.#language];
    root.dataset.theme = this.#theme;
    document.title = DICTIONARIES[this.#language].title;
  }
}
