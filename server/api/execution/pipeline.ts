import type { GraphStore, Scope } from '../../store/GraphStore.ts';
import { type ApiContext, createContext } from '../context/context.ts';
import type { Limits } from '../limits/limits.ts';
import { createAdmission } from './admission.ts';
import type { Executor } from './apolloServer.ts';
import { executeHttp, type HttpAnswer, type HttpRequest } from './executeHttp.ts';
import { executeOperation } from './executeOperation.ts';
import type { GraphqlRequest, GraphqlResult } from './graphqlRequest.ts';
import { createRequestCoalescer } from './requestCoalescer.ts';

export interface PipelineOptions extends Pick<ApiContext, 'passages' | 'citingFacts' | 'publicUrl'> {
  readonly executor: Executor;
  readonly store: GraphStore;
  readonly limits: Limits;
}

/**
 * Executes requests, wherever they come from, under shared limits. `answer` and `answerHttp` reject with a UserError where
 * the request timed out (TIMED_OUT) or was not admitted (OVERLOADED), and with the signal's reason once that aborts.
 */
export function createPipeline({ executor, store, passages, citingFacts, publicUrl, limits }: PipelineOptions) {
  const admission = createAdmission(limits);
  const operations = createRequestCoalescer<GraphqlResult>(limits.timeoutMs);
  const httpRequests = createRequestCoalescer<HttpAnswer>(limits.timeoutMs);

  /** Runs `work` on one snapshot of the dataset, once the request is admitted. */
  const run = <T>(scope: Scope, work: (context: ApiContext) => Promise<T>): Promise<T> =>
    admission.admit(scope, (admitCost) =>
      store.withSnapshot(scope, async (snapshot) => {
        const dataset = await snapshot.dataset();
        return work(createContext({ store: snapshot, dataset, passages, citingFacts, publicUrl, scope, admitCost }));
      }),
    );
  /** Executes an operation inside `run`. */
  const execute = (request: GraphqlRequest, context: ApiContext) => executeOperation(executor, request, context);

  return {
    run,
    execute,
    /** Executes an operation. Equal requests that overlap share one execution. */
    answer: (request: GraphqlRequest, signal: AbortSignal) =>
      operations.run(JSON.stringify(request), signal, (scope) => run(scope, (context) => execute(request, context))),
    /** Executes a request to /graphql. Requests of the same key that overlap share one execution. */
    answerHttp: (key: string, request: HttpRequest, signal: AbortSignal) =>
      httpRequests.run(key, signal, (scope) => run(scope, (context) => executeHttp(executor, request, context))),
    close: admission.close,
  };
}
