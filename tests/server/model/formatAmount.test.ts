import { describe, expect, test } from 'vitest';
import { formatAmount } from '../../../server/model/formatAmount.ts';
import { text } from '../../support/world.ts';

describe('an amount', () => {
  test.each([
    ['> 1 万人', '> 10,000 people', '>', '1', text('万人', 'ten thousand people')],
    ['7.52 亿人', '752 million people', '=', '7.52', text('亿人', 'hundred million people')],
    ['11524.81 亿元', '1.152481 trillion yuan', '=', '11524.81', text('亿元', 'hundred million yuan')],
    ['0.05 亿个', '5 million items', '=', '0.05', text('亿个', 'hundred million items')],
    ['10.40 亿次', '1.04 billion times', '=', '10.40', text('亿次', 'hundred million times')],
    ['3.50 万元', '35,000 yuan', '=', '3.50', text('万元', 'ten thousand yuan')],
    ['1.2 万亿元', '1.2 trillion yuan', '=', '1.2', text('万亿元', 'trillion yuan')],
    ['0.00012 万人', '1.2 people', '=', '0.00012', text('万人', 'ten thousand people')],
  ])('%s is %s in English, with the printed form beside', (zh, en, comparator, amount, unit) => {
    expect(formatAmount({ comparator, amount }, unit, 'zh')).toEqual({ text: zh, printed: null });
    expect(formatAmount({ comparator, amount }, unit, 'en')).toEqual({ text: en, printed: zh });
  });

  test.each([
    ['1 item', '1', text('个', 'items')],
    ['1 company', '1', text('家', 'companies')],
    ['1 person', '1', text('人', 'people')],
    ['2 items', '2', text('个', 'items')],
    ['12,306 works', '12306', text('部', 'works')],
    ['51.60%', '51.60', text('%', '%')],
    ['2/3', '2', text('/3', '/3')],
  ])('%s has the same digits in both languages', (en, amount, unit) => {
    expect(formatAmount({ comparator: '=', amount }, unit, 'en')).toEqual({ text: en, printed: null });
  });
});
