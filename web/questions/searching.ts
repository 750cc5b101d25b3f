import type { Theme } from './Question.ts';

export const SEARCHING: Theme = {
  id: 'searching',
  title: { zh: '查找名称', en: 'Finding names' },
  questions: [
    {
      id: 'what-is-here',
      title: { zh: '图谱里有什么？', en: 'What does the graph contain?' },
      why: {
        zh: '查看规模、版本和各类实体的数量。',
        en: 'The size and version of the dataset, and the number of entities of each type.',
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
          documentList { nodes { id title { zh en } } }
        }
      `,
      variables: {},
    },
    {
      id: 'find-by-initials',
      title: { zh: '拼音首字母“aqy”是哪个实体？', en: 'Which entity has the initials “aqy”?' },
      why: {
        zh: '中文名、英文名、全拼和首字母都能找到同一实体，并说明匹配原因。',
        en: 'Chinese names, English names, pinyin and initials all find the same entity, and each match has a reason.',
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
      title: {
        zh: '用繁体字“微短劇”查找创作计划',
        en: 'Find programmes by a name in traditional characters, “微短劇”',
      },
      why: { zh: '繁体名称无需先转换为简体。', en: 'Names in traditional characters need no conversion.' },
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
        zh: '由英文名查找中文名、别名和提及它的文档。',
        en: 'From an English name to the Chinese name, the aliases and the documents that contain it.',
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
    {
      id: 'find-despite-a-typing-error',
      title: { zh: '“爱奇异”是不是写错了？', en: 'Which entity is meant by a name with a wrong character, “爱奇异”?' },
      why: {
        zh: '同音字、相近的音和拼写错误都能找到，并说明放宽了什么。',
        en: 'Characters that sound the same, similar sounds and typing errors are forgiven, and each match says so.',
      },
      query: /* GraphQL */ `
        query FindDespiteATypingError($lang: Language!, $text: String!) {
          search(text: $text) {
            totalCount
            hits {
              match { kind forgiven text }
              entity { id label(lang: $lang) }
            }
          }
        }
      `,
      variables: { text: '爱奇异' },
    },
    {
      id: 'find-in-texts',
      title: { zh: '哪些人担任“总裁”？', en: 'Whose role or description contains “总裁” (president)?' },
      why: {
        zh: '名称之外，也查说明、职务、备注和数字的范围。',
        en: 'Beside names, search covers descriptions, roles, notes and the scopes of figures.',
      },
      query: /* GraphQL */ `
        query FindInTexts($lang: Language!, $text: String!) {
          search(text: $text) {
            totalCount
            texts(first: 50) {
              totalCount
              hits {
                field
                text
                fact { id label(lang: $lang) }
              }
            }
          }
        }
      `,
      variables: { text: '总裁' },
    },
  ],
};
