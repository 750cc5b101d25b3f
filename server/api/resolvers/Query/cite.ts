import type { Reference } from '../../../cite/Reference.ts';
import {
  type Citing,
  datasetReference,
  documentReference,
  entityReference,
  figureReference,
  queryReference,
  relationReference,
} from '../../../cite/toReference.ts';
import { UserError } from '../../../errors.ts';
import type { LocalisedText } from '../../../model/vocabulary.ts';
import { checkedDay, checkedId } from '../../arguments/checkedArguments.ts';
import { checkedQuery } from '../../arguments/citableQuery.ts';
import type { ApiContext } from '../../context/context.ts';
import type { QueryResolvers } from '../../generated/resolvers.ts';
import { findNodes } from '../findNodes.ts';
import { labelFigure, labelRelation } from '../labels.ts';

export const cite: NonNullable<QueryResolvers['cite']> = async (_query, args, context, { schema }) => {
  const { id, query, variables } = args;
  const { dataset, publicUrl } = context;
  const accessed = args.accessed == null ? null : checkedDay('accessed', args.accessed);
  const citing: Citing = { dataset, publicUrl, accessed, documents: new Map() };
  if (id != null && query != null) throw badArguments('`id` and `query` cannot be combined', 'Use one of them.');
  if (query != null) return queryReference(checkedQuery(query, variables ?? null, schema), citing);
  if (variables != null) throw badArguments('`variables` need `query`', 'Add the query that they belong to.');
  return id == null ? datasetReference(citing) : referenceTo(checkedId('id', id), citing, context);
};

async function referenceTo(id: string, without: Citing, context: ApiContext): Promise<Reference | null> {
  const [[node], supports] = await Promise.all([findNodes([id], context), context.loaders.documents()]);
  if (!node) return null;
  if ('document' in node) return documentReference(node.document, without);
  const documents = new Map([...supports].map(([key, { document }]) => [key, document]));
  const citing = { ...without, documents };
  const both = async (label: (lang: keyof LocalisedText) => Promise<string>): Promise<LocalisedText> => {
    const [zh, en] = await Promise.all([label('zh'), label('en')]);
    return { zh, en };
  };
  if ('predicate' in node)
    return relationReference(node, await both((lang) => labelRelation(node, lang, context)), citing);
  if ('measure' in node) return figureReference(node, await both((lang) => labelFigure(node, lang, context)), citing);
  return entityReference(node, citing);
}

function badArguments(problem: string, hint: string): UserError {
  return new UserError('BAD_INPUT', `${problem}.`, hint, { argument: 'query' });
}
