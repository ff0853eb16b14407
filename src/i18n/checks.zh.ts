import type { CheckId } from '../dossier/finding';

/** 可信度档案里每一项检验：拿什么和什么对照。 */
export const checksZh: Record<CheckId, string> = {
  sbgTable: '客户留存：与已发表的移位贝塔-几何分布表对照（Fader & Hardie 2007，高端客群），续约次数',
  formulas: '“模型怎么算”里的公式：逐条手算，与引擎的结果对照',
  peopleMeans: '各序列均值：与逐人模拟对照',
  anyScenario: '随机情景：人数与账目处处平衡，没有非数字',
};
