import { orientRelations, statementKey } from '../../dataset/mergeStatements.ts';
import type { Vocabulary } from '../../model/vocabulary.ts';
import type { Fact } from '../files/fileSchemas.ts';
import { toSeedFigure, toSeedRelation } from '../seedFacts.ts';
import type { Rule } from '../seeds.ts';

/** A facts file has each statement once; a statement that a document repeats is one fact with a list of lines. */
export const noRepeatedFacts: Rule = ({ factsFiles, vocabulary }, report) => {
  for (const { document, facts } of factsFiles) {
    const seen = new Map<string, number>();
    for (const fact of facts) {
      for (const { key, phrase } of statementsOf(fact, document, vocabulary)) {
        const before = seen.get(key);
        if (before === undefined) seen.set(key, fact.at.line);
        else report(fact.at, `line ${before} of this file already ${phrase}.`);
      }
    }
  }
};

function statementsOf(fact: Fact, document: string, vocabulary: Vocabulary): { key: string; phrase: string }[] {
  if (fact.kind === 'mention') {
    const phrase = (id: string) => `has the mention of "${id}"`;
    return fact.mentions.flatMap((id) =>
      fact.lines.map((range) => ({ key: `mention ${id} ${range.join('-')}`, phrase: phrase(id) })),
    );
  }
  const phrase = 'states this';
  if (fact.kind === 'figure') return [{ key: `figure ${statementKey(toSeedFigure(fact, document))}`, phrase }];
  const oriented = orientRelations([toSeedRelation(fact, document)], vocabulary);
  return oriented.map((relation) => ({ key: `relation ${statementKey(relation)}`, phrase }));
}
