import { isCost } from '../../analysis/bridge';
import type { LedgerLine } from '../../model/series';
import { named, plainly, strongly, type Segment } from '../segment';
import { after, before, counted, years } from '../zh';
import { linesZh } from './lines.zh';
import { runZh } from './run.zh';
import type { CashFacts, PlanName, ViewWords } from './words';

/** 句首的方案名，后面接汉字。 */
const opening = ({ id, name }: PlanName): Segment => named(after(name), id);
/** 句中的方案名，两边都是汉字。 */
const inside = ({ id, name }: PlanName): Segment => named(after(before(name)), id);

/** 后面接数字的方案名。 */
const amountOf = ({ id, name }: PlanName): Segment => named(`${name}\u00a0`, id);

function listed(parts: readonly (readonly Segment[])[], mark = '，'): Segment[] {
  return parts.flatMap((part, i) => [...(i === 0 ? [] : [plainly(mark)]), ...part]);
}

function cash({ plan, need, needOf100 }: CashFacts): readonly Segment[] {
  if (!need)
    return [
      opening(plan),
      plainly(
        needOf100 === 0
          ? '始终不用垫钱'
          : needOf100 < 50
            ? `100\u00a0次里只有\u00a0${needOf100}\u00a0次要垫钱`
            : `100\u00a0次里有\u00a0${needOf100}\u00a0次要垫钱，但数目微不足道`,
      ),
    ];
  return [
    opening(plan),
    plainly('最多垫'),
    strongly(`\u00a0${need.amount}`),
    plainly(`（八成情况：${need.range}），约在第\u00a0${need.month}\u00a0个月`),
  ];
}

/** 一个或两个没有赢得客户的方案。 */
function nobodyFor([first, second]: readonly PlanName[], what: string): Segment[] {
  if (!second) return [opening(first!), plainly(what)];
  return [opening(first!), plainly('和'), inside(second), plainly(what)];
}

function sum({ line, amount }: { readonly line: LedgerLine; readonly amount: string }): readonly Segment[] {
  return [strongly(linesZh[line]), plainly(`（${amount}）`)];
}

/** 细分视图的中文。 */
export const viewsZh: ViewWords = {
  more: '细分视图',
  waiting: '正在补跑这张图要用的数据',
  none: '–',
  names: {
    ahead: '逐月胜率',
    result: '结果分布',
    bridge: '利润拆解',
    cash: '现金',
    channels: '获客渠道',
    cac: '获客成本',
    retention: '留存',
    trust: '信任与团队',
    points: '积分负债',
    books: '账目',
    run: '单次模拟',
  },
  lines: linesZh,
  median: '中位数',
  year: '年份',
  plan: '方案',
  ahead: {
    headline: ({ us, them, first, middle, middleYear, last, verdict, borders: [low, high], since, years: count }) => [
      opening(us),
      plainly('胜过'),
      inside(them),
      plainly('的次数：满一年时\u00a0100\u00a0次里有'),
      strongly(`\u00a0${first}\u00a0次`),
      ...(count > 2 ? [plainly(`，${years(middleYear)}时`), strongly(`\u00a0${middle}\u00a0次`)] : []),
      plainly('，期末'),
      strongly(`\u00a0${last}\u00a0次`),
      plainly('。'),
      plainly(
        verdict === 'tooClose'
          ? `难分高下：次数要稳超\u00a0${high}\u00a0次，多赚的也要超出模拟误差，才算领先；稳低于\u00a0${low}\u00a0次才算落后。`
          : `从第\u00a0${since}\u00a0个月起，可以说它${verdict === 'ahead' ? '领先' : '落后'}。`,
      ),
    ],
    what: '100 次里领先多少次；阴影为两倍模拟误差',
    zone: '难分高下',
    atEnd: '期末',
    error: '模拟误差',
  },
  result: {
    headline: ({ us, them, low, high, median, worst, best, runs }) => [
      plainly('与'),
      inside(them),
      plainly('相比，'),
      opening(us),
      plainly('八成情况落在'),
      strongly(low),
      plainly('到'),
      strongly(high),
      plainly('之间'),
      ...(median ? [plainly('，中间的一次'), strongly(median)] : []),
      plainly(`。${runs}\u00a0次里，最差${worst}，最好${best}。`),
    ],
    what: '期末累计利润之差（折现），一次模拟算一个',
    reader: '用方向键逐条读',
    bin: (from, to, count) => `${from}～${to}：${count} 次`,
    below: (to, count) => `低于 ${to}：${count} 次`,
    above: (from, count) => `高于 ${from}：${count} 次`,
    axis: (runs) => `${runs} 次`,
    quantile: '结果更低的占',
    difference: '差额',
  },
  bridge: {
    headline: ({ us, them, years: count, difference, more, helped, hurt }) => [
      strongly(`${years(count)}下来，`),
      opening(us),
      plainly('比'),
      inside(them),
      ...(difference ? [strongly(`${more ? '多' : '少'}赚\u00a0${difference}`)] : [strongly('相差无几')]),
      ...(helped ? [plainly(`。帮助最大的是${isCost(helped.line) ? '少花' : '多得'}的`), ...sum(helped)] : []),
      ...(hurt
        ? [
            plainly(helped ? '，拖累最大的是' : '。拖累最大的是'),
            plainly(isCost(hurt.line) ? '多花的' : '少得的'),
            ...sum(hurt),
          ]
        : []),
      plainly('。'),
    ],
    what: '累计利润（未折现），取所有模拟的平均；省下的成本算作加分',
    profitOf: (name) => `${after(name)}的利润`,
    rest: '其余各项',
    change: '差额',
    error: '模拟误差',
    line: '科目',
  },
  cash: {
    headline: (plans) => [plainly('最吃紧时：'), ...listed(plans.map(cash), '；'), plainly('。')],
    notEnough: (plans) => `100 次里不够用的次数：${plans.map(({ name, count }) => `${name} ${count} 次`).join('，')}`,
    what: '开局以来的累计现金，即累计利润（未折现）',
    limit: '最多能垫',
    setLimit: '设个上限',
    notANumber: (text) => `“${text.slice(0, 30)}”不是大于零的金额，上限保持不变`,
    deepest: '最多垫款',
    month: '最吃紧的月份',
    beyond: '超过上限的次数',
    never: '没有',
  },
  channels: {
    headline: ({ us, them, ours, theirs }) => {
      const losers = [...(ours ? [] : [us]), ...(theirs ? [] : [them])];
      const paid = [...(theirs ? [{ who: them, of: theirs }] : []), ...(ours ? [{ who: us, of: ours }] : [])];
      return [
        ...(losers.length > 0 ? nobodyFor(losers, '在任何一次模拟里都没有赢得新客。') : []),
        ...(paid.length > 0 ? [plainly('每\u00a0100\u00a0位新客里，靠广告来的，')] : []),
        ...listed(paid.map(({ who, of }) => [opening(who), plainly('有'), strongly(`\u00a0${of.newPaid}\u00a0位`)])),
        ...(paid.length > 0 ? [plainly('。')] : []),
        ...(ours
          ? [
              opening(us),
              plainly('的新客里，朋友介绍来'),
              strongly(`\u00a0${ours.newReferred}\u00a0位`),
              plainly('，内容带来'),
              strongly(`\u00a0${ours.newContent}\u00a0位`),
              plainly('，自己找上门'),
              strongly(`\u00a0${ours.newOrganic}\u00a0位`),
              plainly('。'),
            ]
          : []),
      ];
    },
    what: '每月新客按渠道分层，取所有模拟的平均，同一刻度；下方为广告占比',
    names: { newPaid: '广告', newOrganic: '自然到访', newContent: '内容', newReferred: '转介绍' },
    total: (count, paid) => `每月 ${counted(count, '位')}，${paid}% 靠广告`,
    dependence: '流量依赖度',
    paid: '靠广告',
    all: '全部渠道',
    nobody: '没有方案赢得过新客。',
  },
  cac: {
    headline: (plans) => [
      plainly('综合算下来，每位新客的成本：'),
      ...listed(
        plans.flatMap(({ plan, blended }) => (blended === undefined ? [] : [[amountOf(plan), strongly(blended)]])),
      ),
      plainly('。再用广告多拉一位：'),
      ...listed(
        plans.flatMap(({ plan, marginal }) => (marginal === undefined ? [] : [[amountOf(plan), strongly(marginal)]])),
      ),
      plainly('。'),
    ],
    what: '获客成本，逐月取各次模拟的中位数，同一刻度',
    names: { paidCac: '付费', blendedCac: '综合', marginalCac: '边际' },
    note: (month) => `第 ${month} 个月`,
    overall: '全程',
  },
  retention: {
    headline: (count, plans) => {
      const losers = plans.flatMap(({ plan, kept }) => (kept ? [] : [plan]));
      const winners = plans.flatMap(({ plan, kept }) => (kept ? [{ plan, ...kept }] : []));
      return [
        ...(losers.length > 0 ? nobodyFor(losers, '第一年没有赢得客户，每次模拟都是。') : []),
        ...(winners.length > 0 ? [plainly('第一年赢得的客户，每\u00a0100\u00a0位里，')] : []),
        ...listed(
          winners.map(({ plan, soon, late }) => [
            opening(plan),
            plainly('当年年底还剩'),
            strongly(`\u00a0${soon}\u00a0位`),
            ...(count > 1 ? [plainly(`、满${years(count)}还剩`), strongly(`\u00a0${late}\u00a0位`)] : []),
          ]),
          '；',
        ),
        ...(winners.length > 0 ? [plainly('。')] : []),
      ];
    },
    what: '某年加入的 100 位客户，到当年和以后各年年底还剩几位；取所有模拟的平均',
    joined: '加入年份',
    people: '新客',
    atEndOf: '年底仍在',
    caption: (name) => `${name}：每 100 位新客的留存`,
  },
  trust: {
    headline: ({ plan, close, all, closeOf100, heads, lowestOf100, lowestMonth, strained }) => [
      plainly('期末，'),
      opening(plan),
      plainly(`的\u00a0${counted(all, '位')}客户里，有`),
      strongly(`\u00a0${counted(close, '位')}`),
      plainly(`已建立信任或更亲近（每\u00a0100\u00a0位里\u00a0${closeOf100}\u00a0位），由`),
      strongly(`\u00a0${heads}\u00a0人`),
      plainly('的团队照应；'),
      ...(lowestOf100 < 100
        ? [
            plainly(`最忙是第\u00a0${lowestMonth}\u00a0个月，该做的只顾得上`),
            strongly(`\u00a0${lowestOf100}%`),
            plainly(strained > 0 ? `，有\u00a0${strained}\u00a0个月忙不过来。` : '。'),
          ]
        : [plainly('该做的始终顾得上。')]),
    ],
    what: '客户按亲疏分层，团队该做的与能做的；取所有模拟的平均',
    noTeam: '这里没有方案在人身上花钱，也就没有团队。给某个方案留一部分人员预算，就能看到。',
    ladder: '客户有多亲近',
    work: '要照应的关系',
    capacity: '顾得上',
    load: '该照应',
    attention: '照应程度',
    heads: '团队人数',
    headCount: (count) => `团队 ${count} 人`,
  },
  points: {
    headline: ({ plan, years: count, owed, range, cost }) => [
      plainly('期末，'),
      opening(plan),
      plainly('欠客户的积分值'),
      strongly(`\u00a0${owed}`),
      plainly(`（八成情况：${range}）。${years(count)}下来，积分共花费`),
      strongly(`\u00a0${cost}`),
      plainly('，含尚欠的部分。'),
    ],
    what: '未兑换也未过期的积分，按价值计；阴影：八成与五成情况',
    noPoints: '这里没有方案发积分，也就没有积分负债。',
    owed: '积分负债',
  },
  books: {
    headline: ({ plan, years: count, revenue, costs, profit, loss }) => [
      plainly(`${years(count)}里，`),
      opening(plan),
      plainly('收入'),
      strongly(`\u00a0${revenue}`),
      plainly('，支出'),
      strongly(`\u00a0${costs}`),
      plainly(loss ? '，亏损' : '，盈利'),
      strongly(`\u00a0${profit}`),
      plainly('。'),
    ],
    what: '取所有模拟的平均，未折现；成本带负号，位数只写到模拟误差为止',
    line: '科目',
    total: '合计',
    revenue: '收入',
    costs: '成本',
    profit: '利润',
    cumulative: '累计利润',
  },
  run: runZh,
};
