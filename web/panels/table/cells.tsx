import type { LocalisedText } from '../../../server/model/vocabulary.ts';
import type { RelationCard } from '../../api/subgraph.ts';
import { joinTexts } from '../../i18n/joinTexts.ts';
import { formatCitation } from '../../i18n/sentence.ts';
import type { RowItem } from '../../state/actions/table.ts';
import { useActions, useLanguage, useStore, useText } from '../../state/useStore.ts';
import { useVocabulary } from '../../state/useView.ts';
import { DataText } from '../facts/DataText.tsx';
import { TypeMark } from '../facts/TypeMark.tsx';

/*
 * Contents of cells. Their buttons are not Tab stops, because the whole grid is one: the arrow keys move between cells, and
 * Enter presses the button of a cell.
 */

/** Citations in a cell; the rest are counted. */
const SHOWN_CITATIONS = 3;

export function CellMark({ type }: { readonly type: string }) {
  const { types } = useVocabulary();
  return <TypeMark type={types.get(type)} />;
}

/** The name of an entity; a click selects and shows the entity. */
export function CellEntity({
  entity: { id, name, type },
}: {
  readonly entity: { readonly id: string; readonly name: LocalisedText; readonly type?: { readonly id: string } };
}) {
  const language = useLanguage();
  const { selection } = useActions();
  const known = useStore((state) => state.graph.entities.get(id)?.type.id);
  const typeId = type?.id ?? known;
  return (
    <button type="button" className="entity-link" tabIndex={-1} onClick={() => void selection.goTo(id)}>
      {typeId !== undefined && <CellMark type={typeId} />}
      <DataText>{name[language]}</DataText>
    </button>
  );
}

/** The id of a document; a click opens its panel. */
export function CellDocument({ id }: { readonly id: string }) {
  const text = useText();
  const language = useLanguage();
  const { documents, page } = useActions();
  const title = useVocabulary().documents.get(id)?.title[language] ?? id;
  return (
    <button
      type="button"
      className="citation"
      tabIndex={-1}
      title={title}
      aria-label={joinTexts([id, title], text.listSeparator)}
      onClick={() => {
        documents.open(id);
        page.openSide('details');
      }}
    >
      {id}
    </button>
  );
}

/** The citations of a fact; a click shows the cited lines in the side panel. */
export function CellEvidence({
  item,
  owner,
  citations,
}: {
  readonly item: RowItem;
  readonly owner: string;
  readonly citations: RelationCard['citations'];
}) {
  const text = useText();
  const language = useLanguage();
  const { table } = useActions();
  const { documents } = useVocabulary();
  return (
    <>
      {citations.slice(0, SHOWN_CITATIONS).map((citation) => {
        const key = formatCitation(citation);
        return (
          <button
            key={key}
            type="button"
            className="citation"
            tabIndex={-1}
            aria-label={text.citation.open(key, documents.get(citation.document.id)?.title[language] ?? '')}
            onClick={() => void table.openEvidence(item, owner, key)}
          >
            {key}
          </button>
        );
      })}
      {citations.length > SHOWN_CITATIONS && (
        <span className="count">{text.table.more(citations.length - SHOWN_CITATIONS)}</span>
      )}
    </>
  );
}
