import { describe, expect, it } from 'vitest';
import { namesOfOffice } from '../../db/model/office-names.ts';

const whole = (body: string) => namesOfOffice(body).whole.map((one) => one.name);

describe('an office for a part of a city', () => {
  it.each([
    ['公安局墨池区分局', '墨池区公安局'],
    ['公安局墨池区分局', '墨池公安分局'],
    ['公安局墨池区分局', '公安局墨池分局'],
    ['公安局新湖分局', '新湖区公安分局'],
    ['自然资源局新湖分局', '新湖国土局'],
    ['长泽生态环境局', '长泽区环保局'],
    ['长泽生态环境局', '长泽生态环境分局'],
  ])('that is called %s is also called %s', (body, name) => {
    expect(whole(body)).toContain(name);
  });

  it('keeps the level it has', () => {
    expect(whole('公安局墨池区分局')).not.toContain('墨池县公安局');
  });

  it('begins with its own name', () => {
    expect(namesOfOffice('公安局墨池区分局').whole[0]).toEqual({ name: '公安局墨池区分局', kind: 'full' });
  });

  it('is not seen in other bodies', () => {
    for (const body of ['生态环境局', '自然资源和规划局', '森林公安局', '国家税务局', '教育局', '地方税务局'])
      expect(namesOfOffice(body)).toEqual({ whole: [], local: [] });
  });
});
