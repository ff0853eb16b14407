import { GAIN_EVIDENCE_ENDS } from '../../analysis/flywheel-gain';
import { USED_UP } from '../../analysis/limits';
import { percent } from '../money';
import { after, before } from '../zh';
import type { EventTexts, WorkWords } from './words';

function during({ from, to }: EventTexts): string {
  return from === to ? `第\u00a0${from}\u00a0个月` : `第\u00a0${from}～${to}\u00a0个月`;
}

function amid(name: string): string {
  return after(before(name));
}

export const workZh: WorkWords = {
  undo: '撤销',
  redo: '重做',
  history: '历史',
  undoWhat: (step) => `撤销：${step}`,
  redoWhat: (step) => `重做：${step}`,
  goBackTo: '每一步都留着，点哪一步就回到哪一步',
  branch: '已搁置',
  steps: {
    begun: (preset) => `从${amid(preset)}开始`,
    preset: (preset) => `换成预设：${preset}`,
    reset: (preset) => `全部还原到${before(preset)}`,
    value: (label, old, now) => `${label}：${old} → ${now}`,
    of: (whole, part) => `${whole}，${part}`,
    several: (first, more) => `${first}，另有 ${more} 处`,
    planAdded: (name) => `添加方案：${name}`,
    planRemoved: (name) => `删除方案：${name}`,
    planNamed: (old, now) => `方案${amid(old)}改名为${before(now)}`,
    baseline: (name) => `基准改为${before(name)}`,
    eventAdded: (text) => `添加：${text}`,
    eventRemoved: (text) => `删除：${text}`,
    eventChanged: (text) => `调整：${text}`,
    frame: { name: '标题', notes: '备注', currency: '币种', years: '模拟年数', runs: '模拟次数', seed: '种子' },
  },
  on: '开',
  off: '关',
  common: '与其他方案相同',
  find: (count) => `在 ${count} 个参数里查找`,
  found: (count, text) => `“${text}”：${count} 个参数`,
  nothingFound: (text) => `没有与“${text}”相符的参数。可以试试名称里的词，如“单价”，或分组名，如“团队”。`,
  all: (count) => `按分组看全部 ${count} 个参数`,
  few: '只看关键参数',
  marks: (plan) => `圆点动一个，各方案都变；方块只动${before(plan)}；带横线的是该填你自己的数。`,
  groups: {
    market: '市场',
    ads: '广告',
    product: '商品',
    retention: '流失',
    word: '口碑与转介绍',
    trust: '信任',
    team: '团队',
    money: '资金',
    learning: '新品与洞察',
    points: '积分',
    stages: '分阶段，从买家到会友',
    people: '做法：人',
    belonging: '做法：会员与奖励',
    programme: '做法：积分',
    terms: '做法：折扣与预算',
  },
  inGroup: (levers, changed) => (changed > 0 ? `${levers} 个，改动 ${changed} 个` : `${levers} 个`),
  reset: {
    title: '还原…',
    all: (preset) => `全部还原到预设“${preset}”`,
    opened: '全部还原到打开时的样子',
    group: (name, count) => `${name}（${count}）`,
    nothing: '与预设没有不同。',
  },
  range: { make: '拿不准？改成区间', unmake: '改成单个数', of: (label) => `${label}：数或区间` },
  was: (text) => `原 ${text}`,
  choicesOf: '看哪个方案的做法',
  ownBudget: { give: '单独给预算', drop: '与其他方案用同样的预算' },
  yearsOf: (count) => `${count} 年`,
  plans: {
    title: '方案…',
    name: (plan) => `${after(plan)}的名称`,
    copy: '复制',
    copyOf: (plan) => `复制${before(plan)}`,
    numbered: (plan, number) => `${plan} ${number}`,
    remove: '删除',
    removeOf: (plan) => `删除${before(plan)}`,
    baseline: '基准',
    edit: '做法',
    editOf: (plan) => `看${amid(plan)}的做法`,
    limits: '可有二到四个方案。复制出来的与原方案分毫不差，再改它的做法。',
  },
  events: {
    title: '可能发生的事',
    hint: '各方案同样遇到',
    names: {
      adPriceShock: '广告涨价',
      competitorDiscount: '竞品打折',
      kosWalkout: '团队出走',
      contentIncident: '内容事故',
      demandShock: '需求变化',
    },
    says: {
      adPriceShock: (event) => `${during(event)}，广告线索单价${event.up ? '上涨' : '下降'} ${event.size}。`,
      competitorDiscount: (event) => `${during(event)}，竞品降价 ${event.size}：流失增多，越亲近的客户越少受影响。`,
      kosWalkout: (event) =>
        `第\u00a0${event.from}\u00a0个月，各方案有 ${event.size} 的 KOS 出走；他们的客户一部分跟着走，其余的信任退一阶。`,
      contentIncident: (event) =>
        `第\u00a0${event.from}\u00a0个月出了内容事故，各方案口碑折损 ${event.size}，同样比例的信任客户退一阶。`,
      demandShock: (event) => `${during(event)}，正在选购的潜客${event.up ? '增加' : '减少'} ${event.size}。`,
    },
    add: (name) => `添加：${name}`,
    remove: (name) => `删除：${name}`,
    start: (name) => `${name}，从哪个月起`,
    length: (name) => `${name}，到哪个月止`,
    size: (name) => `${name}，幅度`,
    months: (name) => `${name}，月份`,
    by: '幅度',
    month: (month) => `第 ${month} 个月`,
    span: (from, to) => `第 ${from}～${to} 个月`,
    beyond: '在模拟期之后，不起作用。',
    notAMonth: (text) => `“${text.slice(0, 30)}”不是模拟期内的月份`,
  },
  remarks: {
    count: (count) => `对这组设定有 ${count} 条提示`,
    none: '各项设定都有依据，没有要提示的',
    outside: (label, value, range, published) =>
      `${label}取 ${value}，超出${published ? '公开范围' : '我们认为合理的范围'}（${range}）。`,
    gain: (plan, gain) => `${after(plan)}每位客户再带来 ${gain} 位：飞轮之强超出已有研究（${GAIN_EVIDENCE_ENDS}）。`,
    noTeam: (plan) => `${after(plan)}花在人身上的钱请不起一位 KOS，团队始终没有开始。`,
    people: (plan, months) => `${after(plan)}有 ${months} 个月，人员和会员、积分的开支超过全部预算，没有钱投广告。`,
    attention: (plan, months) => `${after(plan)}有 ${months} 个月，KOS 照应不过来；无人照应的客户会退阶。`,
    market: (plan, month) =>
      `${after(plan)}到第 ${month} 个月，市场 ${percent(1 - USED_UP)} 的人已经争取过或流失，往后的结果参考价值不大。`,
    cash: (plan, of100) =>
      of100 === 100
        ? `${after(plan)}投入的钱始终收不回来，每次模拟都是。`
        : `${after(plan)}投入的钱收不回来，100 次模拟里有 ${of100} 次。`,
    fix: {
      value: (label, value) => `把“${label}”改为 ${value}`,
      values: (label) => `把“${label}”收回范围之内`,
      years: (count) => `改为模拟 ${count} 年`,
      off: (labels) => `关闭：${labels.join('、')}`,
    },
  },
  trouble: {
    unreadable: (problem) =>
      `这个浏览器里存的工作读不出来${problem ? `（${problem}）` : ''}，已另存一旁，页面从头开始。`,
    save: '存成文件',
    close: '关闭',
  },
};
