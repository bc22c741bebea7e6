/** A kind of body, with what it usually does in a year, so that numbers and words fit it. */
export interface Body {
  readonly name: string;
  /** Requests in an ordinary year. */
  readonly requests: number;
  /** Decisions in an ordinary year: licences, penalties, coercive measures. */
  readonly decisions: readonly [licensing: number, penalties: number, coercion: number];
  /** 万元 in an ordinary year; 0 for a body that collects none. */
  readonly fees: number;
  /** What its reports speak of. */
  readonly topics: readonly string[];
}

export interface GeneratedAgency {
  readonly name: string;
  /** Large to small. */
  readonly region: readonly string[];
  readonly body: Body;
}

/**
 * An agency of an invented place; every index has another name.
 * @throws RangeError above some 120,000 agencies, when the invented places run out
 */
export function agencyAt(index: number): GeneratedAgency {
  const place = placeAt(Math.floor(index / BODIES.length));
  const body = BODIES[index % BODIES.length];
  if (!body) throw new RangeError(`no agency has the index ${index}`);
  const town = /^.+镇(?=人民政府$)/.exec(body.name)?.[0];
  return { name: `${place}${body.name}`, region: town ? [place, town] : [place], body };
}

const FIRST = [...'霁墨岚芷棠砚翎筝苇鹭槿檀苔萤麓珩澍黛箫笙'];
const SECOND = [...'汀岫蘅筠浔溆葭渚蓼泠茗荻漪衿璟霭瀛枞'];
const THIRD = [...'洲岗坪堰桥浦洼湾岭畈坞垭'];
const KINDS = ['县', '市', '区'] as const;

/** Two syllables while they last, then three. */
function placeAt(index: number): string {
  const pairs = FIRST.length * SECOND.length;
  const pair = index % pairs;
  const syllables = [FIRST[pair % FIRST.length], SECOND[Math.floor(pair / FIRST.length)]];
  const round = Math.floor(index / pairs);
  if (round > THIRD.length) throw new RangeError(`no invented place is left for the index ${index}`);
  return `${syllables.join('')}${THIRD[round - 1] ?? ''}${KINDS[pair % KINDS.length]}`;
}

function body(
  name: string,
  requests: number,
  decisions: readonly [number, number, number],
  fees: number,
  topics: string,
): Body {
  return { name, requests, decisions, fees, topics: topics.split(' ') };
}

const TOWN = '村级集体资产 惠民补贴发放 人居环境整治 危旧房改造 临时救助对象 农田灌溉设施 村组道路养护';

const BODIES: readonly Body[] = [
  body(
    '人民政府办公室',
    60,
    [0, 0, 0],
    0,
    '政府常务会议 民生实事项目 政策文件清理 建议提案办理 政府规章草案 重大行政决策',
  ),
  body('发展和改革局', 14, [60, 2, 0], 0, '重大项目审批 能源保供 价格监测 专项债券项目 公共资源交易 节能审查'),
  body('教育局', 22, [15, 4, 0], 20, '义务教育招生 校外培训治理 教师招聘 学生资助 校园膳食经费 普惠性幼儿园认定'),
  body(
    '工业和信息化局',
    9,
    [4, 1, 0],
    0,
    '惠企资金申报 工业经济运行 技术改造补贴 中小企业服务 数字化转型试点 绿色工厂培育',
  ),
  body('财政局', 12, [8, 3, 0], 6, '部门预决算 政府采购 直达资金分配 地方政府债务 行政事业性收费目录 会计监督检查'),
  body(
    '自然资源局',
    75,
    [420, 36, 5],
    180,
    '征地补偿安置 建设用地审批 不动产登记 国土空间规划 矿业权出让 地质灾害防治',
  ),
  body(
    '市场监督管理局',
    38,
    [3200, 190, 12],
    3,
    '食品抽检 特种设备检查 企业登记注册 消费投诉处理 计量器具检定 广告监测',
  ),
  body(
    '卫生健康局',
    20,
    [620, 55, 3],
    30,
    '疫苗接种安排 医疗机构校验 公共场所卫生监督 基层医疗服务 托育机构备案 职业病防治',
  ),
  body(
    '住房和城乡建设局',
    58,
    [260, 48, 6],
    95,
    '老旧小区改造 房屋征收补偿 保障性住房分配 物业服务监管 燃气安全检查 商品房预售许可',
  ),
  body(
    '交通运输局',
    16,
    [540, 130, 20],
    0,
    '农村公路建设 客运班线调整 道路运输执法 超限治理 公交线路优化 出租汽车管理',
  ),
  body('水利局', 10, [48, 12, 2], 14, '河道采砂管理 农村饮水工程 水库除险加固 取水许可 防汛准备 水土保持方案'),
  body('农业农村局', 18, [210, 26, 2], 0, '高标准农田建设 农机购置补贴 宅基地管理 种子质量抽查 动物检疫 撂荒地整治'),
  body('文化和旅游局', 7, [90, 14, 1], 0, '文物保护单位 公共文化活动 旅行社监管 非遗项目申报 图书馆开放 演出市场检查'),
  body('应急管理局', 8, [130, 42, 3], 0, '安全生产检查 事故调查报告 危险化学品许可 森林防火 应急预案演练 受灾救助'),
  body('审计局', 4, [0, 0, 0], 0, '预算执行审计 审计整改结果 政府投资项目审计 经济责任审计 专项资金审计'),
  body('统计局', 5, [0, 2, 0], 0, '统计公报 居民收入调查 投入产出数据 统计执法检查 月度经济数据'),
  body('公安局', 42, [1800, 900, 140], 60, '户籍业务办理 交通违法处理 治安管理处罚 出入境证件 烟花爆竹许可 养犬登记'),
  body('司法局', 9, [20, 5, 0], 0, '行政执法监督 法律援助案件 公证服务 行政复议案件 规范性文件审核 人民调解'),
  body('民政局', 15, [75, 3, 0], 1, '最低生活保障 养老机构补贴 殡葬服务收费 社会组织登记 地名管理 残疾人两项补贴'),
  body(
    '人力资源和社会保障局',
    24,
    [110, 16, 0],
    8,
    '社会保险待遇 工伤认定 劳动保障监察 职称评审 创业担保贷款 技能培训补贴',
  ),
  body(
    '城市管理局',
    26,
    [350, 420, 18],
    40,
    '户外广告设置 渣土运输许可 占道经营整治 违法建设查处 停车泊位收费 垃圾分类',
  ),
  body('医疗保障局', 8, [2, 24, 0], 0, '医保基金监管 药品集中采购 门诊慢特病认定 异地就医结算 参保缴费标准'),
  body('白石镇人民政府', 5, [70, 4, 1], 0, TOWN),
  body('柳湾镇人民政府', 5, [45, 2, 0], 0, TOWN),
  body('太和镇人民政府', 6, [60, 5, 1], 0, TOWN),
  body('红枫镇人民政府', 4, [38, 1, 0], 0, TOWN),
];
