import type { Theme } from './Question.ts';

export const CITING: Theme = {
  id: 'citing',
  title: { zh: '引用出处', en: 'Citing' },
  questions: [
    {
      id: 'read-the-lines',
      title: { zh: '“点众科技拥有 DramaBox”：原文怎么说？', en: 'Dianzhong owns DramaBox: what do the lines say?' },
      why: {
        zh: '引用之前读原文；文档不在手边时 passage 为空，行号仍在。',
        en: 'Read before you cite; where the documents are not at hand, passage is null and the line numbers remain.',
      },
      query: /* GraphQL */ `
        query ReadTheLines($lang: Language!, $id: ID!, $context: Int!) {
          meta { passagesAvailable }
          node(id: $id) {
            id
            label(lang: $lang)
            ... on Relation {
              status
              citations {
                document { id file }
                firstLine
                lastLine
                passage(context: $context) { lines { number text cited } }
              }
            }
          }
        }
      `,
      variables: { id: 'dianzhong--owns--dramabox', context: 1 },
    },
    {
      id: 'cite-a-figure',
      title: { zh: '引用“网络视听用户10.91亿”需要的一切', en: 'All it takes to cite 1.091 billion users' },
      why: {
        zh: '数字、时点、来源、文档版本与数据集版本，缺一不可。',
        en: 'The number, its time and origin, the edition of the document, and the version of the dataset.',
      },
      query: /* GraphQL */ `
        query CiteAFigure($lang: Language!, $id: ID!) {
          cite(id: $id) { version gbt7714(lang: $lang) bibtex(lang: $lang) }
          meta { curatedOn licence }
          node(id: $id) {
            label(lang: $lang)
            ... on Figure {
              comparator
              amount
              unit { label { zh en } }
              asOf
              accordingTo { label(lang: $lang) }
              citations {
                document { id label(lang: $lang) publisher { zh en } published file sha256 }
                firstLine
                lastLine
              }
            }
          }
        }
      `,
      variables: { id: 'online-audiovisual--users--10.91-yi_persons--2024-12' },
    },
    {
      id: 'where-a-name-stands',
      title: { zh: '龚宇出现在哪些文档的哪些行？', en: 'On which lines of which documents is Gong Yu named?' },
      why: {
        zh: '人物的全部出处，便于回到原文。',
        en: 'Every place where a person is named, to go back to the text.',
      },
      query: /* GraphQL */ `
        query WhereANameStands($lang: Language!, $id: ID!) {
          entity(id: $id) {
            label(lang: $lang)
            citations { document { id label(lang: $lang) } firstLine lastLine }
          }
        }
      `,
      variables: { id: 'gong-yu' },
    },
  ],
};
