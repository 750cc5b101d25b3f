import type { Theme } from './Question.ts';

export const SEARCHING: Theme = {
  id: 'searching',
  title: { zh: '查找名称', en: 'Finding names' },
  questions: [
    {
      id: 'what-is-here',
      title: { zh: '这里有什么？', en: 'What is here?' },
      why: {
        zh: '动手之前，先看规模、版本和各类实体的数量。',
        en: 'Before anything else: size, version, and how many entities of each type.',
      },
      query: /* GraphQL */ `
        query WhatIsHere {
          meta {
            title { zh en }
            version
            curatedOn
            licence
            counts { documents entities relations figures }
          }
          facets { types { label { zh en } key count } }
          documents { id title { zh en } }
        }
      `,
      variables: {},
    },
    {
      id: 'find-by-initials',
      title: { zh: '只记得拼音首字母“aqy”，是谁？', en: 'Only the initials “aqy”: who is it?' },
      why: {
        zh: '中文、英文、全拼、首字母都能找到同一个实体，并说明是怎样找到的。',
        en: 'Chinese, English, pinyin and initials all lead to the same entity, and the match is explained.',
      },
      query: /* GraphQL */ `
        query FindByInitials($lang: Language!, $text: String!, $first: Int!) {
          search(text: $text, first: $first) {
            totalCount
            hits {
              match { kind text field pinyin }
              entity { id type { id } label(lang: $lang) }
            }
          }
        }
      `,
      variables: { text: 'aqy', first: 3 },
    },
    {
      id: 'find-in-traditional-script',
      title: { zh: '用繁体字“微短劇”查找创作计划', en: 'Programmes by a name in traditional characters, “微短劇”' },
      why: {
        zh: '繁体资料中的名称不必先转成简体。',
        en: 'Names from sources in traditional characters need no conversion.',
      },
      query: /* GraphQL */ `
        query FindInTraditionalScript($lang: Language!, $text: String!, $types: [ID!]) {
          search(text: $text, types: $types) {
            totalCount
            hits {
              match { kind text }
              entity { id label(lang: $lang) }
            }
          }
        }
      `,
      variables: { text: '微短劇', types: ['programme'] },
    },
    {
      id: 'who-is-it-in-english',
      title: {
        zh: '“China Netcasting Services Association”是谁？',
        en: 'Who is the “China Netcasting Services Association”?',
      },
      why: {
        zh: '由英文名找到中文名、别名和印有它的文档。',
        en: 'From an English name to the Chinese one, the aliases, and the documents that print it.',
      },
      query: /* GraphQL */ `
        query WhoIsItInEnglish($lang: Language!, $name: String!) {
          entity(name: $name) {
            id
            name { zh en }
            englishSource
            aliases
            pinyin
            degree
            documents { id label(lang: $lang) }
          }
        }
      `,
      variables: { name: 'China Netcasting Services Association' },
    },
  ],
};
