import type { Problem } from '../scenario/problem';

export const en = {
  cli: {
    usage: 'usage: npm run --silent simulate -- FILE|- [--runs N] [--seed S] [--workers N]',
    badNumber: (name: string, most: number, text: string) =>
      `${name} takes a whole number from 1 to ${most}, not "${text.slice(0, 40)}"`,
    more: (count: number) => ` (and ${count} more)`,
  },
  problem: (p: Problem) => `${p.code} ${p.path} ${p.detail}`,
};
