import { isCost } from '../../analysis/bridge';
import type { Happening } from '../../analysis/chronicle';
import { EVENT_KINDS, type EventKind } from '../../scenario/scenario';
import { named, plainly, strongly } from '../segment';
import { after, before, counted, years } from '../zh';
import { linesZh } from './lines.zh';
import type { HappeningWords, ViewWords } from './words';

/** 把一次模拟讲成故事。 */

const NAMES: ViewWords['run']['names'] = {
  worst: '最差',
  low: '四分之一处',
  middle: '正中',
  high: '四分之三处',
  best: '最好',
};

const EVENTS: Record<EventKind, (size: (share: number) => string, share: number) => string> = {
  adPriceShock: (size, share) => `广告${share < 0 ? '便宜' : '贵'}了 ${size(Math.abs(share))}`,
  demandShock: (size, share) => `选购的人${share < 0 ? '少' : '多'}了 ${size(Math.abs(share))}`,
  competitorDiscount: (size, share) => `竞品让利 ${size(share)}`,
  kosWalkout: (size, share) => `团队 ${size(share)} 的人集体出走`,
  contentIncident: () => '发布的内容出了事故',
};

function gone({ people, dismissed }: Extract<Happening, { kind: 'left' }>, words: HappeningWords): string {
  const left = people > 0 ? [`走了 ${counted(words.people(people), '人')}`] : [];
  const sent = dismissed > 0 ? [`因发不出薪水裁了 ${counted(words.people(dismissed), '人')}`] : [];
  return [...left, ...sent].join('，');
}

function happening(what: Happening, words: HappeningWords): string {
  switch (what.kind) {
    case 'overtakes':
      return `第 ${what.month} 个月，${after(words.us)}反超。`;
    case 'fallsBehind':
      return `第 ${what.month} 个月，${after(words.us)}转为落后。`;
    case 'helped':
      return `帮助最大：${linesZh[what.line]}${isCost(what.line) ? '少花' : '多得'} ${words.money(what.amount)}。`;
    case 'hurt':
      return `拖累最大：${linesZh[what.line]}${isCost(what.line) ? '多花' : '少得'} ${words.money(what.amount)}。`;
    case 'event': {
      const { kind, month, months, size } = what.event;
      const once = EVENT_KINDS[kind].lasts === null || months === 1;
      const when = once ? `第 ${month + 1} 个月` : `第 ${month + 1}～${month + months} 个月`;
      return `${when}，${EVENTS[kind](words.percent, size)}。`;
    }
    case 'adPrice':
      return `广告比上年${what.growth > 0 ? '贵' : '便宜'} ${words.percent(Math.abs(what.growth))}。`;
    case 'left':
      return `${after(words.plan(what.plan))}团队${gone(what, words)}，年底 ${counted(words.people(what.heads), '人')}。`;
    case 'strained':
      return `${after(words.plan(what.plan))}团队 12 个月里有 ${what.months} 个月忙不过来，最忙时只顾得上 ${words.percent(what.lowest)}。`;
    case 'usedUp':
      return `${after(words.plan(what.plan))}的市场快用尽了，只剩 ${words.percent(what.left)} 的人可争取。`;
    case 'failedLaunches':
      return `${after(words.plan(what.plan))}有 ${what.count} 次新品失败。`;
    case 'customers':
      return `${after(words.plan(what.plan))}客户${what.growth < 0 ? '减少' : '增加'} ${counted(words.people(Math.abs(what.growth)), '位')}，共 ${counted(words.people(what.end), '位')}。`;
  }
}

export const runZh: ViewWords['run'] = {
  headline: ({ us, them, which, number, runs, end, ahead, since, years: count }) => [
    plainly(`${runs}\u00a0次模拟里`),
    strongly(`${NAMES[which]}的一次`),
    plainly(`（第\u00a0${number}\u00a0次）：${years(count)}下来，`),
    named(after(us.name), us.id),
    plainly('比'),
    named(after(before(them.name)), them.id),
    strongly(end),
    plainly(
      !ahead
        ? '。'
        : since === undefined || since === 1
          ? '，从头领先到尾。'
          : `，第\u00a0${since}\u00a0个月起一直领先。`,
    ),
  ],
  what: '这一次与全部模拟相比：累计差额（折现）',
  names: { worst: '最差', low: 'P25', middle: '中位', high: 'P75', best: '最好' },
  choose: '看哪一次',
  drawn: '不确定的参数在这一次抽到的值，影响大的在前：',
  higher: (label, value, count) => `${label}：${value}，高于 100 次里的 ${count} 次`,
  lower: (label, value, count) => `${label}：${value}，低于 100 次里的 ${count} 次`,
  yearHead: (year) => `第 ${year} 年`,
  told: ({ us, them, change, more, standing }, happenings) => [
    named(after(us.name), us.id),
    plainly(`比${after(before(them.name))}`),
    strongly(`${more ? '多' : '少'}赚 ${change}`),
    plainly(`；累计${standing}。${happenings.join('')}`),
  ],
  happening,
  working: '看计算过程：这一次的账目',
  standing: '累计差额（折现）',
  path: '这一次',
  others: '八成与五成情况',
};
