import { useMemo } from 'react';
import type { EntityType, GraphDocument, Predicate } from '../api/dataset.ts';
import type { EntityCard, RelationCard } from '../api/subgraph.ts';
import type { Language } from '../i18n/language.ts';
import { type Formats, formatsIn } from './formats.ts';
import { visibleEntities, visibleRelations } from './selectors/visible.ts';
import { useLanguage, useStore } from './useStore.ts';

/** Returns the entities and relations on the canvas. */
export function useVisible(): {
  readonly entities: readonly EntityCard[];
  readonly relations: readonly RelationCard[];
} {
  const view = useStore((state) => state.view);
  const graph = useStore((state) => state.graph);
  return useMemo(
    () => ({ entities: visibleEntities(view, graph), relations: visibleRelations(view, graph) }),
    [view, graph],
  );
}

/** Returns the vocabulary and the documents by id. */
export function useVocabulary(): {
  readonly types: ReadonlyMap<string, EntityType>;
  readonly predicates: ReadonlyMap<string, Predicate>;
  readonly documents: ReadonlyMap<string, GraphDocument>;
} {
  const dataset = useStore((state) => state.dataset);
  return useMemo(
    () => ({
      types: new Map(dataset?.vocabulary.types.map((type) => [type.id, type])),
      predicates: new Map(dataset?.vocabulary.predicates.map((predicate) => [predicate.id, predicate])),
      documents: new Map(dataset?.documents.map((document) => [document.id, document])),
    }),
    [dataset],
  );
}

/** Returns functions that format parts of the state in the current language. */
export function useFormats(): Formats {
  const language = useLanguage();
  const graph = useStore((state) => state.graph);
  const dataset = useStore((state) => state.dataset);
  return useMemo(() => formatsIn(language, { graph, dataset }), [language, graph, dataset]);
}

/** Returns a function that finds the name of an entity or the title of a document; the id if it is unknown. */
export function useNameOf(): Formats['nameOf'] {
  return useFormats().nameOf;
}

/** Returns the plural name of a type: 平台, Platforms. */
export function pluralOf(type: EntityType, language: Language): string {
  return language === 'zh' ? type.label.zh : type.plural;
}
