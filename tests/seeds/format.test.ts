import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatSeeds } from '../../server/seeds/files/formatSeeds.ts';
import { checkSeeds, readDataset } from '../../server/seeds/readSeeds.ts';
import { layOutWorld } from '../support/seedFolders.ts';

describe('formatting seeds', () => {
  it('does not change formatted files', async () => {
    expect(await formatSeeds(join(layOutWorld(), 'seeds'))).toEqual({ changed: [], problems: [] });
  });

  it('sorts facts by lines and kind, sorts keys, and corrects quotes', async () => {
    const formatted = await formatOne(
      'facts/second.yaml',
      `# About the second document.
facts:
    - {lines: "5", mentions: [guangying-1, xinghe]}
    # on line 3
    - {unit: "seconds", amount: 90, measure: duration, subject: dengta, lines: 3}
    - {lines: "3", predicate: cooperates_with, subject: yunfan, object: haifeng, date: 2024-03} # at the end

    - lines: ["3"]
      mentions: ["dengta", 'haifeng']
    - {lines: "10-12", mentions: [xinghe]}
    - {lines: ["2", "7-8"], mentions: [xinghe]}
    - {lines: "2", mentions: [xinghe]}
    # the last word
nothing_here: []
document: "second"
`,
    );
    expect(formatted).toBe(`# About the second document.

document: second
facts:
  - {lines: "2", mentions: [xinghe]}
  - {lines: ["2", "7-8"], mentions: [xinghe]}
  - {lines: ["3"], mentions: [dengta, haifeng]}
  - {lines: "3", subject: yunfan, predicate: cooperates_with, object: haifeng, date: "2024-03"} # at the end
  # on line 3
  - {lines: "3", subject: dengta, measure: duration, amount: "90", unit: seconds}
  - {lines: "5", mentions: [guangying-1, xinghe]}
  - {lines: "10-12", mentions: [xinghe]}
  # the last word
nothing_here: []
`);
  });

  it('writes one key a line if a record does not fit on one line', async () => {
    const long = '话'.repeat(40);
    const facts = `document: second
facts:
  - {lines: "3", subject: yunfan, predicate: cooperates_with, object: haifeng, note: {zh: ${long}, en: "Words, words"}}
`;
    expect(await formatOne('facts/second.yaml', facts)).toBe(`document: second
facts:
  - lines: "3"
    subject: yunfan
    predicate: cooperates_with
    object: haifeng
    note: {zh: ${long}, en: "Words, words"}
`);
  });

  it('sorts entities by id, one key a line, with their comments', async () => {
    const entities = `# Companies.

# about yunfan
- {id: yunfan, name: {en_source: "pinyin", en: "Yunfan", zh: "云帆公司"}}
# about haifeng
- kind: producer
  id: haifeng
  aliases: ["a", "b: c"]
`;
    expect(await formatOne('entities/company.yaml', entities)).toBe(`# Companies.

# about haifeng
- id: haifeng
  kind: producer
  aliases: [a, "b: c"]
# about yunfan
- id: yunfan
  name: {zh: 云帆公司, en: Yunfan, en_source: pinyin}
`);
  });

  it('keeps every fact and is idempotent', async () => {
    const folder = join(layOutWorld(), 'seeds');
    const before = await readDataset(folder);
    for (const name of ['facts/first.yaml', 'entities/work.yaml', 'vocabulary/types.yaml', 'documents.yaml']) {
      disarrange(join(folder, name));
    }
    expect((await checkSeeds(folder)).problems).toEqual([]);
    const { changed } = await formatSeeds(folder);
    expect(changed).toHaveLength(4);
    for (const { path, text } of changed) writeFileSync(path, text);
    expect(await readDataset(folder)).toEqual(before);
    expect(await formatSeeds(folder)).toEqual({ changed: [], problems: [] });
  });

  it('does not change a file with invalid YAML, and reports it', async () => {
    const folder = join(layOutWorld('bad-yaml'), 'seeds');
    const { changed, problems } = await formatSeeds(folder);
    expect(changed).toEqual([]);
    expect(problems.map(({ file }) => file)).toContain(join(folder, 'facts/first.yaml'));
  });
});

/** Formats one file, and checks that formatting it again changes nothing. */
async function formatOne(name: string, text: string): Promise<string> {
  const folder = join(layOutWorld(), 'seeds');
  writeFileSync(join(folder, name), text);
  const { changed } = await formatSeeds(folder);
  const formatted = changed[0]?.text ?? text;
  writeFileSync(join(folder, name), formatted);
  expect((await formatSeeds(folder)).changed).toEqual([]);
  return formatted;
}

/** Adds quotes and empty lines, which do not change the YAML values. */
function disarrange(path: string): void {
  const text = readFileSync(path, 'utf8');
  const quoted = text.replace(/\b(id|zh): ([^",{}\n]+)(?=[,}\n])/g, '$1: "$2"');
  writeFileSync(path, quoted.replace(/\n( *)- /g, '\n\n$1- '));
}
