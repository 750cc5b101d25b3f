import { describe, expect, it } from 'vitest';
import { readDocumentText } from '../../server/seeds/documents/documentText.ts';

describe('the text of a document', () => {
  it('counts lines like `cat -n`', () => {
    expect(['', 'a', 'a\n', 'a\nb', 'a\n\n', '\n'].map((text) => readDocumentText(text).lineCount)).toEqual([
      0, 1, 1, 2, 2, 1,
    ]);
  });

  it.each([
    ['星河视频发布新剧', '星河视频'],
    ['星河\n视频', '星河视频'],
    ['星 河　视 频', '星河视频'],
    ['ＳＴＡＲ river 平台', 'Star River'],
    ['采用 AI 技术', 'AI'],
    ['Sora2上线', 'Sora'],
    ['第5届', '5'],
  ])('finds in %j the form %j', (text, form) => {
    expect(readDocumentText(text).names([1, 2], form)).toBe(true);
  });

  it.each([
    ['AIGC与5G', 'AI'],
    ['第15届', '5'],
    ['星河', '星河视频'],
    ['Starry River', 'Star'],
    ['什么也没有', ''],
  ])('does not find in %j the form %j', (text, form) => {
    expect(readDocumentText(text).names([1, 2], form)).toBe(false);
  });

  it('searches only the given lines', () => {
    const text = readDocumentText('青岛\n大会\n星河');
    expect([text.names([1, 2], '星河'), text.names([2, 3], '星河')]).toEqual([false, true]);
  });

  it.each([
    ['达10.74亿人', '10.74', '亿人'],
    ['达１０.７４亿', '10.74', '亿人'],
    ['共11,524家', '11524', '家'],
    ['共1，024部', '1024', '部'],
    ['数字断在10.\n74处', '10.74', '亿人'],
    ['四成用户', '4', '成'],
    ['近三分之二', '2', '/3'],
    ['两家公司', '2', '家'],
    ['十二集', '12', '集'],
    ['一百零五部', '105', '部'],
    ['两百部', '200', '部'],
    ['二〇二四年', '2024', '年'],
    ['千余名演员', '1000', '人'],
    ['破千万元', '1000', '万元'],
    ['首次突破万亿元', '1', '万亿元'],
    ['突破万人（次）', '1', '万人(次)'],
    ['突破万人(次', '1', '万人（次'],
    ['半小时', '0.5', '小时'],
    ['三万五千人', '35000', '人'],
  ])('finds in %j the amount %s', (text, amount, unit) => {
    expect(readDocumentText(text).states([1, 2], amount, unit)).toBe(true);
  });

  it.each([
    ['2024年', '24', '部'],
    ['2024年', '202', '部'],
    ['10.74亿', '74', '亿人'],
    ['10.74亿', '10', '亿人'],
    ['10.74亿', '10.7', '亿人'],
    ['第十四届', '4', '届'],
    ['四十部', '4', '部'],
    ['三万亿元', '1', '万亿元'],
    ['5万亿元', '1', '万亿元'],
  ])('does not find in %j the amount %s', (text, amount, unit) => {
    expect(readDocumentText(text).states([1, 2], amount, unit)).toBe(false);
  });
});
