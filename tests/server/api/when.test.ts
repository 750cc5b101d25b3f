import { expect, test } from 'vitest';
import { serve } from './serve.ts';

test('a fact has its own date, or that of its event, or that of its document, or none', async () => {
  const { ask } = await serve();
  const { data } = await ask(`{
    relations { nodes { id when { date earliest latest origin } } }
    figures(first: 1) { nodes { id when { date origin } } }
  }`);
  const march = { date: '2024-03', earliest: '2024-03-01', latest: '2024-03-31' };
  expect(data.relations.nodes).toEqual([
    { id: 'light-1--held_in--qingdao', when: { ...march, origin: 'EVENT' } },
    {
      id: 'lin-xiao--spoke_at--light-1',
      when: { date: '2024-03-28', earliest: '2024-03-28', latest: '2024-03-28', origin: 'FACT' },
    },
    { id: 'yuanshan--cooperates_with--yunfan', when: null },
    { id: 'yunfan--operates--galaxy', when: { ...march, origin: 'DOCUMENT' } },
    { id: 'yunfan--owns--yuanshan', when: null },
  ]);
  expect(data.figures.nodes).toEqual([
    { id: 'galaxy--users--1.2-wan_persons--2023-12', when: { date: '2023-12', origin: 'FACT' } },
  ]);
});
