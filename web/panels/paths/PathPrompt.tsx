import { useActions, useStore, useText } from '../../state/useStore.ts';
import { useNameOf } from '../../state/useView.ts';
import { Icon } from '../../theme/icons.tsx';

/** Prompts for the missing end of a path. */
export function PathPrompt() {
  const text = useText();
  const nameOf = useNameOf();
  const { paths } = useActions();
  const search = useStore((state) => state.pathSearch);
  if (search?.status !== 'choosing') return null;
  return (
    <div className="banner" role="status">
      <Icon name="path" />
      <p>{search.from ? text.path.chooseEnd(nameOf(search.from)) : text.path.chooseStart(nameOf(search.to ?? ''))}</p>
      <button type="button" className="button" onClick={paths.closePath}>
        {text.path.cancel}
      </button>
    </div>
  );
}
