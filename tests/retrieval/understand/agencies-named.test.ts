import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { namesOfBody } from '../../../db/model/agency-names.ts';
import type { Agency } from '../../../db/model/report.ts';
import { listFiles } from '../../../ingest/files.ts';
import { NEW_DIALOGUE } from '../../../retrieval/understand/dialogue.ts';
import { createDirectory, type Directory } from '../../../retrieval/understand/names/directory.ts';
import { bodyOf, waysOfPlace } from '../../../retrieval/understand/names/names.ts';
import { planByRules } from '../../../retrieval/understand/planner.ts';
import { agencyAt } from '../../bench/agencies.ts';
import { ROOT, TODAY } from '../stage.ts';

/** 208 agencies of eight places, 26 bodies each: more of one name than a message offers would not all be among the choices. */
const GENERATED = Array.from({ length: 208 }, (_, index) => {
  const { name, region } = agencyAt(index);
  return agencyOf(name, region);
});
/** Names of other shapes: a district of a city, a zone, an autonomous county, a province's body, merged bodies. */
const SHAPES = [
  agencyOf('平岗市新华区工业和信息化局', ['平岗市', '新华区']),
  agencyOf('霁川市新华区卫生健康局', ['霁川市', '新华区']),
  agencyOf('景台彝族自治县人民政府', ['景台彝族自治县']),
  agencyOf('景台彝族自治县住房和城乡建设局', ['景台彝族自治县']),
  agencyOf('松台市科学技术委员会', ['松台市']),
  agencyOf('松台市规划和自然资源局', ['松台市']),
  agencyOf('随岭县工业信息化和科技局', ['随岭县']),
  agencyOf('随岭县文化广电和旅游局', ['随岭县']),
  agencyOf('随岭县行政审批服务局', ['随岭县']),
  agencyOf('随岭县退役军人事务局', ['随岭县']),
];

function agencyOf(name: string, region: readonly string[]): Agency {
  return { id: name, name, kind: '部门', region: [...region] };
}

async function samples(): Promise<Agency[]> {
  const names = (await listFiles([join(ROOT, 'ingest/samples')])).files.flatMap(
    (file) => /([^/]+)-\d{4}\.\w+$/.exec(String(file))?.[1] ?? [],
  );
  return [...new Set(names)].map((name) => {
    const [county = '', town] = /^(.{2}县)(.{2}镇)?/.exec(name)?.slice(1) ?? [];
    return agencyOf(name, town ? [county, town] : [county]);
  });
}

/** Ways to ask for what an agency received, each naming it in another way. */
function waysOf(agency: Agency): string[] {
  const whole = agency.region.join('');
  const place = agency.region.at(-1) ?? '';
  const bare = waysOfPlace(place).find((way) => way !== place && way.length === 2) ?? place;
  const body = bodyOf(agency);
  const names = namesOfBody(body);
  const usual = names.filter(({ kind }) => kind === 'usual').map(({ name }) => name);
  const short = usual.toSorted((a, b) => a.length - b.length).find((name) => name.length >= 3) ?? body;
  const former = names.find(({ kind }) => kind === 'predecessor')?.name;
  const clipped = /.{2,}[局委]$/.test(short) ? short.slice(0, -1) : null;
  const asked = '2024年新收多少件';
  return [
    `${agency.id}${asked}`,
    `${whole}${body}${asked}`,
    `${place}${body}${asked}`,
    `${bare}${body}${asked}`,
    `${place}${short}${asked}`,
    `${bare}${short}${asked}`,
    `${place}的${short}${asked}`,
    `${whole}那个${short}${asked}`,
    `${whole}2024年${short}新收多少件`,
    `2024 ${bare} ${short} 新收 多少件`,
    `${short} ${whole} ${asked}`,
    `新收多少件，${short}的，${whole}，2024年`,
    `麻烦帮我看看${bare}${short}${asked}`,
    ...(clipped ? [`${bare}${clipped}${asked}`, `2024 ${bare} ${clipped} 新收`, `${place}${clipped}收了几件`] : []),
    ...(former ? [`${whole}${former}${asked}`, `${bare}${former}${asked}`] : []),
  ];
}

/** The ways that lead neither to the agency nor to a question in which it stands among the choices. */
async function missed(agencies: readonly Agency[], directory: Directory): Promise<{ asked: number; lost: string[] }> {
  const known = { directory, yearsOf: async () => [2024], storedYears: async () => [2024] };
  let asked = 0;
  const lost: string[] = [];
  for (const agency of agencies) {
    for (const question of waysOf(agency)) {
      const { plan } = await planByRules(question, known, TODAY, NEW_DIALOGUE);
      asked += 1;
      const named = plan.ask === 'figures' && plan.agency === agency.id;
      const offered = plan.ask === 'clarify' && plan.choices.some(({ label }) => label === agency.id);
      if (!named && !offered) lost.push(`${question} → ${JSON.stringify(plan).slice(0, 120)}`);
    }
  }
  return { asked, lost };
}

describe('an agency in every way people name it', () => {
  it.each([
    ['the samples', samples],
    ['invented counties', async () => GENERATED],
    ['names of other shapes', async () => SHAPES],
  ])('is found or offered: %s', async (_, agenciesOf) => {
    const agencies = await agenciesOf();
    const { asked, lost } = await missed(agencies, createDirectory(agencies, []));
    console.info(`${asked - lost.length} of ${asked} ways of naming ${agencies.length} agencies`);
    expect(lost).toEqual([]);
    expect(asked).toBeGreaterThan(agencies.length * 12);
  });
});
