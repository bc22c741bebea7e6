import type { Rewording } from './rewording.ts';

/** Sentences of part 5 as somebody remembers them who has forgotten the words. */
export const REWORDED_PROBLEMS: readonly Rewording[] = [
  {
    of: '一些{topic}信息写得偏长',
    as: '{topic}的材料太啰嗦，{reader}读到最后还是搞不懂从哪下手',
    about: '材料太啰嗦看不懂',
  },
  {
    of: '因{cause}，{topic2}的更新有时',
    as: '{cause}，{topic2}放上网总要迟{n}天',
    about: '上网总是迟几天',
  },
  {
    of: '解读多用文字',
    as: '政策说明光是字，{form}太少，知道的人不多',
    about: '政策说明形式太少',
  },
  {
    of: '对{reader}的需求了解不够',
    as: '不清楚{reader}到底想知道什么，问卷上的题目也太空泛',
    about: '不清楚群众想知道什么',
  },
  {
    of: '答复文书说理不足',
    as: '回复里道理讲得太少，光列法条，没结合具体情况',
    about: '回复道理讲得太少',
  },
  {
    of: '{learner}变动较大',
    as: '{learner}老换人，教不过来，{topic}的稿子常常被打回',
    about: '经常换人教不过来',
  },
  {
    of: '数据公开以表格图片为主',
    as: '数字都做成图放出来，{reader}没法拿去再用',
    about: '数字做成图没法再用',
  },
  {
    of: '{topic2}涉及几个部门',
    as: '{topic2}好几家都管，说法对不上的时候没有一份共同的解释',
    about: '几家说法对不上',
  },
  {
    of: '基层公开栏更换不及时',
    as: '村里的公示墙换得慢，去看了{n}块有{one}块是老内容',
    about: '公示墙换得慢',
  },
  {
    of: '{topic}方面公开的结果较多、过程较少',
    as: '{topic}只说办成啥样、不说怎么办的，{reader}弄不明白只好再来电话',
    about: '只讲结果不讲过程',
  },
  {
    of: '由于{cause}，少数科室把公开当作',
    as: '有的部门平时不管，{when}扎堆传，像赶作业，主要是{cause}',
    about: '平时不发扎堆上传',
  },
  {
    of: '对申请情况的分析还停留',
    as: '只会数申请有多少，{topic2}的申请为啥多、哪些该早点放出来没琢磨，{habit}没派上用场',
    about: '申请分析只会数数量',
  },
  {
    of: '针对口径不一的问题',
    as: '说法对不上的毛病改了：跟兄弟单位商定了{topic2}的统一讲法，大家照着念',
    about: '统一讲法怎么改的',
  },
  {
    of: '将{step}、{step2}两个环节的期限',
    as: '{step}和{step2}的时间都记到{habit}上，快到了提前三天会响',
    about: '到期前自动提示',
  },
  {
    of: '完成历史文件标注',
    as: '老文件标好{tens}件，剩下的明年{when}接着弄',
    about: '老文件标注做了多少',
  },
  {
    of: '把图片表格换成可下载',
    as: '图片里的表改成能下的数据{n}个，怎么算的、哪天更的都写了',
    about: '表格改成能下的数据',
  },
  {
    of: '针对{reader}反映{topic}内容难找',
    as: '{reader}说{topic}不好找，于是把{n}个栏目并掉、加了导航，叫{n2}个人试过，快了一倍',
    about: '内容不好找怎么改的',
  },
  {
    of: '针对{channel}更新不及时的问题',
    as: '{channel}老是慢半拍，现在归{unit}排班，{topic}的先发，{when}看了{tens}条，比去年又快又准',
    about: '更新慢改为统一排班',
  },
  {
    of: '下一步，{we}将把{topic}的全过程',
    as: '往后打算让{topic}从怎么申请到办成啥样都在一张网页上看完',
    about: '今后全过程放在一页',
  },
  {
    of: '明年{when}前完成{topic2}栏目改版',
    as: '{topic2}那块打算明年{when}以前重做，没内容的撤掉，把电话加上',
    about: '明年栏目重做',
  },
  {
    of: '增加面向{reader}的{form}',
    as: '给{reader}多做些{form}，别讲行话，多举身边的事',
    about: '少讲行话多举身边的事',
  },
  {
    of: '对申请较多的{topic}信息开展评估',
    as: '{topic}总有人来要，打算看看哪些能自己先放出来，越早越好',
    about: '哪些可以提前放出来',
  },
  {
    of: '把{learner}培训安排到',
    as: '{when}给{learner}上课，拿真事练手，不照本念',
    about: '上课拿真事练手',
  },
  {
    of: '在{channel}试行预约讲解',
    as: '{channel}可以先约人来讲，{reader}想听什么提前说',
    about: '先约人来讲',
  },
  {
    of: '建立申请情况分析制度',
    as: '{unit}三个月写一次申请的小结，{topic}老被问的点出来，让业务部门看能不能自己公布',
    about: '每三个月写申请小结',
  },
  {
    of: '改进与{reader}的沟通',
    as: '半年上一回{reader}的门，听听{topic2}上他们要什么，好主意放到来年计划里',
    about: '半年上门听意见',
  },
];
