import './SearchResults.css';
import { Children, type ReactNode, useEffect } from 'react';
import { MAX_NAME_LENGTH } from '../../../server/model/entity.ts';
import type { FoundFact, SearchHit } from '../../api/search.ts';
import type { Dictionary } from '../../i18n/en.ts';
import { joinTexts } from '../../i18n/joinTexts.ts';
import type { Command } from '../../state/commands/Command.ts';
import { commandContext, currentCommands } from '../../state/commands/index.ts';
import {
  excessiveLength,
  isAnswered,
  NO_SEARCH,
  resultOfLine,
  type Search,
  type SearchResult,
} from '../../state/search.ts';
import { useActions, useExplorer, useLanguage, useStore, useText } from '../../state/useStore.ts';
import { useNameOf, useVocabulary } from '../../state/useView.ts';
import { documentsOf } from '../../state/view/activeDocument.ts';
import { Icon } from '../../theme/icons.tsx';
import { DataText } from '../facts/DataText.tsx';
import { HitContent } from './HitContent.tsx';
import { RESULTS_ID, resultId } from './SearchBox.tsx';

/** The results of the search with the reason for each. They stay until the search is cleared or another text is answered. */
export function SearchResults() {
  const text = useText();
  const language = useLanguage();
  const { search } = useActions();
  const current = useStore((state) => state.search);
  const { status, searchedText, active, total } = current;
  // Results of the previous text stay until others replace them, so that the list does not flicker at every letter.
  const isStale = !isAnswered(current);
  const isSearching = status === 'searching';
  const { hits, documents, commands, questions, texts, lines } = isStale && !isSearching ? NO_SEARCH : current;
  const isComplete = status === 'found';
  const { store, actions } = useExplorer();
  useStore((state) => state.view);
  const runnable = commands.length > 0 ? currentCommands(commandContext(store.get(), actions)) : null;
  const firstCommand = hits.length + documents.length;
  const firstQuestion = firstCommand + commands.length;
  const firstText = firstQuestion + questions.length;
  const count = firstText + texts.length + lines.length;
  const empty = status === 'found' && count === 0;

  useEffect(() => {
    document.getElementById(resultId(active))?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  return (
    <section className="search-results" aria-label={text.search.results} aria-busy={isSearching}>
      <p className="search-total" role="status">
        {joinTexts([
          stateOf(current, text),
          isComplete && hits.length > 0 && text.search.total(total, hits.length),
          isComplete && documents.length > 0 && text.documents.count(documents.length),
          isComplete && count > firstText && text.search.textCount(count - firstText),
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
        <div className={isSearching ? 'stale' : undefined} inert={isSearching}>
          <Group id="document-hits" heading={text.documents.heading}>
            {documents.map((id, index) => (
              <DocumentHit key={id} id={id} index={hits.length + index} active={hits.length + index === active} />
            ))}
          </Group>
          <Group id="command-hits" heading={text.search.commands}>
            {commands.map((id, index) => (
              <CommandHit
                key={id}
                id={id}
                command={runnable?.get(id)}
                index={firstCommand + index}
                active={firstCommand + index === active}
              />
            ))}
          </Group>
          <Group id="question-hits" heading={text.search.questions}>
            {questions.map((question, position) => {
              const index = firstQuestion + position;
              return (
                <TextHit
                  key={question.id}
                  result={{ kind: 'question', question }}
                  found={question.title[language]}
                  about={[text.search.opensGraphiql]}
                  index={index}
                  active={index === active}
                />
              );
            })}
          </Group>
          <Group id="text-hits" heading={text.search.inTexts}>
            {texts.map(({ fact, field, text: found }, index) => (
              <TextHit
                key={`${fact.id} ${field}`}
                result={{ kind: 'fact', fact }}
                found={found}
                about={[text.search.fields[field], labelOf(fact, language)]}
                index={firstText + index}
                active={firstText + index === active}
              />
            ))}
            {lines.map((hit, position) => {
              const index = firstText + texts.length + position;
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
          </Group>
        </div>
      </div>
      {isComplete && total > hits.length && hits.length > 0 && hits.length < 200 && (
        <button type="button" className="button" onClick={() => void search.loadMoreHits()}>
          {text.search.showMore}
        </button>
      )}
      {!isStale && count > 0 && <p className="search-keys">{text.search.keys}</p>}
    </section>
  );
}

/** Results of one kind below their heading; nothing if there are none. */
function Group({
  id,
  heading,
  children,
}: {
  readonly id: string;
  readonly heading: string;
  readonly children: ReactNode;
}) {
  if (Children.count(children) === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms; this is a group of results.
    <div role="group" aria-labelledby={id}>
      <p id={id} className="eyebrow search-group">
        {heading}
      </p>
      {children}
    </div>
  );
}

/** Returns the text for a search without an answer. */
function stateOf(search: Search, { search: text }: Dictionary): string | false {
  if (search.status === 'tooLong') return text.tooLong(excessiveLength(search.text) ?? 0, MAX_NAME_LENGTH);
  if (search.status === 'failed') return text.failed;
  if (search.status !== 'searching') return false;
  return search.awaited === null ? text.searching : text.awaited;
}

interface OptionProps {
  readonly index: number;
  readonly active: boolean;
}

function Hit({ hit, ...option }: OptionProps & { readonly hit: SearchHit }) {
  const searchedText = useStore((state) => state.search.searchedText);
  const { id } = hit.entity;
  const selected = useStore((state) => state.view.selection.entities.includes(id));
  return (
    <Option result={{ kind: 'entity', id }} selected={selected} {...option}>
      <HitContent hit={hit} searchedText={searchedText} />
    </Option>
  );
}

function DocumentHit({ id, ...option }: OptionProps & { readonly id: string }) {
  const language = useLanguage();
  const nameOf = useNameOf();
  const document = useVocabulary().documents.get(id);
  const selected = useStore((state) => documentsOf(state.view).includes(id));
  return (
    <Option result={{ kind: 'document', id }} selected={selected} {...option}>
      <Icon name="document" />
      <span className="hit-name">
        <DataText>{nameOf(id)}</DataText>
      </span>
      <span className="hit-about">{joinTexts([id, document?.publisher?.[language]])}</span>
    </Option>
  );
}

interface CommandHitProps extends OptionProps {
  readonly id: string;
  /** Missing if the command has disappeared since the search, because the view changed. */
  readonly command: Command | undefined;
}

function CommandHit({ id, command, ...option }: CommandHitProps) {
  return (
    <Option result={{ kind: 'command', id }} {...option}>
      <Icon name={command?.icon ?? 'arrow'} />
      <span className="hit-name">
        <DataText>{command?.label ?? id}</DataText>
      </span>
      <span className="hit-about">{joinTexts([command?.heading, command?.keys])}</span>
    </Option>
  );
}

function labelOf(fact: FoundFact, language: 'zh' | 'en'): string {
  return fact[language];
}

interface TextHitProps extends OptionProps {
  readonly result: SearchResult;
  readonly found: string;
  readonly about: readonly string[];
}

/** A text of a fact, a line of a document or a question. */
function TextHit({ result, found, about, ...option }: TextHitProps) {
  return (
    <Option result={result} {...option}>
      <Icon name="document" />
      <span className="hit-text">
        <DataText>{found}</DataText>
      </span>
      <span className="hit-about">{joinTexts(about)}</span>
    </Option>
  );
}

interface ResultProps extends OptionProps {
  readonly result: SearchResult;
  /** Whether the result is selected in the view. */
  readonly selected?: boolean;
  readonly children: ReactNode;
}

function Option({ result, index, active, selected = false, children }: ResultProps) {
  const { search } = useActions();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the search field has the focus and handles the keys.
    <div
      id={resultId(index)}
      className={selected ? 'hit selected' : 'hit'}
      role="option"
      aria-selected={active}
      tabIndex={-1}
      onPointerMove={() => active || search.setActiveHit(index)}
      onClick={(event) => search.choose(result, event.ctrlKey || event.metaKey ? 'add' : 'open')}
    >
      {children}
    </div>
  );
}
