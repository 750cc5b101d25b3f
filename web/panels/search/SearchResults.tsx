import './SearchResults.css';
import { useEffect } from 'react';
import { MAX_NAME_LENGTH } from '../../../server/model/entity.ts';
import type { FoundFact, SearchHit } from '../../api/search.ts';
import type { Dictionary } from '../../i18n/en.ts';
import { joinTexts } from '../../i18n/joinTexts.ts';
import { formatReason } from '../../i18n/reason.ts';
import {
  excessiveLength,
  isAnswered,
  NO_SEARCH,
  resultOfLine,
  type Search,
  type SearchResult,
} from '../../state/search.ts';
import { presenceOf } from '../../state/selectors/visible.ts';
import { useActions, useLanguage, useStore, useText } from '../../state/useStore.ts';
import { useNameOf, useVocabulary } from '../../state/useView.ts';
import { documentsOf } from '../../state/view/activeDocument.ts';
import { Icon } from '../../theme/icons.tsx';
import { DataText } from '../facts/DataText.tsx';
import { TypeMark } from '../facts/TypeMark.tsx';
import { RESULTS_ID, resultId } from './SearchBox.tsx';

/** The results of the search with the reason for each. They stay until the search is cleared or another text is answered. */
export function SearchResults() {
  const text = useText();
  const language = useLanguage();
  const { search } = useActions();
  const current = useStore((state) => state.search);
  const { status, searchedText, active, total } = current;
  // Results of the previous text stay for a moment, so that the list does not flicker at every letter.
  const isStale = !isAnswered(current);
  const { hits, documents, texts, lines } = isStale && status !== 'searching' ? NO_SEARCH : current;
  const named = hits.length + documents.length;
  const count = named + texts.length + lines.length;
  const empty = status === 'found' && count === 0;

  useEffect(() => {
    document.getElementById(resultId(active))?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  return (
    <section className="search-results" aria-label={text.search.results} aria-busy={status === 'searching'}>
      <p className="search-total" role="status">
        {joinTexts([
          stateOf(current, text),
          !isStale && hits.length > 0 && text.search.total(total, hits.length),
          !isStale && documents.length > 0 && text.documents.count(documents.length),
          !isStale && count > named && text.search.textCount(count - named),
        ])}
      </p>
      {empty && (
        <div className="search-empty">
          <p>{text.search.none(searchedText)}</p>
          <p>{text.search.tryInstead}</p>
        </div>
      )}
      <div
        className={isStale ? 'search-list stale' : 'search-list'}
        inert={isStale}
        id={RESULTS_ID}
        role="listbox"
        aria-label={text.search.results}
        tabIndex={-1}
      >
        {hits.map((hit, index) => (
          <Hit key={hit.entity.id} hit={hit} index={index} active={index === active} />
        ))}
        {documents.length > 0 && (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms; this is a group of results.
          <div role="group" aria-labelledby="document-hits">
            <p id="document-hits" className="eyebrow search-group">
              {text.documents.heading}
            </p>
            {documents.map((id, index) => (
              <DocumentHit key={id} id={id} index={hits.length + index} active={hits.length + index === active} />
            ))}
          </div>
        )}
        {texts.length + lines.length > 0 && (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms; this is a group of results.
          <div role="group" aria-labelledby="text-hits">
            <p id="text-hits" className="eyebrow search-group">
              {text.search.inTexts}
            </p>
            {texts.map(({ fact, field, text: found }, index) => (
              <TextHit
                key={`${fact.id} ${field}`}
                result={{ kind: 'fact', fact }}
                found={found}
                about={[text.search.fields[field], labelOf(fact, language)]}
                index={named + index}
                active={named + index === active}
              />
            ))}
            {lines.map((hit, position) => {
              const index = named + texts.length + position;
              const place = `${hit.document.id}:${hit.line}`;
              const [fact] = hit.facts;
              return (
                <TextHit
                  key={place}
                  result={resultOfLine(hit)}
                  found={hit.text}
                  about={[text.search.line(place), fact ? labelOf(fact, language) : text.search.uncited]}
                  index={index}
                  active={index === active}
                />
              );
            })}
          </div>
        )}
      </div>
      {!isStale && total > hits.length && hits.length > 0 && hits.length < 200 && (
        <button type="button" className="button" onClick={() => void search.loadMoreHits()}>
          {text.search.showMore}
        </button>
      )}
      {!isStale && count > 0 && <p className="search-keys">{text.search.keys}</p>}
    </section>
  );
}

/** Returns the text for a search without an answer. */
function stateOf(search: Search, { search: text }: Dictionary): string | false {
  if (search.status === 'tooLong') return text.tooLong(excessiveLength(search.text) ?? 0, MAX_NAME_LENGTH);
  if (search.status === 'failed') return text.failed;
  if (isAnswered(search)) return false;
  return search.awaited === null ? text.searching : text.awaited;
}

function Hit({ hit, index, active }: { readonly hit: SearchHit; readonly index: number; readonly active: boolean }) {
  const text = useText();
  const language = useLanguage();
  const { search } = useActions();
  const { types } = useVocabulary();
  const searchedText = useStore((state) => state.search.searchedText);
  const presence = useStore((state) => presenceOf(hit.entity.id, state.view, state.graph));
  const selected = useStore((state) => state.view.selection.entities.includes(hit.entity.id));
  const type = types.get(hit.entity.type.id);
  const name = hit.entity.name[language];
  const reason = formatReason(hit, searchedText, text, language);
  const state = { shown: text.search.onCanvas, filtered: text.search.filtered, hidden: text.search.hidden, absent: '' }[
    presence
  ];

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the search field has the focus and handles the keys.
    <div
      id={resultId(index)}
      className={selected ? 'hit selected' : 'hit'}
      role="option"
      aria-selected={active}
      tabIndex={-1}
      onPointerMove={() => active || search.setActiveHit(index)}
      onClick={(event) =>
        search.choose({ kind: 'entity', id: hit.entity.id }, event.ctrlKey || event.metaKey ? 'add' : 'open')
      }
    >
      <TypeMark type={type} />
      <span className="hit-name">
        <DataText>{name}</DataText>
      </span>
      <span className="hit-about">{joinTexts([type?.label[language], reason, state])}</span>
    </div>
  );
}

function DocumentHit({ id, index, active }: { readonly id: string; readonly index: number; readonly active: boolean }) {
  const language = useLanguage();
  const nameOf = useNameOf();
  const { search } = useActions();
  const document = useVocabulary().documents.get(id);
  const isShown = useStore((state) => documentsOf(state.view).includes(id));
  const title = nameOf(id);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the search field has the focus and handles the keys.
    <div
      id={resultId(index)}
      className={isShown ? 'hit selected' : 'hit'}
      role="option"
      aria-selected={active}
      tabIndex={-1}
      onPointerMove={() => active || search.setActiveHit(index)}
      onClick={(event) => search.choose({ kind: 'document', id }, event.ctrlKey || event.metaKey ? 'add' : 'open')}
    >
      <Icon name="document" />
      <span className="hit-name">
        <DataText>{title}</DataText>
      </span>
      <span className="hit-about">{joinTexts([id, document?.publisher?.[language]])}</span>
    </div>
  );
}

function labelOf(fact: FoundFact, language: 'zh' | 'en'): string {
  return fact[language];
}

interface TextHitProps {
  readonly result: SearchResult;
  readonly found: string;
  readonly about: readonly string[];
  readonly index: number;
  readonly active: boolean;
}

/** A text of a fact or a line of a document; choosing it opens the fact. */
function TextHit({ result, found, about, index, active }: TextHitProps) {
  const { search } = useActions();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the search field has the focus and handles the keys.
    <div
      id={resultId(index)}
      className="hit"
      role="option"
      aria-selected={active}
      tabIndex={-1}
      onPointerMove={() => active || search.setActiveHit(index)}
      onClick={(event) => search.choose(result, event.ctrlKey || event.metaKey ? 'add' : 'open')}
    >
      <Icon name="document" />
      <span className="hit-text">
        <DataText>{found}</DataText>
      </span>
      <span className="hit-about">{joinTexts(about)}</span>
    </div>
  );
}
