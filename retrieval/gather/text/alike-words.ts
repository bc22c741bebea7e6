/**
 * Words that reports and those who ask use for the same, a line each. They widen a search and weigh less than what was asked;
 * nothing that is found through them is ever called exact.
 */
const LINES = `
群众 公众 老百姓 百姓 居民 市民
企业 公司 商户 经营主体
个体工商户 个体户
老年人 老人 老年
残疾人 残疾 残障
务工人员 农民工 打工
家长 父母
种养大户 养殖户 种植户
村干部 村组干部
工作人员 人员 干部
人手 人力 人员 力量
负责人 领导
科室 股室 处室 部门
有关部门 有关单位 其他部门 兄弟单位
门户网站 政府网站 官网 网站
网页 页面
专栏 栏目 专题 板块 版块
新媒体 公众号 微信 微博
小程序 手机端 客户端
电子屏 显示屏 大屏
公开栏 公示栏 公告栏 宣传栏
广播 喇叭
热线 监督电话 举报电话 咨询电话
账号 帐号
搜索 检索 查询 查找
链接 网址
流程 步骤 程序
图解 一图读懂 图文
视频 短视频
语音 音频
解读 解释 说明 讲解
印发 下发 出台 制定
发布 公布 公开 公示 推送
更新 更换 维护
不及时 滞后 迟缓 偏慢
及时 按时 准时
答复 回复 回应
反复 重复 多次
延期 延长 推迟
超期 逾期 超时
期限 时限 时间
征求意见 听取意见 征集意见
意见 建议
采纳 吸收 接受
座谈 座谈会
问卷 调查表
第三方 社会机构 外部机构
培训 学习 授课 课程
案例 例子 实例
典型 代表性
考核 考评 评议 评估 打分
检查 抽查 排查 核查 自查
发现 查出 指出
问题 不足 短板 毛病
不够 不足 欠缺 缺乏 缺少
整改 改正 纠正 更正 改进
差错 错误
错字 错别字
加强 强化 加大 深化
完善 健全 优化
提升 提高 增强
提醒 催办 督促 督办
审核 审查 复核 把关
保密 涉密
个人信息 个人隐私 隐私
泄露 泄漏 外泄
归档 存档
合并 归并 整合
停用 关停 关闭 注销
增加 新增 添加
减少 降低
防止 避免 杜绝
统一 一致
口径 说法
依据 根据
条款 条文 法条
理由 原因
易懂 通俗 听得懂 看得懂
术语 专业用语 行话
会商 协商 商量 研究
转载 转发
历史文件 旧文件 老文件
季度 三个月
半年 六个月
每月 按月
上半年 前半年
下半年 后半年
年底 年末
明年 来年 下一年
全年 一年
下一步 今后 接下来 往后
附件 附带文件
复制 拷贝
上门 入户 走访
当面 面对面 现场
电话 来电
材料 资料
文书 文本
数据 数字
表格 图表
打印 印制
试用 试行 试点
开放日 参观
留言 来信
职责 职能
最低生活保障 低保
不动产登记 房产登记
征收补偿 拆迁补偿
招生 入学
户籍 户口
养老机构 养老院
违法建设 违建
医疗保障 医保
疫苗接种 打疫苗
交通违法 违章
消费投诉 消费者投诉
危旧房 危房
农村公路 乡村道路
安全生产 安全检查
`;

const ALIKE = new Map<string, readonly string[]>();
for (const line of LINES.trim().split('\n')) {
  const words = line.split(' ');
  for (const word of words) {
    ALIKE.set(word, [...(ALIKE.get(word) ?? []), ...words.filter((other) => other !== word)]);
  }
}
const LONGEST = Math.max(...[...ALIKE.keys()].map((word) => word.length));

/** Other words for this very word. */
export function othersFor(word: string): readonly string[] {
  return ALIKE.get(word) ?? [];
}

/** Other words for parts of folded words: of each place the longest part that has any. */
export function alikeWords(folded: string): string[] {
  const others = new Set<string>();
  for (let at = 0; at < folded.length; at += 1) {
    for (let length = LONGEST; length >= 2; length -= 1) {
      const known = ALIKE.get(folded.slice(at, at + length));
      if (!known) continue;
      for (const word of known) if (!folded.includes(word)) others.add(word);
      at += length - 1;
      break;
    }
  }
  return [...others];
}
