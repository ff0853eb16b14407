/** The languages of the product; both are first. */
export const LANGUAGES = ['en', 'zh'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The document language tag of a language. */
export const TAGS: Record<Language, string> = { en: 'en', zh: 'zh-Hans' };

/** The language of a reader whose browser prefers these, best first; English where none fits. */
export function preferredLanguage(tags: readonly string[]): Language {
  for (const tag of tags) {
    const start = tag.toLowerCase().split('-')[0];
    if (start === 'zh' || start === 'en') return start;
  }
  return 'en';
}
