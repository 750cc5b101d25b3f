import './RelationList.css';
import { memo, useDeferredValue, useId, useMemo, useState } from 'react';
import type { EntityDetails } from '../../api/entity.ts';
import type { RelationCard } from '../../api/subgraph.ts';
import { formatImplied } from '../../i18n/implied.ts';
import { joinTexts } from '../../i18n/joinTexts.ts';
import { formatWhen } from '../../i18n/sentence.ts';
import {
  findRelations,
  groupRelations,
  otherEnd,
  type RelationGroup,
  sortRelations,
} from '../../state/selectors/groupRelations.ts';
import { groupChoice } from '../../state/table.ts';
import { useActions, useLanguage, useStore, useText } from '../../state/useStore.ts';
import { useVocabulary } from '../../state/useView.ts';
import { Icon } from '../../theme/icons.tsx';
import { Citations } from '../facts/Citations.tsx';
import { DataText } from '../facts/DataText.tsx';
import { EntityLink } from '../facts/EntityLink.tsx';

/** More headings than this have a list of links to them. */
const HEADINGS_WITHOUT_INDEX = 4;
/** More relations than this have a filter. */
const RELATIONS_WITHOUT_FILTER = 12;
/** Groups with more rows show only the first ones until the user asks for all. */
const ROWS_WITHOUT_COLLAPSE = 6;
const COLLAPSED_ROWS = 5;

/** The relations of an entity by meaning, each with its citations. */
export function RelationList({ details }: { readonly details: EntityDetails }) {
  const text = useText();
  const language = useLanguage();
  const { facts, table } = useActions();
  const { predicates } = useVocabulary();
  const entities = useStore((state) => state.graph.entities);
  const [sought, setSought] = useState('');
  const wanted = useDeferredValue(sought);
  const prefix = useId();
  const { id } = details;
  const { totalCount, nodes } = details.relations;
  const groups = useMemo(
    () =>
      groupRelations(id, nodes, predicates).map((group) => ({
        ...group,
        relations: sortRelations(id, group.relations, entities, language),
      })),
    [id, nodes, predicates, entities, language],
  );
  const isFiltered = wanted.trim() !== '';
  const found = useMemo(
    () =>
      groups
        .map((group) => ({ group, relations: findRelations(id, group.relations, wanted, entities, predicates) }))
        .filter(({ relations }) => relations.length > 0),
    [id, groups, wanted, entities, predicates],
  );
  if (totalCount === 0) return null;
  const missing = totalCount - nodes.length;
  const headingId = ({ key }: RelationGroup) => `${prefix}${key}`;
  const foundCount = found.reduce((sum, { relations }) => sum + relations.length, 0);
  return (
    <section>
      <h3>
        {text.entity.relations} <span className="count">{text.number(totalCount)}</span>{' '}
        <TableButton label={text.actions.asTable} show={() => table.showNeighbors('relations', [id])} />
      </h3>
      {nodes.length > RELATIONS_WITHOUT_FILTER && (
        <input
          type="search"
          className="text-field"
          aria-label={text.entity.filterRelations}
          placeholder={text.entity.filterRelations}
          value={sought}
          onChange={({ target }) => setSought(target.value)}
        />
      )}
      <p role="status" className={isFiltered ? 'faint' : 'visually-hidden'}>
        {isFiltered && text.table.counted.relations(foundCount, totalCount)}
      </p>
      {groups.length > HEADINGS_WITHOUT_INDEX && found.length > 1 && (
        <nav aria-label={text.entity.headings}>
          <ul className="relation-index">
            {found.map(({ group, relations }) => (
              <li key={group.key}>
                <button type="button" onClick={() => showHeading(headingId(group))}>
                  <DataText>{group.label[language]}</DataText>{' '}
                  <span className="count">{text.number(relations.length)}</span>
                </button>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {found.map(({ group, relations }) => (
        <Group
          key={group.key}
          headingId={headingId(group)}
          from={id}
          group={group}
          relations={relations}
          isFiltered={isFiltered}
        />
      ))}
      {missing > 0 && (
        <button type="button" className="button" onClick={() => void facts.loadMoreRelations(id)}>
          {text.entity.moreRelations(missing)}
        </button>
      )}
    </section>
  );
}

/** Scrolls to a heading. The next Tab leads to the first button below it. */
function showHeading(id: string): void {
  const heading = document.getElementById(id);
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}

function TableButton({ label, show }: { readonly label: string; readonly show: () => void }) {
  return (
    <button type="button" className="icon-button in-row as-table" aria-label={label} title={label} onClick={show}>
      <Icon name="table" />
    </button>
  );
}

interface GroupProps {
  readonly headingId: string;
  /** The entity whose relations these are. */
  readonly from: string;
  readonly group: RelationGroup;
  /** Those of the group that the filter leaves. */
  readonly relations: readonly RelationCard[];
  readonly isFiltered: boolean;
}

const Group = memo(function Group({ headingId, from, group, relations, isFiltered }: GroupProps) {
  const text = useText();
  const language = useLanguage();
  const { table } = useActions();
  const [isWhole, setWhole] = useState(false);
  const label = group.label[language];
  const [predicate, ...others] = group.predicates;
  const choice = others.length > 0 && predicate?.group ? groupChoice(predicate.group.id) : (predicate?.id ?? '');
  const isLong = !isFiltered && relations.length > ROWS_WITHOUT_COLLAPSE;
  const rows = isLong && !isWhole ? relations.slice(0, COLLAPSED_ROWS) : relations;
  return (
    <div className="relation-group">
      <h4 id={headingId} tabIndex={-1}>
        <DataText>{label}</DataText> <span className="count">{text.number(relations.length)}</span>
        <TableButton
          label={text.table.groupAsTable(label)}
          show={() => table.showNeighbors('relations', [from], { predicate: [choice, ''] })}
        />
      </h4>
      <ul>
        {rows.map((relation) => (
          <RelationRow
            key={relation.id}
            relation={relation}
            from={from}
            predicate={verbOf(group, relation)?.[language]}
          />
        ))}
      </ul>
      {isLong && (
        <button type="button" className="link relation-more" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? text.filters.fewer : text.entity.showAll(relations.length)}
        </button>
      )}
    </div>
  );
});

/** Returns the label of the predicate if the heading does not say it. */
function verbOf({ predicates, direction }: RelationGroup, relation: RelationCard) {
  if (predicates.length === 1) return undefined;
  const predicate = predicates.find(({ id }) => id === relation.predicate.id);
  return direction === 'in' ? predicate?.inverse : predicate?.label;
}

interface RowProps {
  readonly relation: RelationCard;
  readonly from: string;
  readonly predicate: string | undefined;
}

function RelationRow({ relation, from, predicate }: RowProps) {
  const text = useText();
  const language = useLanguage();
  const { selection } = useActions();
  const about = joinTexts([
    predicate,
    relation.role?.[language],
    formatWhen(relation, language),
    relation.rank !== null && text.relation.rankValue(relation.rank),
    relation.edition !== null && text.relation.editionValue(relation.edition),
    relation.place?.name[language],
    formatImplied(relation, text, language),
  ]);
  return (
    <li className="relation-row">
      <div className="relation-end">
        <EntityLink id={otherEnd(from, relation)} />
        {about && <span className="relation-about">{about}</span>}
      </div>
      <Citations
        owner={relation.id}
        citations={relation.citations}
        action={
          <button
            type="button"
            className="icon-button in-row"
            aria-label={text.relation.label}
            title={text.relation.label}
            onClick={() => selection.open('relation', relation.id)}
          >
            <Icon name="arrow" />
          </button>
        }
      />
      {relation.note && (
        <p className="relation-note">
          <DataText>{relation.note[language]}</DataText>
        </p>
      )}
    </li>
  );
}
