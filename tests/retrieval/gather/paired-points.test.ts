import { describe, expect, it } from 'vitest';
import { mostAlike } from '../../../retrieval/gather/text/paired-points.ts';

describe('points of one year beside those of the next', () => {
  it('are paired by the words that tell them from the others', () => {
    const problems = ['一是护林员名单更新不够及时；', '二是林权图件看不懂的问题依然存在。'];
    const improvements = ['林权图件改用彩色并加注地名。', '护林员名单改为每月核对一次。', '办公电话已更换。'];
    expect(mostAlike(problems, improvements)).toEqual([1, 0]);
  });

  it('are not paired by words that every report has', () => {
    expect(mostAlike(['政府信息公开工作不够及时。'], ['政府信息公开工作情况进一步提升。'])).toEqual([null]);
  });

  it('have no pair where nothing is said, or nothing alike', () => {
    expect(mostAlike(['苗木检疫结果没有上网。'], [])).toEqual([null]);
    expect(mostAlike(['苗木检疫结果没有上网。'], ['增加热线坐席两个。'])).toEqual([null]);
    expect(mostAlike([], ['增加热线坐席两个。'])).toEqual([]);
  });
});
