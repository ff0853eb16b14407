import type { LedgerLine } from '../../model/series';

/** 账目各科目的中文名称。 */
export const linesZh: Record<LedgerLine, string> = {
  firstRevenue: '首单收入',
  repeatRevenue: '复购收入',
  addOnRevenue: '增购收入',
  replacementRevenue: '换购收入',
  goods: '商品成本',
  media: '媒体投放',
  platformFees: '平台扣点',
  leadHandling: '线索跟进',
  kosPay: '团队薪酬',
  hiring: '招聘与培训',
  contentControl: '内容风控',
  privileges: '会员礼遇',
  community: '社群费用',
  programmeFixed: '会员与积分系统',
  points: '积分成本',
  discountsMatched: '跟进折扣',
  referralRewards: '转介绍奖励',
  brand: '品牌费用',
  launches: '新品失败',
};
