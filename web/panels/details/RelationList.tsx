import './RelationList.css';
import type { EntityDetails } from '../../api/entity.ts';
import type { RelationCard } from '../../api/subgraph.ts';
import { formatImplied } from '../../i18n/implied.ts';
import { joinTexts } from '../../i18n/joinTexts.ts';
import { formatWhen } from '../../i18n/sentence.ts';
import { groupRelations, otherEnd } from '../../state/selectors/groupRelations.ts';
import { useActions, useLanguage, useText } from '../../state/useStore.ts';
import { useVocabulary } from '../../state/useView.ts';
import { Icon } from '../../theme/icons.tsx';
import { Citations } from '../facts/Citations.tsx';
import { DataText } from '../facts/DataText.tsx';
import { EntityLink } from '../facts/EntityLink.tsx';

/** The relations of an entity by predicate, each with its citations. */
export function RelationList({ details }: { readonly details: EntityDetails }) {
  const text = useText();
  const language = useLanguage();
  const { facts, table } = useActions();
  const { predicates } = useVocabulary();
  const { totalCount, nodes } = details.relations;
  if (totalCount === 0) return null;
  const missing = totalCount - nodes.length;
  return (
    <section>
      <h3>
        {text.entity.relations} <span className="count">{text.number(totalCount)}</span>{' '}
        <TableButton label={text.actions.asTable} show={() => table.showNeighbors('relations', [details.id])} />
      </h3>
      {groupRelations(details.id, nodes, predicates).map(({ predicate, direction, relations }) => (
        <div key={`${predicate.id} ${direction}`} className="relation-group">
          <h4>
            <DataText>{(direction === 'in' ? predicate.inverse : predicate.label)[language]}</DataText>{' '}
            <span className="count">{text.number(relations.length)}</span>
            <TableButton
              label={text.table.groupAsTable((direction === 'in' ? predicate.inverse : predicate.label)[language])}
              show={() => table.showNeighbors('relations', [details.id], { predicate: [predicate.id, ''] })}
            />
          </h4>
          <ul>
            {relations.map((relation) => (
              <RelationRow key={relation.id} relation={relation} from={details.id} />
            ))}
          </ul>
        </div>
      ))}
      {missing > 0 && (
        <button type="button" className="button" onClick={() => void facts.loadMoreRelations(details.id)}>
          {text.entity.moreRelations(missing)}
        </button>
      )}
    </section>
  );
}

function TableButton({ label, show }: { readonly label: string; readonly show: () => void }) {
  return (
    <button type="button" className="icon-button in-row as-table" aria-label={label} title={label} onClick={show}>
      <Icon name="table" />
    </button>
  );
}

function RelationRow({ relation, from }: { readonly relation: RelationCard; readonly from: string }) {
  const text = useText();
  const language = useLanguage();
  const { selection } = useActions();
  const about = joinTexts([
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
        <button
          type="button"
          className="icon-button in-row"
          aria-label={text.relation.label}
          title={text.relation.label}
          onClick={() => selection.open('relation', relation.id)}
        >
          <Icon name="arrow" />
        </button>
      </div>
      {about && <p className="relation-about">{about}</p>}
      {relation.note && (
        <p className="relation-about">
          <DataText>{relation.note[language]}</DataText>
        </p>
      )}
      <Citations owner={relation.id} citations={relation.citations} />
    </li>
  );
}
