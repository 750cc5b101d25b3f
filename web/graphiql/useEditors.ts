import { pick, tryParseJSONC, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import type { Language } from '../i18n/language.ts';
import { QUESTIONS } from '../questions/index.ts';
import type { Question } from '../questions/Question.ts';
import { toTab } from './toTab.ts';

export interface Editors {
  /** Puts a question into the tab, or into a new one where somebody has written something of their own. */
  load(question: Question): void;
  loadAndRun(question: Question): void;
  /** What stands in the editors now. Throws where the variables are not JSON, comments allowed. */
  read(): { readonly query: string; readonly variables: Readonly<Record<string, unknown>> };
}

/** GraphiQL's editors; null until they are there. */
export function useEditors(language: Language): Editors | null {
  const { queryEditor, variableEditor, responseEditor } = useGraphiQL(
    pick('queryEditor', 'variableEditor', 'responseEditor'),
  );
  const { addTab, run, setOperationName } = useGraphiQLActions();
  if (!queryEditor || !variableEditor || !responseEditor) return null;

  function load(question: Question) {
    const written = queryEditor?.getValue() ?? '';
    if (written.trim() !== '' && !findQuestion(written)) addTab();
    const { query, variables } = toTab(question, language);
    queryEditor?.setValue(query);
    variableEditor?.setValue(variables);
    responseEditor?.setValue('');
  }

  return {
    load(question) {
      load(question);
      show(queryEditor);
    },
    loadAndRun(question) {
      load(question);
      show(responseEditor);
      // The editor tells GraphiQL a little later which operation it has.
      setOperationName(operationNameOf(question));
      run();
    },
    read: () => ({
      query: queryEditor.getValue(),
      variables: tryParseJSONC(variableEditor.getValue()) ?? {},
    }),
  };
}

/** On a narrow screen the editors stand below the gallery, out of sight. */
function show(editor: { getDomNode(): HTMLElement | null }) {
  editor.getDomNode()?.scrollIntoView({ block: 'nearest', behavior: 'smooth' });
}

/** The question that a text is, as it was loaded in either language. */
export function findQuestion(text: string): Question | null {
  return BY_TEXT.get(text) ?? null;
}

const BY_TEXT = new Map(
  QUESTIONS.flatMap((question) =>
    (['zh', 'en'] as const).map((language) => [toTab(question, language).query, question] as const),
  ),
);

function operationNameOf({ id }: Question): string {
  return id.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
}
