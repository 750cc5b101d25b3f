import type { RunQuery } from '../api/client.ts';
import { datasetRequest } from '../api/dataset.ts';
import type { DatasetQuery, OverviewQuery } from '../api/generated/operations.ts';
import { overviewRequest } from '../api/overview.ts';
import type { StartData } from '../api/startData.ts';
import { layoutStart } from './layoutStart.ts';
import { CANDIDATES_PER_ENTITY, pickStart, START_SIZE } from './pickStart.ts';

/** Asks the queries of the start view and lays it out for wide and narrow windows, which takes about 100 ms. */
export async function createStartData(runQuery: RunQuery): Promise<StartData> {
  const requests = { dataset: datasetRequest(0), overview: overviewRequest(START_SIZE.wide * CANDIDATES_PER_ENTITY) };
  const [dataset, overview] = await Promise.all([
    runQuery<DatasetQuery>(requests.dataset.query, requests.dataset.variables),
    runQuery<OverviewQuery>(requests.overview.query, requests.overview.variables),
  ]);
  const { entities, relations } = overview.overview;
  return {
    answers: [
      { ...requests.dataset, data: dataset },
      { ...requests.overview, data: overview },
    ],
    layouts: Object.values(START_SIZE).map((limit) => {
      const positions = layoutStart(pickStart(entities, relations, limit), relations, limit);
      return { limit, positions: [...positions].map(([id, { x, y }]) => [id, Math.round(x), Math.round(y)]) };
    }),
  };
}
