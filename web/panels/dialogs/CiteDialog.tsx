import './CiteDialog.css';
import { useState } from 'react';
import { REFERENCE_FORMATS, type ReferenceFormat, type References } from '../../api/cite.ts';
import { htmlLang, LANGUAGE_NAMES, type Language } from '../../i18n/language.ts';
import { useActions, useLanguage, useText } from '../../state/useStore.ts';
import { DataText } from '../facts/DataText.tsx';
import { Dialog } from './Dialog.tsx';

/** The names of formats are the same in every language. */
const FORMAT_NAMES = { gbt7714: 'GB/T 7714', bibtex: 'BibTeX', cslJson: 'CSL-JSON' };
const LANGUAGES: readonly Language[] = ['zh', 'en'];

/** The references of an entity, a fact, a document or the dataset. `references` is null while they load. */
export function CiteDialog({ references }: { readonly references: References | null }) {
  const text = useText();
  return (
    <Dialog title={text.citing.title} className="cite">
      {references ? (
        <Reference references={references} />
      ) : (
        <p className="dialog-body" role="status">
          {text.citing.loading}
        </p>
      )}
    </Dialog>
  );
}

type CopyState = 'idle' | 'copied' | 'blocked';

function Reference({ references }: { readonly references: References }) {
  const text = useText();
  const { citation } = useActions();
  const [language, setLanguage] = useState(useLanguage());
  const [format, setFormat] = useState<ReferenceFormat>('gbt7714');
  const [copyState, setCopyState] = useState<CopyState>('idle');
  const reference = references[language][format];
  const { title } = references[language];

  const copy = async () => setCopyState((await citation.copy(reference)) ? 'copied' : 'blocked');

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void copy();
      }}
      onChange={() => setCopyState('idle')}
    >
      <p>
        <DataText>{title}</DataText>
      </p>
      <fieldset>
        <legend>{text.citing.format}</legend>
        <div className="choices">
          {REFERENCE_FORMATS.map((name) => (
            <label key={name}>
              <input type="radio" name="format" checked={format === name} onChange={() => setFormat(name)} />
              {name === 'text' ? text.citing.plainText : FORMAT_NAMES[name]}
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend>{text.actions.language}</legend>
        <div className="choices">
          {LANGUAGES.map((name) => (
            <label key={name} lang={htmlLang(name)}>
              <input type="radio" name="language" checked={language === name} onChange={() => setLanguage(name)} />
              {LANGUAGE_NAMES[name]}
            </label>
          ))}
        </div>
      </fieldset>
      <pre
        className={format === 'bibtex' || format === 'cslJson' ? 'reference code' : 'reference'}
        lang={htmlLang(language)}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the element scrolls, and keys scroll only the focused element.
        tabIndex={0}
      >
        {reference}
      </pre>
      {references.url === null && <p>{text.citing.noAddress}</p>}
      <div className="dialog-actions">
        <span role="status">{copyState === 'blocked' && text.citing.copyBlocked}</span>
        <button type="submit" className="button primary">
          {copyState === 'copied' ? text.citing.copied : text.citing.copy}
        </button>
      </div>
    </form>
  );
}
