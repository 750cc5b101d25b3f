import { pick, tryParseJSONC, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import type { Language } from '../i18n/language.ts';
import { QUESTIONS } from '../questions/index.ts';
import type { Question } from '../questions/Question.ts';
import { toRequest } from '../questions/toRequest.ts';

export interface Editors {
  /** Loads a question into the tab, or into a new tab if the user has edited this one. */
  load(question: Question): void;
  loadAndRun(question: Question): void;
  /** Returns the content of the editors. Throws if the variables are not JSON (comments are allowed). */
  read(): { readonly query: string; readonly variables: Readonly<Record<string, unknown>> };
}

/** The editors of GraphiQL; null until they are mounted. */
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
      scrollTo(queryEditor);
    },
    loadAndRun(question) {
      load(question);
      scrollTo(responseEditor);
      // GraphiQL reads the operation's name from the editor only after a delay.
      setOperationName(operationNameOf(question));
      run();
    },
    read: () => ({
      query: queryEditor.getValue(),
      variables: tryParseJSONC(variableEditor.getValue()) ?? {},
    }),
  };
}

/** Scrolls to an editor, since on a narrow screen the editors are below the gallery. */
function scrollTo(editor: { getDomNode(): HTMLElement | null }) {
  editor.getDomNode()?.scrollIntoView({ block: 'nearest', behavior: 'smooth' });
}

/** Returns the question whose unchanged text, in either language, is in the editor; null if there is none. */
export function findQuestion(text: string): Question | null {
  return QUESTION_BY_TEXT.get(text) ?? null;
}

const QUESTION_BY_TEXT = new Map(
  QUESTIONS.flatMap((question) =>
    (['zh', 'en'] as const).map((language) => [toTab(question, language).query, question] as const),
  ),
);

/** The texts of the editors for a question. */
function toTab(question: Question, language: Language): { readonly query: string; readonly variables: string } {
  const { query, variables } = toRequest(question, language);
  return { query, variables: JSON.stringify(variables, null, 2) };
}

function operationNameOf({ id }: Question): string {
  return id.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
}
