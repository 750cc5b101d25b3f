import type { Figure } from '../../model/figure.ts';
import type { Relation } from '../../model/relation.ts';
import { toFigureLabel, toRelationLabel } from '../../model/statementLabels.ts';
import type { LocalisedText } from '../../model/vocabulary.ts';
import type { ApiContext } from '../context/context.ts';
import { defined } from '../context/vocabularyIndex.ts';

type LabelContext = Pick<ApiContext, 'loaders' | 'vocabulary'>;

/** Returns the statement of a relation in one line. */
export async function labelRelation(
  relation: Relation,
  lang: keyof LocalisedText,
  { loaders, vocabulary }: LabelContext,
): Promise<string> {
  const [subject, object, place] = await Promise.all([
    loaders.existingEntity(relation.subject),
    loaders.existingEntity(relation.object),
    relation.place === null ? null : loaders.existingEntity(relation.place),
  ]);
  const predicate = defined(vocabulary.predicates, relation.predicate);
  const words = { subject: subject.name, predicate, object: object.name, place: place?.name ?? null };
  return toRelationLabel(relation, words, lang);
}

/** Returns the statement of a figure in one line. */
export async function labelFigure(
  figure: Figure,
  lang: keyof LocalisedText,
  { loaders, vocabulary }: LabelContext,
): Promise<string> {
  const { name: subject } = await loaders.existingEntity(figure.subject);
  const measure = defined(vocabulary.measures, figure.measure);
  return toFigureLabel(figure, { subject, measure, unit: defined(vocabulary.units, figure.unit) }, lang);
}
