import { readFragment, writeFragment, type Fragment } from './fragment';
import { FINER_VIEWS, MAIN_VIEWS, type Sight, type View } from './views';

/** The pages of the product, by the name that the address carries (`#page=how`); the first one needs no name. */
export const PAGES = ['simulator', 'how'] as const;
export type Page = (typeof PAGES)[number];

/** The keys of the fragment that this version knows; others are kept as they are. */
export type Key = 'page' | 'view' | 'run' | 'limit';

/**
 * What the address bar asks for: keys and values after the `#`, as in `#view=cash&limit=5000000`. It changes by links, so
 * back and forward work as everywhere.
 */
export class Address {
  #fragment: Fragment = $state.raw(readFragment(''));
  /** Told each time that something else is to be looked at. */
  onmove: ((sight: Sight) => void) | undefined;

  constructor() {
    this.#read();
    addEventListener('hashchange', () => {
      this.#read();
      this.onmove?.(this.sight);
    });
  }

  get page(): Page {
    return PAGES.find((page) => page === this.#fragment.get('page')) ?? 'simulator';
  }

  get view(): View {
    return [...MAIN_VIEWS, ...FINER_VIEWS].find((view) => view === this.#fragment.get('view')) ?? 'answer';
  }

  get sight(): Sight {
    return this.page === 'how' ? 'how' : this.view;
  }

  /** The value of a key, if the address has one. */
  valueOf(key: Key): string | undefined {
    return this.#fragment.get(key) ?? undefined;
  }

  /** The address with some keys set to other values, or taken away; all others stay. */
  to(changes: Partial<Record<Key, string | null>>): string {
    return writeFragment(this.#fragment, changes);
  }

  /** The address of a view of the simulator. */
  toView(view: View): string {
    return this.to({ page: null, view });
  }

  /** Sets a key without a step back: a value that is typed is no place to return to. */
  set(key: Key, value: string | null): void {
    history.replaceState(null, '', this.to({ [key]: value }));
    this.#read();
  }

  #read(): void {
    this.#fragment = readFragment(location.hash);
  }
}
