/** The pages of the product, by the name that the address carries (`#page=how`); the first one needs no name. */
export const PAGES = ['simulator', 'how'] as const;
export type Page = (typeof PAGES)[number];

/** Which page the address bar asks for. It changes by links only, so back and forward work as everywhere. */
export class Address {
  #page: Page = $state('simulator');

  constructor() {
    this.#read();
    addEventListener('hashchange', () => this.#read());
  }

  get page(): Page {
    return this.#page;
  }

  #read(): void {
    const asked = /[#&]page=(\w+)/.exec(location.hash)?.[1];
    this.#page = PAGES.find((page) => page === asked) ?? 'simulator';
  }
}

/** The address of a page. */
export function addressOf(page: Page): string {
  return page === 'simulator' ? '#' : `#page=${page}`;
}
