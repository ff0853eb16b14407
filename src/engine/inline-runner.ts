import { play } from '../model/play';
import type { Runner } from './runner';

/** Plays on the calling thread. */
export function inlineRunner(): Runner {
  return {
    play: ({ scenario, wanted, firstGroup, groups }) => Promise.resolve(play(scenario, wanted, firstGroup, groups)),
    close: () => undefined,
  };
}
