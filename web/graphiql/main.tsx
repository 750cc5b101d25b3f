import { GraphiQL, type GraphiQLProps } from 'graphiql';
import { createRoot } from 'react-dom/client';
import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './graphiql.css';
import { QUESTIONS } from './questions.ts';

/** Where the API is, seen from this page. Only queries exist, so every answer is one piece of JSON. */
const fetcher: GraphiQLProps['fetcher'] = async (parameters) => {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(parameters),
  });
  return response.json();
};

const root = document.getElementById('root');
if (!root) throw new Error('the page has no #root');
createRoot(root).render(<GraphiQL fetcher={fetcher} defaultQuery={QUESTIONS} defaultEditorToolsVisibility={false} />);
