import * as v from 'valibot';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings-defaults';
import {
  FIRST_TEMPLATE,
  TEMPLATE_VERSION,
  templateFor,
  templateOf,
  TemplateRef
} from '../../../src/domain/template';

const titles = (ref: TemplateRef | null): string[] => templateOf(ref).sections.map(({ title }) => title);

test('the worse classes get the full template, the milder ones the light', () => {
  expect(([1, 2, 3, 4] as const).map((severity) => templateFor(severity, DEFAULT_SETTINGS).kind)).toEqual([
    'full',
    'full',
    'light',
    'light'
  ]);
  expect(v.is(TemplateRef, templateFor(1, DEFAULT_SETTINGS))).toBe(true);
});

test('the full template reads as the panel shows it', () => {
  expect(titles({ kind: 'full', version: 2 })).toEqual([
    'Summary',
    'Impact',
    'Timeline',
    'What let it happen',
    'Failures',
    'Actions',
    'Learnings',
    'Security',
    'Review'
  ]);
});

test('the light one is a part of the full one, in the same order, and asks about security too', () => {
  const light = titles({ kind: 'light', version: 2 });
  const full = titles({ kind: 'full', version: 2 });
  expect(full.filter((title) => light.includes(title))).toEqual(light);
  expect(light.length).toBeLessThan(full.length);
  expect(light).toContain('Security');
  expect(templateOf({ kind: 'light', version: 2 }).roles).toEqual([]);
});

test('in both, the first three sections and no others are for the meeting', () => {
  for (const kind of ['light', 'full'] as const) {
    const { sections } = templateOf({ kind, version: TEMPLATE_VERSION });
    expect(sections.map(({ neededFor }) => neededFor === 'meeting').lastIndexOf(true)).toBe(2);
    expect(sections.filter(({ neededFor }) => neededFor === 'meeting')).toHaveLength(3);
  }
});

test('a document from before there were templates keeps what it had', () => {
  expect(titles(null)).toEqual(['Summary', 'Timeline', 'Actions']);
  expect(titles(FIRST_TEMPLATE)).toEqual(titles(null));
});

test('a template of a newer version is read with the newest one known', () => {
  expect(titles({ kind: 'full', version: 99 })).toEqual(titles({ kind: 'full', version: TEMPLATE_VERSION }));
});
