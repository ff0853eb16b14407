import type { CheckId } from '../dossier/finding';

/** 可信度档案里每一项检验：拿什么和什么对照。 */
export const checksZh: Record<CheckId, string> = {
  sbgTable: '客户留存：与已发表的移位贝塔-几何分布表对照（Fader & Hardie 2007，高端客群），续约次数',
  formulas: '“模型怎么算”里的公式：逐条手算，与引擎的结果对照',
  peopleMeans: '各序列与各项账目的均值：与独立编写的逐人模拟对照',
  lastUnit: '预设的流量方案里，最后一元媒体费带来的净现值（取 0.10；流量最强情形取 0）',
  marketingShare: '预设的流量方案里，营销与销售费用占收入之比：与同类公司对照',
  contribution: '预设的流量方案里，毛利减去上述费用后占收入之比：与同类公司对照',
  peopleVariances: '各序列在多次模拟之间的波动幅度（方差）：与同一逐人模拟对照',
  peopleDistributions: '各序列与各项总计的整个分布：与同一逐人模拟对照（Kolmogorov–Smirnov 检验）',
  anyScenario: '随机情景：人数与账目处处平衡，没有非数字',
};
