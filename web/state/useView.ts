import { useMemo } from 'react';
import type { EntityType, GraphDocument, Predicate } from '../api/dataset.ts';
import type { EntityCard, RelationCard } from '../api/subgraph.ts';
import type { Language } from '../i18n/language.ts';
import type { Message, StepLabel } from '../i18n/messages.ts';
import { LAYOUTS } from '../layouts/index.ts';
import { visibleEntities, visibleRelations } from './selectors/visible.ts';
import { useLanguage, useStore, useText } from './useStore.ts';

/** What is on the canvas. */
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

/** The vocabulary and the documents by id. */
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

/** The name of an entity or the title of a document in the present language; the id where nothing is known of it. */
export function useNameOf(): (id: string) => string {
  const language = useLanguage();
  const entities = useStore((state) => state.graph.entities);
  const { documents } = useVocabulary();
  return (id) => (entities[id]?.name ?? documents.get(id)?.title)?.[language] ?? id;
}

/** The words for steps and messages in the present language. */
export function useWords(): {
  readonly stepOf: (step: StepLabel) => string;
  readonly say: (message: Message) => string;
} {
  const text = useText();
  const language = useLanguage();
  const nameOf = useNameOf();
  const layoutOf = (id: string) => LAYOUTS.find((layout) => layout.id === id)?.label[language] ?? id;
  const stepOf = (step: StepLabel) => text.step(step, nameOf, layoutOf);
  return { stepOf, say: (message) => text.message(message, nameOf, stepOf) };
}

/** What entities of a type are called together: 平台, Platforms. */
export function pluralOf(type: EntityType, language: Language): string {
  return language === 'zh' ? type.label.zh : type.plural;
}
