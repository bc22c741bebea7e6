import { describe, expect, it } from 'vitest';
import { createDirectory } from '../../../retrieval/understand/names/directory.ts';
import { searchScope } from '../../../retrieval/understand/search-scope.ts';
import { agencyIn } from '../../fixtures/agency.ts';

const directory = createDirectory(
  [
    agencyIn('墨汀市工业和信息化局', '墨汀市'),
    agencyIn('墨汀市公安局', '墨汀市'),
    agencyIn('新华区卫生健康局', '平岗市', '新华区'),
    agencyIn('新华区卫生健康局', '霁川市', '新华区'),
  ],
  [],
);
const scope = (words: string) => searchScope(words, directory, new Date('2025-06-01'));

describe('words to search for', () => {
  it.each(['墨汀工信局 2024 培训', '2024年墨汀市工业和信息化局 培训', '培训 墨汀市工信局2024年'])(
    'in %s are looked for in what that agency wrote of that year',
    (words) => {
      expect(scope(words)).toEqual({ words: '培训', filter: { agencies: ['墨汀市工业和信息化局'], year: 2024 } });
    },
  );

  it('may name agencies that share a name, and are looked for in each of them', () => {
    const { words, filter } = scope('新华区卫健局 问卷');
    expect(words).toBe('问卷');
    expect(filter.agencies).toHaveLength(2);
  });

  it('may name a year alone, apart from the wording', () => {
    expect(scope('2023 图解')).toEqual({ words: '图解', filter: { year: 2023 } });
  });

  it.each(['与公安局建立会商机制', '2024年举办开放日活动', '去年 培训'])(
    'keep what may be part of the wording: %s',
    (words) => {
      expect(scope(words)).toEqual({ words, filter: {} });
    },
  );

  it('are all there is when they name nothing but an agency', () => {
    expect(scope('墨汀市公安局').words).toBe('墨汀市公安局');
  });
});
