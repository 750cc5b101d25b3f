import { useState } from 'react';
import type { CodeForm } from '../questions/code/CodeForm.ts';
import { CODE_FORMS } from '../questions/code/index.ts';
import type { GalleryTexts } from './texts.ts';
import type { Editors } from './useEditors.ts';

export interface CopyAsProps {
  readonly texts: GalleryTexts;
  readonly read: Editors['read'];
}

interface Output {
  readonly code: string;
  readonly message: string;
  readonly isCopied: boolean;
}

/** Copies the query in the editors as a program. */
export function CopyAs({ texts, read }: CopyAsProps) {
  const [output, setOutput] = useState<Output | null>(null);

  async function copy(form: CodeForm) {
    const code = write(form);
    if (code === null) return setOutput({ code: '', message: texts.badVariables, isCopied: false });
    try {
      await navigator.clipboard.writeText(code);
      setOutput({ code, message: texts.copied(form.name), isCopied: true });
    } catch {
      // The clipboard needs https and permission; without them the code is shown for copying by hand.
      setOutput({ code, message: texts.notCopied, isCopied: false });
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
      <p role="status">{output?.message}</p>
      {output?.code && (
        <details key={output.code} open={!output.isCopied}>
          <summary>{texts.code}</summary>
          <textarea readOnly aria-label={texts.code} value={output.code} onFocus={({ target }) => target.select()} />
        </details>
      )}
    </footer>
  );
}
