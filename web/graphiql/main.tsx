import { GraphiQL, type GraphiQLProps, HISTORY_PLUGIN } from 'graphiql';
import { createRoot } from 'react-dom/client';
import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './graphiql.css';
import { QUESTIONS } from '../questions/index.ts';
import { toRequest } from '../questions/toRequest.ts';
import { readLinkedQuery } from './linkedQuery.ts';
import { QUESTIONS_PLUGIN } from './questionsPlugin.tsx';
import { readLanguage } from './storedLanguage.ts';
import { WrappedLines } from './WrappedLines.tsx';

/** Where the API is, seen from this page. Only queries exist, so every answer is one piece of JSON. */
const fetcher: GraphiQLProps['fetcher'] = async (parameters) => {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(parameters),
  });
  return response.json();
};

/** What a person finds in the editor who opens it for the first time. */
const [firstQuery = ''] = QUESTIONS.map((question) => toRequest(question, readLanguage()).query);

const root = document.getElementById('root');
if (!root) throw new Error('the page has no #root');
createRoot(root).render(
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
  </GraphiQL>,
);
