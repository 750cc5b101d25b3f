import { describe, expect, test } from 'vitest';
import { toBibtex } from '../../../server/cite/bibtex.ts';
import { toCslJson } from '../../../server/cite/cslJson.ts';
import { toGbt7714 } from '../../../server/cite/gbt7714.ts';
import { toPlainText } from '../../../server/cite/plainText.ts';
import type { Reference } from '../../../server/cite/Reference.ts';
import { graphDocument, text } from '../../support/world.ts';

const GRAPH: Reference = {
  key: 'dataset-0123456789ab',
  medium: 'dataset',
  title: text('小世界', 'A small world'),
  container: null,
  authors: [],
  publisher: null,
  issued: '2024-05-01',
  version: '0123456789ab',
  licence: 'CC-BY-4.0',
  url: 'https://graph.example/#data=0123456789ab',
  accessed: '2024-06-02',
  evidence: null,
};

const FACT: Reference = {
  ...GRAPH,
  key: 'wang-bo--spoke_at--hai-convention-0123456789ab',
  title: text('王博 发言于 海城大会', 'Wang Bo spoke at Haicheng Convention'),
  container: GRAPH.title,
  url: 'https://graph.example/#data=0123456789ab&view=entity.wang-bo~entity.hai-convention',
  evidence: {
    kind: 'said',
    documents: [
      {
        document: graphDocument('d1', { publisher: text('海城日报', 'Haicheng Daily'), published: '2024-03-29' }),
        lines: [
          [3, 3],
          [10, 12],
        ],
      },
      {
        document: graphDocument('d2', { title: text('《大会》侧记', 'Notes on the Convention') }),
        lines: [[3, 3]],
      },
    ],
  },
};

const DOCUMENT: Reference = {
  ...GRAPH,
  key: 'd1-0123456789ab',
  medium: 'document',
  title: text('文件d1', '文件d1 [Document d1]'),
  container: GRAPH.title,
  authors: ['甲', '乙', '丙', '丁'],
  publisher: text('海城日报', 'Haicheng Daily'),
  issued: '2024-03',
  licence: null,
};

/** A reference without the server's address and without a day of access. */
const BARE: Reference = { ...FACT, url: null, accessed: null, evidence: null };

describe('GB/T 7714-2015', () => {
  test.each([
    [
      'the graph',
      GRAPH,
      '小世界[DS/OL]. 版本 0123456789ab. (2024-05-01)[2024-06-02]. https://graph.example/#data=0123456789ab.',
      'A small world[DS/OL]. Version 0123456789ab. (2024-05-01)[2024-06-02]. https://graph.example/#data=0123456789ab.',
    ],
    [
      'a part of it',
      FACT,
      '王博 发言于 海城大会[DS/OL]//小世界. 版本 0123456789ab. (2024-05-01)[2024-06-02]. https://graph.example/#data=0123456789ab&view=entity.wang-bo~entity.hai-convention.',
      'Wang Bo spoke at Haicheng Convention[DS/OL]//A small world. Version 0123456789ab. (2024-05-01)[2024-06-02]. https://graph.example/#data=0123456789ab&view=entity.wang-bo~entity.hai-convention.',
    ],
    [
      'without address or day',
      BARE,
      '王博 发言于 海城大会[DS]//小世界. 版本 0123456789ab. (2024-05-01).',
      'Wang Bo spoke at Haicheng Convention[DS]//A small world. Version 0123456789ab. (2024-05-01).',
    ],
    [
      'a document, as itself',
      DOCUMENT,
      '甲, 乙, 丙, 等. 文件d1[Z]. 海城日报, 2024-03.',
      '甲, 乙, 丙, et al. 文件d1 [Document d1][Z]. Haicheng Daily, 2024-03.',
    ],
    [
      'a document of which little is known',
      { ...DOCUMENT, authors: [], publisher: null, issued: null },
      '文件d1[Z].',
      '文件d1 [Document d1][Z].',
    ],
  ])('%s', (_, reference, zh, en) => {
    expect(toGbt7714(reference, 'zh')).toBe(zh);
    expect(toGbt7714(reference, 'en')).toBe(en);
  });
});

describe('BibTeX', () => {
  test('a part of the graph, with its evidence', () => {
    expect(toBibtex(FACT, 'en')).toBe(`@misc{wang-bo--spoke_at--hai-convention-0123456789ab,
  title        = {{Wang Bo spoke at Haicheng Convention}},
  howpublished = {A small world, version 0123456789ab},
  year         = {2024},
  month        = may,
  url          = {https://graph.example/#data=0123456789ab&view=entity.wang-bo~entity.hai-convention},
  urldate      = {2024-06-02},
  annote       = {Said by: 文件d1 [Document d1] (Haicheng Daily, 2024-03-29), lines 3, 10–12; 《大会》侧记 [Notes on the Convention], line 3},
}
`);
  });

  test('a document, without an address in the explorer', () => {
    expect(toBibtex(DOCUMENT, 'zh')).toBe(`@misc{d1-0123456789ab,
  author       = {{甲} and {乙} and {丙} and {丁}},
  title        = {{文件d1}},
  organization = {海城日报},
  year         = {2024},
  month        = mar,
  annote       = {收入《小世界》，版本 0123456789ab},
}
`);
  });

  test('TeX commands are escaped; a quarter becomes its year', () => {
    const title = text('—', String.raw`50% of {A & B}_1 cost $3 #1 ~ x^2 \now`);
    expect(toBibtex({ ...BARE, title, issued: '2024-33' }, 'en')).toBe(
      String.raw`@misc{wang-bo--spoke_at--hai-convention-0123456789ab,
  title        = {{50\% of \{A \& B\}\_1 cost \$3 \#1 \textasciitilde{} x\textasciicircum{}2 \textbackslash{}now}},
  howpublished = {A small world, version 0123456789ab},
  year         = {2024},
}
`,
    );
  });
});

describe('CSL-JSON', () => {
  test('a part of the graph', () => {
    expect(JSON.parse(toCslJson(FACT, 'zh'))).toEqual([
      {
        id: 'wang-bo--spoke_at--hai-convention-0123456789ab',
        type: 'dataset',
        title: '王博 发言于 海城大会',
        'container-title': '小世界',
        version: '0123456789ab',
        issued: { 'date-parts': [[2024, 5, 1]] },
        accessed: { 'date-parts': [[2024, 6, 2]] },
        URL: 'https://graph.example/#data=0123456789ab&view=entity.wang-bo~entity.hai-convention',
        license: 'CC-BY-4.0',
        note: '依据：《文件d1》（海城日报，2024-03-29）第 3、10–12 行；《〈大会〉侧记》第 3 行',
        language: 'zh-CN',
      },
    ]);
  });

  test('a document', () => {
    expect(JSON.parse(toCslJson(DOCUMENT, 'en'))).toEqual([
      {
        id: 'd1-0123456789ab',
        type: 'document',
        title: '文件d1 [Document d1]',
        author: [{ literal: '甲' }, { literal: '乙' }, { literal: '丙' }, { literal: '丁' }],
        publisher: 'Haicheng Daily',
        issued: { 'date-parts': [[2024, 3]] },
        note: 'Curated in A small world, version 0123456789ab',
        language: 'en',
      },
    ]);
  });

  test.each([
    ['2024', { 'date-parts': [[2024]] }],
    [
      '2024-03-28/2024-04-02',
      {
        'date-parts': [
          [2024, 3, 28],
          [2024, 4, 2],
        ],
      },
    ],
    ['2024-33', { literal: '2024-33' }],
    ['2024/..', { literal: '2024/..' }],
  ])('a document of %s', (issued, expected) => {
    expect(JSON.parse(toCslJson({ ...DOCUMENT, issued }, 'zh'))).toMatchObject([{ issued: expected }]);
  });
});

describe('in sentences', () => {
  test.each([
    [
      'the graph',
      GRAPH,
      '《小世界》，版本 0123456789ab，2024-05-01。许可：CC-BY-4.0。 https://graph.example/#data=0123456789ab （2024-06-02 访问）',
      'A small world, version 0123456789ab, 2024-05-01. Licence: CC-BY-4.0. https://graph.example/#data=0123456789ab (accessed 2024-06-02)',
    ],
    [
      'a fact, with the lines that say it',
      { ...FACT, url: null },
      '“王博 发言于 海城大会”，《小世界》，版本 0123456789ab，2024-05-01。许可：CC-BY-4.0。依据：《文件d1》（海城日报，2024-03-29）第 3、10–12 行；《〈大会〉侧记》第 3 行。（2024-06-02 访问）',
      '“Wang Bo spoke at Haicheng Convention”, in A small world, version 0123456789ab, 2024-05-01. Licence: CC-BY-4.0. Said by: 文件d1 [Document d1] (Haicheng Daily, 2024-03-29), lines 3, 10–12; 《大会》侧记 [Notes on the Convention], line 3. (accessed 2024-06-02)',
    ],
    [
      'a document',
      { ...DOCUMENT, accessed: null },
      '甲、乙、丙、丁：《文件d1》，海城日报，2024-03。收入《小世界》，版本 0123456789ab。 https://graph.example/#data=0123456789ab',
      '甲, 乙, 丙, 丁: 文件d1 [Document d1], Haicheng Daily, 2024-03. Curated in A small world, version 0123456789ab. https://graph.example/#data=0123456789ab',
    ],
  ])('%s', (_, reference, zh, en) => {
    expect(toPlainText(reference, 'zh')).toBe(zh);
    expect(toPlainText(reference, 'en')).toBe(en);
  });

  test('implied facts are marked as concluded', () => {
    const implied: Reference = { ...FACT, evidence: FACT.evidence && { ...FACT.evidence, kind: 'implied' } };
    expect(toPlainText(implied, 'zh')).toContain('推知自：《文件d1》');
    expect(toPlainText(implied, 'en')).toContain('Concluded from: 文件d1');
  });
});
