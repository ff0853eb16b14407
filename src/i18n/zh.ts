import type { Facts } from '../analysis/facts';
import { GAIN_EVIDENCE_ENDS } from '../analysis/flywheel-gain';
import type { ProblemCode } from '../scenario/problem';
import type { Dictionary } from './en';
import { labelsZh } from './labels.zh';
import { questionsZh } from './questions.zh';
import { named, plainly, strongly, type Segment, type VerdictWords } from './segment';

/** 产品说的所有中文。 */

const DIGITS = '零一两三四五六七八九十'.split('');

export function years(count: number): string {
  if (count <= 10) return `${DIGITS[count]}年`;
  return `十${DIGITS[count - 10] === '两' ? '二' : DIGITS[count - 10]}年`;
}

function from(low: number | null, high: number | null): string {
  if (low === null) return '';
  return high === null ? `（早则\u00a0${low}，晚则没有）` : `（${low}～${high}）`;
}

function month(index: number | null | undefined): string {
  return `第\u00a0${index}\u00a0个月`;
}

/** 拉丁字母与汉字之间空一格。 */
export function after(name: string): string {
  return /[A-Za-z0-9]$/.test(name) ? `${name}\u00a0` : name;
}

export function before(name: string): string {
  return /^[A-Za-z0-9]/.test(name) ? `\u00a0${name}` : name;
}

/** 数词后接量词：以万、亿结尾的数不再空格。 */
export function counted(count: string, word: string): string {
  return /[万亿]$/.test(count) ? count + word : `${count}\u00a0${word}`;
}

function verdict(facts: Facts, words: VerdictWords): readonly Segment[] {
  const us = named(after(words.challenger), facts.challenger);
  const them = named(before(words.baseline), facts.baseline);
  const runs = strongly(`${facts.aheadOf100}\u00a0次`);
  const behindRuns = strongly(`${100 - facts.aheadOf100}\u00a0次`);
  const { p10, p50, p90 } = facts.crossover;
  switch (facts.kind) {
    case 'ahead':
      return [
        strongly(`${years(facts.years)}下来，`),
        us,
        strongly('胜过'),
        them,
        plainly('：100\u00a0次模拟，'),
        runs,
        plainly('领先，约'),
        strongly(`多赚\u00a0${words.median}`),
        plainly(`（八成情况：${words.range}）。`),
        ...(facts.hole
          ? [plainly('先'), strongly(`落后\u00a0${words.hole}`), plainly('，'), strongly(month(p50))]
          : [strongly(month(p50))]),
        ...(p90 === null
          ? [plainly(`${facts.hole ? '反超' : '起一直领先'}（早则\u00a0${p10}，晚则没有）。`)]
          : [plainly(`${p90 === 1 ? '' : from(p10, p90)}${facts.hole ? '反超' : '起一直领先'}。`)]),
      ];
    case 'deepHole':
      return [
        us,
        strongly('最终胜过'),
        them,
        plainly('：100\u00a0次模拟，'),
        runs,
        plainly('领先，约'),
        strongly(`多赚\u00a0${words.median}`),
        plainly(`（八成情况：${words.range}）；但途中一度`),
        strongly(`落后\u00a0${words.hole}`),
        plainly('，'),
        strongly(month(facts.hole?.month)),
        plainly('最吃紧。'),
      ];
    case 'behind':
      return [
        strongly(`${years(facts.years)}下来，`),
        us,
        strongly('不如'),
        them,
        plainly('：100\u00a0次模拟，'),
        behindRuns,
        plainly('落后，约'),
        strongly(`少赚\u00a0${words.median}`),
        plainly(`（八成情况：${words.range}）${facts.trend === 'widening' ? '，差距还在拉大' : ''}。`),
      ];
    case 'neverCatches':
      return [
        strongly(`${years(facts.years)}之内，`),
        us,
        strongly('追不上'),
        them,
        plainly('：100\u00a0次模拟，'),
        behindRuns,
        plainly('没追上，期末仍'),
        strongly(`落后\u00a0${words.median}`),
        plainly(`（八成情况：${words.range}），但差距在缩小。`),
      ];
    case 'beyondEvidence':
      return [
        plainly('按这组设定，'),
        us,
        plainly('100\u00a0次里'),
        strongly(`领先\u00a0${facts.aheadOf100}\u00a0次`),
        plainly('；但每位客户再带来'),
        strongly(`\u00a0${facts.gain.toFixed(2)}\u00a0位`),
        plainly('，'),
        strongly('超出已有研究的上限'),
        plainly(`（${GAIN_EVIDENCE_ENDS}），只宜当作假设来看。`),
      ];
    case 'equal':
      return [us, plainly('和'), them, strongly('每次模拟的结果都一样'), plainly('。')];
    case 'tooClose':
      return [
        strongly('难分高下。'),
        plainly(`${years(facts.years)}下来，100\u00a0次模拟，${after(words.challenger)}`),
        strongly(`领先\u00a0${facts.aheadOf100}\u00a0次`),
        plainly('，从'),
        strongly(words.low),
        plainly('到'),
        strongly(words.high),
        plainly('都有可能（八成情况）。'),
        ...(facts.deciding
          ? [plainly('先弄清'), strongly(questionsZh[facts.deciding]), plainly('，最能定输赢。')]
          : []),
      ];
  }
}

const PROBLEMS: Record<ProblemCode, (path: string, detail: string) => string> = {
  tooLarge: (_, detail) => `文本超过 ${detail} 百万字符，不会是一个情景`,
  notJson: () => '文本不是 JSON',
  notObject: (path) => `${path || '整个情景'} 应是花括号里的对象`,
  unknownKey: (path) => `没有 ${path} 这个键`,
  wrongType: (path, detail) => `${path} 应是${TYPES[detail] ?? detail}`,
  notFinite: (path) => `${path} 不是有限的数`,
  notWhole: (path) => `${path} 应是整数`,
  tooSmall: (path, detail) => `${path} 小于下限 ${detail}`,
  tooBig: (path, detail) => `${path} 大于上限 ${detail}`,
  rangeReversed: (path) => `${path} 的低端高过了高端`,
  wrongLength: (path, detail) => `${path} 需要 ${detail} 个数，每阶段一个`,
  tooLong: (path, detail) => `${path} 超过了 ${detail}`,
  unknownPreset: (path, detail) => `${path} 里没有“${detail}”`,
  unknownVersion: (path, detail) => `${path} 只认 ${detail}`,
  unknownKind: (path, detail) => `${path} 只能是 ${detail} 之一`,
  badId: (path) => `${path} 须以字母开头，只含字母、数字、- 和 _`,
  repeatedId: (path, detail) => `${path}“${detail}”重复了`,
  noPlan: (path) => `${path} 里没有方案`,
  tooManyPlans: (path, detail) => `${path} 里超过了 ${detail} 个方案`,
  unknownBaseline: (path) => `${path} 不是任何方案的 id`,
  moreThanMarket: (path) => `${path} 超过了 world.marketSize`,
};

const TYPES: Record<string, string> = {
  text: '引号里的文字',
  number: '数字',
  value: '数字，或区间 {"low": .., "high": ..}',
  list: '方括号里的列表',
  flag: ' true 或 false',
  currency: '三个大写字母的货币代码，如 CNY',
};

export const zh: Dictionary = {
  title: '流量还是信任',
  labels: labelsZh,
  problem: ({ code, path, detail }) => PROBLEMS[code](path.slice(0, 80), detail.slice(0, 200)),
  cli: {
    usage: '用法：npm run --silent simulate -- 文件|- [--runs N] [--seed S] [--workers N]',
    badNumber: (name, most, text) => `${name} 应是 1 到 ${most} 的整数，而不是“${text.slice(0, 40)}”`,
    cannotRead: (source) => `读不了“${source.slice(0, 200)}”`,
    more: (count) => `（另有 ${count} 处）`,
  },
  planNames: { traffic: '流量', points: '积分', kos: 'KOS' },
  presetNames: {
    beauty: '美妆',
    automotive: '汽车',
    insurance: '保险',
    motherbaby: '母婴',
    home: '家居',
    luxury: '奢侈品',
    software: '企业软件',
    everyday: '日用品',
    steelman: '流量最强情形',
  },
  stageNames: {
    buyer: '买家',
    enrolled: '积分会员',
    known: '相识',
    trusting: '信任',
    member: '会员',
    friend: '会友',
  },
  verdict,
  bar: {
    preset: '行业预设',
    how: '模型怎么算',
    changed: '已改动',
    toDark: '深色',
    toLight: '浅色',
    otherLanguage: 'EN',
    switchLanguage: 'Switch to English',
  },
  numbers: {
    more: (baseline, count) => `${years(count)}比${after(before(baseline))}多赚`,
    less: (baseline, count) => `${years(count)}比${after(before(baseline))}少赚`,
    against: (baseline, count) => `${years(count)}利润与${after(before(baseline))}相比`,
    ahead: (challenger) => `${after(challenger)}领先的次数`,
    of100: '/ 100 次',
    from: '从此一直领先',
    month: '第',
    monthAfter: '个月起',
    never: '没有',
    notIn: (count) => `${years(count)}之内没有站稳领先`,
    orNever: '个月～始终未反超',
    hole: '途中最多落后',
    holeAtEnd: '期末落后最多',
    noHole: '没有',
    lead: '八成情况：',
    middle: '八成情况',
    rangeMonth: (text, at) => `${text} · ${month(at)}`,
    notOf100: (count) => `100 次里 ${count} 次始终没有`,
    ofPlayed: (count, runs) => `${runs} 次里 ${count} 次`,
    was: (text) => `原 ${text}`,
    holeMonths: '中位数从未落后',
  },
  views: { answer: '结论', profit: '利润', customers: '客户', more: '更多' },
  viewsLabel: '视图',
  answer: {
    minus: '减',
    what: '累计利润（折现）',
    challenger: '挑战方',
    baseline: '基准',
    ahead: (plan) => `${after(plan)}领先`,
    deepest: (depth, at) => `${month(at)}落后最多：${depth}`,
    crossing: '从此一直领先',
    crossingMonth: (p50, p10, p90) =>
      p50 === null
        ? `${month(p10)}～始终未反超`
        : p90 === null
          ? `${month(p50)}（早则\u00a0${p10}，晚则没有）`
          : `${month(p50)}（${p10}～${p90}）`,
    dots: '100 次模拟的结局',
    aheadCount: (count, plan) => [`${count}`, ` 次${after(before(plan))}领先`],
    median: (text) => `${text} 中位数`,
    before: (text) => `${text} 改之前`,
    notFromZero: '接近零',
    read: (at, text) => `${month(at)}：${text}`,
    readRange: (text) => `八成情况：${text}`,
    readAhead: (plan, count) => `100 次里 ${count} 次${after(before(plan))}领先`,
    reader: '用方向键读任意一个月',
  },
  profit: {
    what: '累计利润（未折现）；末端短线：八成与五成情况',
    summary: (parts) => `期末累计利润（中位数）：${parts}。`,
  },
  customers: {
    what: '客户按亲疏分层，取所有模拟的平均，同一刻度',
    total: (text) => `共 ${text}`,
    summary: (parts) => `期末客户（平均）：${parts}。`,
  },
  year: (index) => `第 ${index} 年`,
  lastMonth: (at, year) => `第 ${at} 个月 · 第 ${year} 年`,
  table: '以表格查看',
  monthHead: '月份',
  runLine: (runs, seed) => `${runs} 次模拟，各方案同样的运气 · 种子“${seed}”`,
  errorLine: (error) => ` · 差额的模拟误差 ±${error}`,
  stop: '到此为止',
  stoppedAt: (runs, asked) => `已停在 ${runs} 次（原定 ${asked} 次）`,
  refining: (runs, asked) => `已模拟 ${runs} 次，共 ${asked} 次`,
  waiting: '正在跑第一批模拟',
  failed: '模拟中断：',
  levers: {
    title: '参数',
    resetOne: (label) => `还原${label}`,
    kinds: { belief: '我们的判断', choice: '我们的做法', fact: '可实测的数据' },
    moves: { belief: '动一个，各方案都变', choice: '只动', choiceOnly: '', fact: '示例公司的数，点一下换成你的' },
    low: '低端',
    high: '高端',
    typed: (label) => `${label}，直接输入`,
    grade: {
      A: '已核实：见于原始出处',
      B: '转述：引自二手来源',
      C: '我们的假设，没有公开数据',
    },
    near: (citation) => `最接近的公开数据：${citation}`,
    published: (range) => `公开范围 ${range}`,
    assumed: (range) => `我们认为合理的范围 ${range}`,
    outside: { published: '超出公开范围', assumed: '超出我们认为合理的范围' },
    notANumber: (text) => `“${text.slice(0, 30)}”不是数字，数值保持不变`,
    clamped: (least, most) => `可取 ${least} 到 ${most}，已改为最近的一端`,
    reversed: '低端高过了高端，已对调',
    sourced: (parts) => parts.join('。'),
    evidence: (label) => `${label}的依据`,
  },
  // 区间不折行。
  range: (low, high) => `${low}\u2060～\u2060${high}`,
  behind: (text) => `少赚 ${text}`,
  aheadBy: (text) => `多赚 ${text}`,
  footer: '这是模拟，不是预测：它只说明从输入能推出什么。数据不会离开这个浏览器。',
};
