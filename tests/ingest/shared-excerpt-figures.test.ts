import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cellsIn } from '../../db/form/form.ts';
import type { FormVersion } from '../../db/form/row.ts';
import type { Reading } from '../../ingest/results.ts';
import { nonZero, readBytes } from '../fixtures/reading.ts';

const folder = resolve(import.meta.dirname, '../../../shared/reports/excerpts');
const absent = !existsSync(folder);
if (absent) console.log(`published excerpts are not here (${folder}); their tests are left out`);

const allBlank = (version: FormVersion) =>
  Object.fromEntries(cellsIn('disclosure', version).map((cell) => [cell.key, 'blank']));

/** Table 2 where the excerpt holds it whole, read by eye; a cell that is not named is 0. Tables that are cut off are unread. */
const TABLES: Readonly<Record<string, { version: FormVersion; figures: Readonly<Record<string, unknown>> }>> = {
  '101_tongji_2023_slash.txt': {
    version: '2021',
    figures: {
      'disclosure.regulations.made': 'not_applicable',
      'disclosure.regulations.repealed': 'not_applicable',
      'disclosure.regulations.in_force': 'not_applicable',
    },
  },
  '103_xuwen_sfj_noyear.txt': {
    version: '2021',
    figures: { 'disclosure.normative_documents.made': 3, 'disclosure.normative_documents.in_force': 101 },
  },
  '105_taiping_2022.txt': { version: '2021', figures: {} },
  '106_jiaxian_dizhen_2022.txt': { version: '2019', figures: allBlank('2019') },
  '111_zhongyuan_jyj_2020.txt': {
    version: '2019',
    figures: {
      'disclosure.licensing.previous_items': 8,
      'disclosure.licensing.change': 10,
      'disclosure.licensing.decisions': 18,
      'disclosure.procurement.items': 16,
      'disclosure.procurement.amount': 1276.5534,
    },
  },
  '119_shidz_shfzj_2022.txt': {
    version: '2021',
    figures: { ...allBlank('2021'), 'disclosure.penalties.decisions': 3 },
  },
};

/** Identity is another test's matter. */
const readExcerpt = (file: string): Reading =>
  readBytes(readFileSync(resolve(folder, file)), 'a.txt', {
    agency: '云溪县林业局',
    year: Number(/(?:19|20)\d\d/.exec(file)?.[0] ?? 2022),
  });

describe.skipIf(absent)('the tables of a published excerpt', () => {
  const files = absent ? [] : readdirSync(folder).filter((file) => file.endsWith('.txt'));

  it.each(files)('are read without a wrong figure, or not at all: %s', (file) => {
    const { tables, figures } = readExcerpt(file);
    const table = TABLES[file];
    expect(tables.filter(({ status }) => status === 'read').map((one) => [one.table, one.version])).toEqual(
      table ? [['disclosure', table.version]] : [],
    );
    expect(nonZero({ figures })).toEqual(table?.figures ?? {});
    for (const { reason } of tables.filter(({ status }) => status === 'unread'))
      expect(reason).toMatch(/\p{Script=Han}{4}/u);
  });

  it('keep the unit that a cell prints', () => {
    if (!files.includes('111_zhongyuan_jyj_2020.txt')) return;
    const cell = readExcerpt('111_zhongyuan_jyj_2020.txt').figures.find(
      ({ key }) => key === 'disclosure.procurement.amount',
    );
    expect(cell).toMatchObject({ value: 1276.5534, unit: '万元', printed: '1276.5534万元' });
  });
});
