import { describe, expect, it } from 'vitest';
import { type CellKey, cellsIn, tableKeys } from '../db/form/form.ts';
import { outcomeRows, requestColumns } from '../db/form/requests.ts';
import { sumRules } from '../db/form/rules.ts';
import { agencyAt } from './bench/agencies.ts';
import { type GeneratedReport, generateReport, generateReports } from './bench/generator.ts';

const reports = [...generateReports(600, 7)];
const figure = (report: GeneratedReport, key: CellKey): number => report.figures.get(key) ?? Number.NaN;
const sum = (report: GeneratedReport, keys: readonly CellKey[]): number =>
  keys.reduce((total, key) => total + figure(report, key), 0);

describe('generated reports', () => {
  it('fill every cell of the form of 2021, and no other', () => {
    const keys = tableKeys.flatMap((table) => cellsIn(table, '2021')).map((cell) => cell.key);
    for (const report of reports) expect([...report.figures.keys()].sort()).toEqual([...keys].sort());
  });

  it('keep every sum that the form prescribes', () => {
    const rules = tableKeys.flatMap((table) => sumRules(table, '2021'));
    const broken = reports.flatMap((report) =>
      rules
        .filter((rule) => sum(report, rule.left) !== sum(report, rule.right))
        .map((rule) => `${report.file} ${rule.rule} ${rule.where}`),
    );
    expect(broken).toEqual([]);
  });

  it('take over what the report of the year before leaves', () => {
    for (const [index, report] of reports.entries()) {
      const next = reports[index + 1];
      if (next?.agency !== report.agency) continue;
      for (const { key } of requestColumns) {
        expect(figure(next, `requests.carried_in.${key}`)).toBe(figure(report, `requests.carried_out.${key}`));
      }
      const [made, repealed, inForce] = (['made', 'repealed', 'in_force'] as const).map((column) =>
        figure(next, `disclosure.normative_documents.${column}`),
      );
      const before = figure(report, 'disclosure.normative_documents.in_force');
      expect(before + (made ?? 0) - (repealed ?? 0)).toBe(inForce);
    }
  });

  it('hold no negative figure, and use every outcome somewhere', () => {
    expect(reports.flatMap((report) => [...report.figures.values()]).every((value) => value >= 0)).toBe(true);
    const unused = outcomeRows
      .filter((row) => row !== 'other')
      .filter((row) => reports.every((report) => figure(report, `requests.${row}.total`) === 0));
    expect(unused).toEqual([]);
  });

  it('are the same for the same agency, year and seed, and others for another seed', () => {
    expect(generateReport(41, 2023, 7)).toEqual(generateReport(41, 2023, 7));
    expect(generateReport(41, 2023, 8).text).not.toBe(generateReport(41, 2023, 7).text);
    expect(reports[1]).toEqual(generateReport(0, 2023, 7));
  });

  it('come from agencies with names of their own', () => {
    const names = Array.from({ length: 20_000 }, (_, index) => agencyAt(index).name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('come in both shapes, each with its figures in print', () => {
    expect(new Set(reports.map((report) => report.shape))).toEqual(new Set(['tabs', 'lines']));
    for (const report of reports) {
      const received = requestColumns.map(({ key }) => figure(report, `requests.received.${key}`));
      const row = ['一、本年新收政府信息公开申请数量', ...(report.shape === 'tabs' ? [''] : []), ...received];
      expect(report.text).toContain(row.join(report.shape === 'tabs' ? '\t' : ' '));
    }
  });

  it('are about as long as published ones, in passages that differ', () => {
    const lengths = reports.map((report) => report.text.length);
    expect(Math.min(...lengths)).toBeGreaterThan(4500);
    expect(Math.max(...lengths)).toBeLessThan(8000);
    const paragraphs = reports
      .filter((report) => report.shape === 'tabs')
      .flatMap((report) => report.text.split('\n').filter((line) => line.length > 120 && !line.includes('\t')));
    expect(new Set(paragraphs).size).toBe(paragraphs.length);
  });
});
