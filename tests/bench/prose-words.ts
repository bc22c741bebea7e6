/** Words for the slots of sentence patterns. Slots that are not here belong to the report: its agency, year, numbers. */
export const WORDS: Readonly<Record<string, readonly string[]>> = {
  channel: words(
    '门户网站专栏 政务新媒体账号 办事大厅电子屏 村居公开栏 便民服务点 广播站 短信提醒 服务窗口资料架 板报和折页 网格员入户 政务服务小程序 企业联络群',
  ),
  form: words('图解 问答 短视频 案例说明 办事流程图 现场讲解 对照表 常见误区提示 分步截图 音频播报'),
  unit: words('办公室 法规科 财务科 业务科 值班室 信息中心 督查组 综合科 窗口组 档案室'),
  reader: words('办事群众 小微企业 老年居民 外来务工人员 返乡创业者 学生家长 种养大户 个体工商户 村组干部 残疾居民'),
  quality: words('准确 及时 易懂 完整 好找 前后一致 可核对 有出处'),
  step: words('登记 审查 补正 征求意见 答复 送达 归档 回访'),
  when: words('一季度 二季度 三季度 四季度 上半年 下半年 年中 年末 汛期 开学前后 春节前 每月上旬'),
  cause: words(
    '人员轮岗较频繁 部分业务跨科室办理 系统字段调整 标准更新较快 材料来源分散 基层人手偏紧 对条款理解不一 审批链条偏长',
  ),
  habit: words('台账 清单 提醒单 复核表 交接单 样本库 问题簿 对照卡'),
  learner: words('新任信息员 各科室负责人 窗口人员 乡镇联络员 执法人员 文字审核人员 值班人员'),
  way: words('逐条比对 交叉检查 随机抽查 回看截图 电话核实 现场走访 集中研讨 按月通报'),
};

function words(list: string): string[] {
  return list.split(' ');
}
