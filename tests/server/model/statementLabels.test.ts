import { describe, expect, test } from 'vitest';
import { toFigureLabel, toRelationLabel } from '../../../server/model/statementLabels.ts';
import { buildWorld, SEED_WORLD, text } from '../../support/world.ts';

const world = buildWorld();

function relationLabels(id: string, predicateLabel = world.dataset.vocabulary.predicates) {
  const relation = world.relation(id);
  const predicate = predicateLabel.find((candidate) => candidate.id === relation.predicate);
  if (!predicate) throw new Error(`no predicate ${relation.predicate}`);
  const words = {
    subject: world.entity(relation.subject).name,
    predicate,
    object: world.entity(relation.object).name,
    place: relation.place === null ? null : world.entity(relation.place).name,
  };
  return { zh: toRelationLabel(relation, words, 'zh'), en: toRelationLabel(relation, words, 'en') };
}

describe('the label of a relation', () => {
  test.each([
    [
      'has its role and an open span',
      'wang-bo--holds_post_at--xinghe',
      '王博 任职于 星河视频 (总裁；2020/..)',
      'Wang Bo holds a post at Xinghe Video (President; 2020/..)',
    ],
    [
      'has a span whose begin is not known',
      'li-an--holds_post_at--yunfan',
      '李安 任职于 云帆影业 (导演；../2019-06)',
      'Li An holds a post at Cloud Sail Pictures (Director; ../2019-06)',
    ],
    [
      'has a closed span',
      'xinghe--owns--xinghe-app',
      '星河视频 拥有 星河视频 (2018/2022-06-30)',
      'Xinghe Video owns Xinghe App (2018/2022-06-30)',
    ],
    [
      'has date, rank, edition and place',
      'xinghe--organised--hai-convention',
      '星河视频 主办 海城大会 (2024-03-23/2024-03-30；第 1 名；第 11 届（期）；孤岛)',
      'Xinghe Video organised Haicheng Convention (2024-03-23/2024-03-30; rank 1; edition 11; Lonely Island)',
    ],
    [
      'has no empty brackets',
      'xinghe--operates--xinghe-app',
      '星河视频 运营 星河视频',
      'Xinghe Video operates Xinghe App',
    ],
    [
      'leaves out notes',
      'wang-bo--spoke_at--hai-convention',
      '王博 发言于 海城大会 (2024-03-28)',
      'Wang Bo spoke at Haicheng Convention (2024-03-28)',
    ],
  ])('%s', (_, id, zh, en) => {
    expect(relationLabels(id)).toEqual({ zh, en });
  });

  test('puts the object inside a predicate that surrounds it', () => {
    const embracing = SEED_WORLD.vocabulary.predicates.map((predicate) =>
      predicate.id === 'cooperates_with' ? { ...predicate, label: text('与…合作', 'cooperates with') } : predicate,
    );
    expect(relationLabels('xinghe--cooperates_with--yunfan--2023', embracing)).toEqual({
      zh: '星河视频 与 云帆影业 合作 (2023)',
      en: 'Xinghe Video cooperates with Cloud Sail Pictures (2023)',
    });
  });
});

describe('the label of a figure', () => {
  function figureLabels(id: string, unit = text('亿人', 'hundred million people')) {
    const figure = world.figure(id);
    const words = {
      subject: world.entity(figure.subject).name,
      measure: { label: text('用户规模', 'users') },
      unit: { label: unit },
    };
    return { zh: toFigureLabel(figure, words, 'zh'), en: toFigureLabel(figure, words, 'en') };
  }

  test('has amount, unit, scope and date, but no sign for an exact number', () => {
    expect(figureLabels('xinghe--users--10.74-yi_persons--2023-12')).toEqual({
      zh: '星河视频 用户规模 10.74 亿人 (全国；2023-12)',
      en: 'Xinghe Video users 1.074 billion people (10.74 亿人; nationwide; 2023-12)',
    });
  });

  test('has the comparator, and no scope and date if the figure has none', () => {
    expect(figureLabels('xinghe--users--1-yi_persons')).toEqual({
      zh: '星河视频 用户规模 > 1 亿人',
      en: 'Xinghe Video users > 100 million people (> 1 亿人)',
    });
  });

  test('has no space before a unit that is a sign', () => {
    expect(figureLabels('xinghe--revenue--3.50-wan_yuan--2023', text('%', '%')).zh).toBe(
      '星河视频 用户规模 ≈ 3.50% (2023)',
    );
  });
});
