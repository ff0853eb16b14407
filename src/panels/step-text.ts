import type { Dictionary } from '../i18n/en';
import type { Language } from '../i18n/locale';
import { percent, whole } from '../i18n/money';
import { WORK } from '../i18n/work';
import { findPreset, presetIdOf } from '../presets/presets';
import { differencesOf, type Difference } from '../scenario/difference';
import type { Scenario, WorldEvent } from '../scenario/scenario';
import { STAGES } from '../scenario/stages';
import type { Place } from '../scenario/table';
import type { History } from '../state/history';
import { eventTexts } from './events/event-text';
import { Phrases } from './phrases';
import { settingText } from './setting-text';

/** Steps of the history in a reader's words: `Trust forms, a month: 5% → 7%`, `Preset: Luxury`. */
export class StepTexts {
  constructor(
    private readonly words: Dictionary,
    private readonly language: Language,
  ) {}

  /** The name of a step: what it changed of the step before it. */
  nameOf({ steps }: History, index: number): string {
    const { scenario, parent } = steps[index]!;
    const says = WORK[this.language].steps;
    const before = steps[parent]?.scenario;
    const preset = this.presetName(scenario);
    if (!before) return says.begun(preset);
    const changes = differencesOf(before, scenario);
    if (isWhole(scenario)) {
      if (before.preset !== scenario.preset) return says.preset(preset);
      if (changes.length > 1) return says.reset(preset);
    }
    const [first] = changes;
    if (!first) return says.preset(preset);
    const name = this.nameOfOne(first, before, scenario);
    return changes.length === 1 ? name : says.several(name, changes.length - 1);
  }

  private nameOfOne(change: Difference, before: Scenario, after: Scenario): string {
    const says = WORK[this.language].steps;
    const plan = (id: string, of = after): string =>
      new Phrases(this.words, this.language, of.currency, of.plans).planTitle(id);
    switch (change.kind) {
      case 'value':
        return says.value(
          this.labelOf(change.place, plan),
          settingText(this.language, change.place.key, change.before, before.currency),
          settingText(this.language, change.place.key, change.after, after.currency),
        );
      case 'planAdded':
        return says.planAdded(plan(change.plan));
      case 'planRemoved':
        return says.planRemoved(plan(change.plan, before));
      case 'planNamed':
        return says.planNamed(plan(change.plan, before), plan(change.plan));
      case 'baseline':
        return says.baseline(plan(change.after));
      case 'eventAdded':
        return says.eventAdded(this.eventName(change.event));
      case 'eventRemoved':
        return says.eventRemoved(this.eventName(change.event));
      case 'eventChanged':
        return says.eventChanged(this.eventName(change.after));
      case 'frame': {
        const text = (value: string): string => (change.key === 'runs' ? whole(Number(value)) : value);
        return says.value(says.frame[change.key], text(change.before), text(change.after));
      }
    }
  }

  /** A choice is named with its plan, a stage's value with its stage. */
  private labelOf(place: Place, plan: (id: string) => string): string {
    const label = this.words.labels[place.key];
    const { of } = WORK[this.language].steps;
    if (place.in === 'plan') return of(plan(place.plan), label);
    return place.in === 'stages' ? of(label, this.words.stageNames[STAGES[place.stage]!]) : label;
  }

  private eventName(event: WorldEvent): string {
    const { events, steps } = WORK[this.language];
    const { from, to } = eventTexts(event);
    const when = from === to ? events.month(from) : events.span(from, to);
    return steps.of(`${events.names[event.kind]} ${percent(Math.abs(event.size))}`, when);
  }

  private presetName({ preset }: Scenario): string {
    return preset === null ? '–' : this.words.presetNames[presetIdOf(preset)];
  }
}

/** Whether a scenario is its preset as published. */
function isWhole(scenario: Scenario): boolean {
  const preset = findPreset(scenario.preset ?? '');
  return preset !== undefined && differencesOf(preset, scenario).length === 0;
}
