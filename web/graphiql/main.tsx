import { useGraphiQL } from '@graphiql/react';
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import { useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './graphiql.css';
import { readLanguage } from '../i18n/storedLanguage.ts';
import { QUESTIONS } from '../questions/index.ts';
import { toRequest } from '../questions/toRequest.ts';
import { fetcher } from './fetcher.ts';
import { readLinkedQuery } from './linkedQuery.ts';
import { QUESTIONS_PLUGIN } from './questionsPlugin.tsx';

/** The content of the editor at the first visit. */
const [firstQuery = ''] = QUESTIONS.map((question) => toRequest(question, readLanguage()).query);

/** Wraps long lines in the query editor, as GraphiQL does in responses: questions have comments above them. */
function WrappedLines() {
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  useEffect(() => queryEditor?.updateOptions({ wordWrap: 'on' }), [queryEditor]);
  return null;
}

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <>
    <h1 className="page-heading">GraphiQL</h1>
    <GraphiQL
      fetcher={fetcher}
      plugins={[QUESTIONS_PLUGIN, HISTORY_PLUGIN]}
      visiblePlugin={QUESTIONS_PLUGIN}
      defaultQuery={firstQuery}
      {...readLinkedQuery(location.search)}
      defaultEditorToolsVisibility="variables"
    >
      <GraphiQL.Logo>
        <a className="graphiql-logo-link" href="/">
          图谱 Explorer
        </a>
      </GraphiQL.Logo>
      <WrappedLines />
    </GraphiQL>
  </>,
);
