import { describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/en';
import { zh } from '../../src/i18n/zh';
import { StepTexts } from '../../src/panels/step-text';
import { defaultScenario, findPreset } from '../../src/presets/presets';
import { withValue, withValues } from '../../src/scenario/edit';
import { usualEvent, withEvent, withEventChanged, withoutEvent } from '../../src/scenario/event-edits';
import { withBaseline, withoutPlan, withPlanLike, withPlanNamed } from '../../src/scenario/plan-edits';
import type { Scenario } from '../../src/scenario/scenario';
import { beginning, stepped } from '../../src/state/history';

const base = defaultScenario();
const shock = withEvent(base, usualEvent(base, 'adPriceShock'));
const own = withPlanLike(base, 'kos', 'own4', 'KOS 2');

/** The name of the step from one scenario to another, in both languages. */
function names(before: Scenario, after: Scenario): [string, string] {
  const history = stepped(beginning({ scenario: before, challenger: 'kos' }), { scenario: after, challenger: 'kos' });
  const plain = (text: string): string => text.replaceAll('\u00a0', ' ').replaceAll('\u2060', '');
  return [plain(new StepTexts(en, 'en').nameOf(history, 1)), plain(new StepTexts(zh, 'zh').nameOf(history, 1))];
}

describe('the name of a step', () => {
  it('says what was moved, from where to where', () => {
    expect(names(base, withValue(base, { in: 'world', key: 'trustRate' }, 0.07))).toEqual([
      'Trust forms, a month: 2 to 8% → 7%',
      '每月建立信任：2～8% → 7%',
    ]);
    expect(names(base, withValue(base, { in: 'plan', key: 'community', plan: 'kos' }, false))).toEqual([
      'KOS, Community: on → off',
      'KOS，会友社群：开 → 关',
    ]);
    expect(names(base, withValue(base, { in: 'stages', key: 'lapse', stage: 3 }, 0.5))).toEqual([
      'Lapsing by stage, times a buyer’s, trusting: 0.72 → 0.5',
      '各阶段流失（相对买家），信任：0.72 → 0.5',
    ]);
    expect(names(base, withValue(base, { in: 'plan', key: 'ownBudget', plan: 'traffic' }, 9e5))[0]).toBe(
      'Traffic, Budget of its own, a month: as the others → ¥900k',
    );
    expect(names(base, { ...base, years: 5 })).toEqual(['Years played: 10 → 5', '模拟年数：10 → 5']);
    expect(names({ ...base, runs: 200 }, { ...base, runs: 10_000 })[0]).toMatch(/200 → 10,000$/);
  });

  it('names presets and resets', () => {
    const luxury = findPreset('luxury@1')!;
    expect(names(base, luxury)).toEqual(['Preset: Luxury', '换成预设：奢侈品']);
    const changed = withValues(base, [
      { place: { in: 'world', key: 'costPerLead' }, value: 50 },
      { place: { in: 'world', key: 'kosPay' }, value: 9000 },
    ]);
    expect(names(changed, base)).toEqual(['Everything reset to Beauty', '全部还原到美妆']);
    expect(names(base, changed)[0]).toBe('Cost per ad lead: ¥40 → ¥50, and 1 more');
    expect(new StepTexts(en, 'en').nameOf(beginning({ scenario: base, challenger: 'kos' }), 0)).toBe(
      'Begun with Beauty',
    );
  });

  it('names plans and events', () => {
    expect(names(base, own)).toEqual(['Plan added: KOS 2', '添加方案：KOS 2']);
    expect(names(own, withoutPlan(own, 'own4'))).toEqual(['Plan removed: KOS 2', '删除方案：KOS 2']);
    expect(names(base, withPlanNamed(base, 'traffic', 'Ads'))).toEqual([
      'Plan Traffic renamed Ads',
      '方案流量改名为 Ads',
    ]);
    expect(names(base, withBaseline(base, 'points'))).toEqual(['Baseline: Points', '基准改为积分']);
    expect(names(base, shock)).toEqual([
      'Added: Ad prices jump 50%, month 25 to 36',
      '添加：广告涨价 50%，第 25～36 个月',
    ]);
    expect(names(shock, withEventChanged(shock, 0, { month: 30 }))[0]).toBe(
      'Changed: Ad prices jump 50%, month 31 to 42',
    );
    expect(names(shock, withoutEvent(shock, 0))[0]).toBe('Removed: Ad prices jump 50%, month 25 to 36');
  });
});
