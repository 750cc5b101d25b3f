import type { EntityDetails } from '../../api/entity.ts';
import { formatSpan } from '../../i18n/dates.ts';
import { joinTexts } from '../../i18n/joinTexts.ts';
import { formatPosition } from '../../i18n/position.ts';
import { useActions, useLanguage, useStore, useText } from '../../state/useStore.ts';
import { useVocabulary } from '../../state/useView.ts';
import { Citations } from '../facts/Citations.tsx';
import { DataText } from '../facts/DataText.tsx';
import { FigureTable } from '../facts/FigureTable.tsx';
import { TypeMark } from '../facts/TypeMark.tsx';
import { EntityButtons } from './EntityButtons.tsx';
import { PresenceNote } from './PresenceNote.tsx';
import { RelationList } from './RelationList.tsx';

/** All facts about an entity with their citations. */
export function EntityPanel({ id }: { readonly id: string }) {
  const text = useText();
  const language = useLanguage();
  const { facts } = useActions();
  const { types } = useVocabulary();
  const card = useStore((state) => state.graph.entities.get(id));
  const details = useStore((state) => state.details.get(id));
  if (!card) return <p className="panel">{text.panel.notFound}</p>;

  const type = types.get(card.type.id);
  const name = card.name[language];
  const other = card.name[language === 'zh' ? 'en' : 'zh'];
  const loaded = details?.status === 'loaded' ? details.value : null;
  const description = loaded?.description[language];
  const englishSource = loaded ? text.entity.english[loaded.englishSource] : '';

  return (
    <article className="panel entity-panel">
      <header>
        <p className="type-line">
          <TypeMark type={type} />
          {joinTexts([type?.label[language], card.kind?.label[language]])}
        </p>
        <h2>
          <DataText>{name}</DataText>
        </h2>
        {loaded?.pinyin && (
          <p className="subline faint" lang="zh-Latn-pinyin">
            {loaded.pinyin}
          </p>
        )}
        {other !== name && (
          <p className="subline">
            <DataText>{other}</DataText>
            {englishSource && <span className="faint"> · {englishSource}</span>}
          </p>
        )}
      </header>
      {description && (
        <p className="prose">
          <DataText>{description}</DataText>
        </p>
      )}
      <PresenceNote id={id} />
      <EntityButtons id={id} />
      {details?.status === 'loading' && (
        <p className="faint" role="status">
          {text.panel.loading}
        </p>
      )}
      {details?.status === 'failed' && (
        <p className="callout">
          {text.panel.failed}
          <button type="button" className="button" onClick={() => void facts.loadDetails(id)}>
            {text.actions.retry}
          </button>
        </p>
      )}
      {loaded && <Facts details={loaded} />}
    </article>
  );
}

function Facts({ details }: { readonly details: EntityDetails }) {
  const text = useText();
  const language = useLanguage();
  const community = useStore((state) =>
    state.dataset?.meta.communities.find(({ index }) => index === details.community),
  );
  const dates = formatSpan(details.start, details.end, language);
  return (
    <>
      <dl className="fields">
        {details.aliases.length > 0 && (
          <>
            <dt>{text.entity.aliases}</dt>
            <dd>
              {details.aliases.map((alias, index) => (
                <span key={alias}>
                  {index > 0 && text.listSeparator}
                  <DataText>{alias}</DataText>
                </span>
              ))}
            </dd>
          </>
        )}
        {dates && (
          <>
            <dt>{text.entity.dates}</dt>
            <dd>{dates}</dd>
          </>
        )}
        {details.latitude !== null && details.longitude !== null && (
          <>
            <dt>{text.entity.position}</dt>
            <dd>
              {formatPosition(details.latitude, details.longitude, language)}{' '}
              <span className="faint">{text.entity.publicKnowledge}</span>
            </dd>
          </>
        )}
        {community && (
          <>
            <dt>{text.entity.community}</dt>
            <dd>
              <DataText>{community.label[language]}</DataText>
            </dd>
          </>
        )}
      </dl>
      <RelationList key={details.id} details={details} />
      {details.figures.length > 0 && <FigureTable figures={details.figures} subject={details.id} />}
      <section>
        <h3>{text.entity.mentions}</h3>
        <Citations owner={details.id} citations={details.citations} />
      </section>
    </>
  );
}
