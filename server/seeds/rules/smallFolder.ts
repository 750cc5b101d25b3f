import type { Rule } from '../seeds.ts';

/** Number of facts up to which a folder of YAML is read within seconds. */
const MOST_FACTS = 20_000;

/** A folder of YAML has no more facts than people can review and the parser reads quickly. */
export const smallFolder: Rule = ({ factsFiles, format, info }, report) => {
  const count = factsFiles.reduce((sum, { facts }) => sum + facts.length, 0);
  if (format !== 'yaml' || count <= MOST_FACTS) return;
  const remedy = 'Convert it with `npm run graph -- export --format jsonl --out FILE`, and read that with --from FILE.';
  report(info.at, `the folder has ${count} facts; beyond ${MOST_FACTS}, YAML takes minutes to read. ${remedy}`);
};
