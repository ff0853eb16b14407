import type { Evidence } from '../scenario/evidence';
import { readScenario } from '../scenario/read';
import type { Scenario } from '../scenario/scenario';
import { PARAMETERS, type ParameterKey } from '../scenario/table';
import { automotive1 } from './automotive-1';
import { beauty1 } from './beauty-1';
import { everyday1 } from './everyday-1';
import { home1 } from './home-1';
import { insurance1 } from './insurance-1';
import { luxury1 } from './luxury-1';
import { motherbaby1 } from './motherbaby-1';
import { PRESET_IDS, type Preset, type PresetId } from './preset';
import { software1 } from './software-1';
import { steelman1 } from './steelman-1';

/** Every version of every preset that was ever published. */
export const PRESETS: readonly Preset[] = [
  beauty1,
  automotive1,
  insurance1,
  motherbaby1,
  home1,
  luxury1,
  software1,
  everyday1,
  steelman1,
];
export const DEFAULT_PRESET = 'beauty@1';

/** The latest version of every industry, in the order in which they are offered. */
export const LATEST_PRESETS: readonly Preset[] = PRESET_IDS.map(
  (id) =>
    PRESETS.filter(({ name }) => presetIdOf(name) === id).sort((a, b) => versionOf(b.name) - versionOf(a.name))[0]!,
);

/** The industry of a versioned name. */
export function presetIdOf(name: string): PresetId {
  return name.split('@')[0] as PresetId;
}

function versionOf(name: string): number {
  return Number(name.split('@')[1]);
}

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

/**
 * Where a parameter's value comes from: the preset's own word, else the table's, whose word for all that neither source nor
 * range speaks of is that it is our assumption.
 */
export function evidenceOf(preset: string | null, key: ParameterKey): Evidence {
  return PRESETS.find((candidate) => candidate.name === preset)?.evidence[key] ?? PARAMETERS[key].evidence;
}

/** The default scenario: `beauty@1` unchanged. */
export function defaultScenario(): Scenario {
  return findPreset(DEFAULT_PRESET)!;
}
