import { useState } from 'react';
import type { CodeForm } from '../questions/code/CodeForm.ts';
import { CODE_FORMS } from '../questions/code/index.ts';
import type { GalleryTexts } from './texts.ts';
import type { Editors } from './useEditors.ts';

export interface CopyAsProps {
  readonly texts: GalleryTexts;
  readonly read: Editors['read'];
}

interface Written {
  readonly code: string;
  readonly message: string;
  readonly isCopied: boolean;
}

/** Writes what is in the editors as a program, and copies it. */
export function CopyAs({ texts, read }: CopyAsProps) {
  const [written, setWritten] = useState<Written | null>(null);

  async function copy(form: CodeForm) {
    const code = write(form);
    if (code === null) return setWritten({ code: '', message: texts.badVariables, isCopied: false });
    try {
      await navigator.clipboard.writeText(code);
      setWritten({ code, message: texts.copied(form.name), isCopied: true });
    } catch {
      // Without https or permission there is no clipboard; the code is shown, to be copied by hand.
      setWritten({ code, message: texts.notCopied, isCopied: false });
    }
  }

  function write(form: CodeForm): string | null {
    try {
      const { query, variables } = read();
      return form.write(query, variables, `${location.origin}/graphql`);
    } catch {
      return null;
    }
  }

  return (
    <footer className="gallery-copy">
      <h3 id="copy-as">{texts.copyAs}</h3>
      <fieldset aria-labelledby="copy-as">
        {CODE_FORMS.map((form) => (
          <button key={form.id} type="button" onClick={() => void copy(form)}>
            {form.name}
          </button>
        ))}
      </fieldset>
      <p role="status">{written?.message}</p>
      {written?.code && (
        <details key={written.code} open={!written.isCopied}>
          <summary>{texts.code}</summary>
          <textarea readOnly aria-label={texts.code} value={written.code} onFocus={({ target }) => target.select()} />
        </details>
      )}
    </footer>
  );
}
