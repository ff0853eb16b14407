import { CHOICE_GROUPS, type ChoiceGroup } from '../../scenario/choices';
import { STAGE_KEYS, type ParameterKey } from '../../scenario/table';
import { WORLD_GROUPS, type WorldGroup } from '../../scenario/world';
import { labelsEn } from '../labels.en';
import { labelsZh } from '../labels.zh';
import { workEn } from './en';
import type { LeverGroup } from './words';
import { workZh } from './zh';

/** All levers in their groups, in the order of the table. */
export const LEVER_GROUPS: readonly { readonly group: LeverGroup; readonly keys: readonly ParameterKey[] }[] = [
  ...(Object.keys(WORLD_GROUPS) as WorldGroup[]).map((group) => ({
    group,
    keys: Object.keys(WORLD_GROUPS[group]) as ParameterKey[],
  })),
  { group: 'stages', keys: STAGE_KEYS },
  ...(Object.keys(CHOICE_GROUPS) as ChoiceGroup[]).map((group) => ({
    group,
    keys: Object.keys(CHOICE_GROUPS[group]) as ParameterKey[],
  })),
];

/** What a lever can be found by, in both languages: its name, its key, its group; each its own weight. */
const ENTRIES = LEVER_GROUPS.flatMap(({ group, keys }) =>
  keys.map((key) => ({
    key,
    names: [labelsEn[key], labelsZh[key]].map(folded),
    others: [key.replace(/[A-Z]/g, (letter) => ` ${letter}`), key, workEn.groups[group], workZh.groups[group]].map(
      folded,
    ),
  })),
);

/**
 * The levers that a text asks for, best first: every word of it is in the lever's name, key or group, in either language. Names
 * that begin with the text come first, then names that hold it, then the others, each in the order of the table.
 */
export function findLevers(text: string): ParameterKey[] {
  const asked = folded(text);
  const words = asked.split(' ').filter((word) => word !== '');
  if (words.length === 0) return [];
  const rank = ({ names }: (typeof ENTRIES)[number]): number =>
    names.some((name) => name.startsWith(asked))
      ? 0
      : names.some((name) => words.every((word) => name.includes(word)))
        ? 1
        : 2;
  return ENTRIES.filter(({ names, others }) =>
    words.every((word) => [...names, ...others].some((field) => field.includes(word))),
  )
    .map((entry) => ({ key: entry.key, rank: rank(entry) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ key }) => key);
}

/** One case, full width made half, marks and runs of space made one space. */
function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
