/** Traditional characters of public bodies' names, places and the form's fixed words, each before its simplified one. */
const PAIRS =
  '國国機机關关務务據据報报開开編编製制發发佈布舉举條条項项與与為为當当業业經经濟济學学術术員员會会辦办廳厅廣广東东' +
  '縣县區区鄉乡鎮镇鄰邻連连運运輸输農农漁渔衛卫護护環环質质監监計计劃划審审稅税統统財财資资產产規规劇剧動动勞劳歲岁' +
  '遺遗場场藥药醫医療疗養养險险應应災灾勢势聯联絡络網网電电訊讯號号誌志檔档館馆書书圖图藝艺體体協协僑侨軍军隊队團团' +
  '總总處处門门營营園园陽阳陰阴雲云龍龙馬马鳳凤島岛嶺岭灣湾濱滨澤泽滬沪蘇苏寧宁慶庆遼辽漢汉貴贵陝陕長长蘭兰臺台灤滦' +
  '瀋沈豐丰興兴義义華华萬万溫温貿贸銀银錫锡鐵铁錦锦鹽盐賓宾齊齐濰潍溝沟潔洁澗涧瀏浏瀾澜鄭郑紹绍績绩綿绵綏绥維维緬缅' +
  '邊边達达遠远選选邏逻鄧邓陳陈隴陇雙双離离靈灵韓韩順顺頭头顧顾風风飛飞魚鱼鳥鸟鴨鸭鶴鹤麗丽黃黄點点齡龄時时間间數数' +
  '認认證证許许訴讼訟讼複复復复議议決决請请對对於于從从個个種种類类後后來来過过進进現现將将須须無无見见評评試试設设' +
  '記记調调論论讀读變变實实寫写導导專专爾尔尋寻屬属歷历歸归殘残氣气戶户擔担權权構构標标樣样橋桥檢检歐欧淺浅減减漲涨' +
  '滿满潛潜獻献獎奖畢毕異异確确禮礼稱称積积穩稳窮穷競竞筆笔簡简範范節节築筑級级細细組组結结給给絕绝緊紧線线練练縱纵' +
  '續续聖圣聲声職职聽听肅肃舊旧蓋盖蔭荫藍蓝蘆芦蟲虫裝装補补視视親亲觀观話话該该語语說说課课諾诺謝谢譯译讓让負负貢贡' +
  '責责貨货購购費费賈贾賢贤賴赖贊赞趙赵車车軌轨較较載载輕轻輪轮轄辖轉转辭辞這这鄲郸鄺邝釋释針针鎖锁鋼钢錄录鏡镜閩闽' +
  '閱阅闊阔闖闯陸陆隨随雜杂靜静預预領领題题額额願愿餘余駐驻驗验驛驿鬥斗魯鲁鳴鸣鵬鹏鷹鹰麥麦黨党龜龟併并並并兩两優优' +
  '億亿備备傳传債债傷伤儲储兒儿內内冊册準准凱凯別别創创勝胜勵励勸劝匯汇參参嚴严單单圓圆執执堅坚墊垫塊块壓压壩坝壽寿' +
  '夾夹奪夺奮奋婦妇孫孙宮宫寶宝層层岡冈峽峡崗岗嶽岳幹干幾几庫库廟庙廬庐張张彈弹彌弥彙汇徑径徵征憲宪懷怀戰战揚扬換换' +
  '揮挥損损搖摇撫抚擁拥擇择擴扩攝摄敘叙敵敌斷断昇升晉晋暫暂曆历櫃柜棗枣楊杨榮荣槍枪樂乐樹树欄栏歡欢殺杀涼凉淚泪淨净' +
  '淪沦淵渊渦涡測测渾浑滄沧滯滞濃浓灘滩爐炉爭争狀状獨独獲获瑪玛瓊琼畝亩盡尽盧卢礦矿礎础祿禄禪禅穀谷窪洼簽签糧粮紀纪' +
  '約约純纯紙纸絲丝綜综緣缘縮缩羅罗腦脑臨临艦舰葉叶蒼苍蓮莲薩萨虛虚蝦虾蠶蚕衝冲裡里訂订託托訪访詞词詢询諮咨談谈謀谋' +
  '譽誉豬猪貝贝貧贫貫贯賀贺賽赛贛赣躍跃遞递遷迁郵邮鈞钧鉛铅鋪铺鍵键鎢钨閘闸閉闭閣阁隱隐雞鸡霧雾頂顶顏颜飲饮飼饲駁驳' +
  '騎骑騰腾驚惊鬱郁鯉鲤鵝鹅鸞鸾況况糾纠罰罚強强廢废採采';

const TRADITIONAL = /[國機關務據報開條與為縣區鄉鎮]/;
let simple: Map<string, string> | undefined;
let common: Set<string> | undefined;

/** Text with the traditional characters that are known made simplified; of the same length. Text without them comes back as it is. */
export function simplified(text: string): string {
  if (!TRADITIONAL.test(text)) return text;
  simple ??= new Map(
    Array.from({ length: PAIRS.length / 2 }, (_, at) => [PAIRS[at * 2] ?? '', PAIRS[at * 2 + 1] ?? '']),
  );
  let out = '';
  for (let at = 0; at < text.length; at += 1) out += simple.get(text[at] ?? '') ?? text[at];
  return out;
}

/** Whether every character is one of the 6763 of GB 2312, so that no traditional one is left in a name. */
export function isSimplified(name: string): boolean {
  common ??= gb2312();
  for (const char of name) if (/\p{Script=Han}/u.test(char) && !common.has(char)) return false;
  return true;
}

/** Whether a text is printed in traditional characters. */
export function isTraditional(text: string): boolean {
  return TRADITIONAL.test(text);
}

function gb2312(): Set<string> {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xf7; row += 1) for (let cell = 0xa1; cell <= 0xfe; cell += 1) bytes.push(row, cell);
  return new Set(new TextDecoder('gb18030').decode(Uint8Array.from(bytes)));
}
