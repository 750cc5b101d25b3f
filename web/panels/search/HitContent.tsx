import type { SearchHit } from '../../api/search.ts';
import { joinTexts } from '../../i18n/joinTexts.ts';
import { formatReason } from '../../i18n/reason.ts';
import { presenceOf } from '../../state/selectors/visible.ts';
import { useActions, useLanguage, useStore, useText } from '../../state/useStore.ts';
import { useVocabulary } from '../../state/useView.ts';
import { DataText } from '../facts/DataText.tsx';
import { TypeMark } from '../facts/TypeMark.tsx';

/** A found entity: its name, its type, the reason why it was found, and whether it is in the view. */
export function HitContent({ hit, searchedText }: { readonly hit: SearchHit; readonly searchedText: string }) {
  const text = useText();
  const language = useLanguage();
  const { types } = useVocabulary();
  const presence = useStore((state) => presenceOf(hit.entity.id, state.view, state.graph));
  const type = types.get(hit.entity.type.id);
  const reason = formatReason(hit, searchedText, text, language);
  const { search } = useActions();
  const dims = useStore((current) => current.view.filter.dims);
  const filtered = dims ? text.search.dimmed : text.search.filtered;
  const state = { shown: text.search.onCanvas, filtered, hidden: text.search.hidden, absent: '' }[presence];
  return (
    <>
      <TypeMark type={type} />
      <span className="hit-name">
        <DataText>{hit.entity.name[language]}</DataText>
      </span>
      <span className="hit-about">
        {joinTexts([type?.label[language], reason, state])}
        {presence === 'filtered' && (
          // biome-ignore lint/a11y/noStaticElementInteractions: for pointers; Ctrl+Enter in the search field does the same.
          // biome-ignore lint/a11y/useKeyWithClickEvents: the search field has the focus and handles the keys.
          <span
            className="link hit-show"
            onClick={(event) => {
              event.stopPropagation();
              search.choose({ kind: 'entity', id: hit.entity.id }, 'add');
            }}
          >
            {text.entity.show}
          </span>
        )}
      </span>
    </>
  );
}
