import type { Evidence } from '../scenario/parameter';
import { readScenario } from '../scenario/read';
import type { Scenario } from '../scenario/scenario';
import { PARAMETERS, type ParameterKey } from '../scenario/table';
import { automotive1 } from './automotive-1';
import { beauty1 } from './beauty-1';
import { everyday1 } from './everyday-1';
import type { Preset } from './preset';

/** Every version of every preset that was ever published. The first of each industry's latest is offered on the page. */
export const PRESETS: readonly Preset[] = [beauty1, automotive1, everyday1];
export const DEFAULT_PRESET = 'beauty@1';

const scenarios = new Map<string, Scenario>();

/** The scenario of a preset by its versioned name; undefined if there is none. */
export function findPreset(name: string): Scenario | undefined {
  const known = scenarios.get(name);
  if (known) return known;
  const preset = PRESETS.find((candidate) => candidate.name === name);
  if (!preset) return undefined;
  const reading = readScenario(preset.scenario, () => undefined);
  if (!reading.ok) throw new Error(`preset ${name}: ${JSON.stringify(reading.problems)}`);
  const scenario = Object.freeze({ ...reading.scenario, preset: name });
  scenarios.set(name, scenario);
  return scenario;
}

/** Where a parameter's value comes from: the preset's own word, else the table's. */
export function evidenceOf(preset: string | null, key: ParameterKey): Evidence {
  return PRESETS.find((candidate) => candidate.name === preset)?.evidence[key] ?? PARAMETERS[key].evidence;
}

/** The default scenario: `beauty@1` unchanged. */
export function defaultScenario(): Scenario {
  return findPreset(DEFAULT_PRESET)!;
}
