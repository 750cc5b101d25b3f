/** What a person finds in the editor who opens it for the first time: questions to run and to change. */
export const QUESTIONS = `# 中国网络视听产业知识图谱
# China's online audiovisual industry: a knowledge graph
#
# 点击 ▶ 选择一个问题；Ctrl-Enter 运行光标处的问题。
# 左侧“Docs”说明每个字段。
# Press ▶ and choose a question, or Ctrl-Enter for the
# one at the cursor. "Docs" on the left has every field.

# 这里有什么？
# What is here?
query WhatIsHere {
  meta {
    version
    curatedOn
    licence
    counts { documents entities relations figures }
  }
  facets { types { label { zh en } count } }
}

# 谁运营哪个平台？依据哪份文档的哪几行？
# Who operates which platform, and which lines of which document say so?
query WhoOperatesWhichPlatform {
  entities(filter: { types: ["platform"] }, first: 20) {
    totalCount
    nodes {
      zh: label(lang: ZH)
      en: label(lang: EN)
      relations(filter: { predicates: ["operates"] }, direction: IN) {
        nodes {
          subject { id label }
          citations { document { id label } firstLine lastLine }
        }
      }
    }
  }
}

# 按拼音首字母、拼音、中文或英文查找名称
# Find a name by the initials of its pinyin, by pinyin, Chinese or English
query FindAName {
  search(text: "aqy", first: 5) {
    totalCount
    hits {
      entity { id type { id } name { zh en } }
      match { kind text pinyin }
    }
  }
}

# 爱奇艺与快手之间有什么联系？
# How are iQIYI and Kuaishou connected?
query HowAreTheyConnected {
  paths(from: "iqiyi", to: "kuaishou", maxLength: 4) {
    totalCount
    paths {
      length
      entities { id label }
      steps { relations { predicate { label { zh en } } citations { document { id } firstLine } } }
    }
  }
}

# 关于微短剧有哪些数字？口径、时间、出处是什么？
# Which figures are there on microdramas: of what, as of when, according to whom?
query FiguresOnMicrodramas {
  entity(id: "microdrama") {
    name { zh en }
    figures {
      measure { label { zh en } }
      comparator
      amount
      unit { label { zh en } }
      asOf
      scope { zh en }
      accordingTo { label }
      citations { document { id } firstLine lastLine }
    }
  }
}

# 谁在第十一届中国网络视听大会上发言？
# Who spoke at the 11th China Internet Audio & Video Convention?
query WhoSpoke {
  entity(id: "cnav-convention-11") {
    name { zh en }
    relations(filter: { predicates: ["spoke_at"] }, direction: IN, first: 100) {
      totalCount
      nodes { subject { id name { zh en } } role { zh en } status }
    }
  }
}

# 最核心的实体及其关系：一幅可以画出来的图
# The most central entities and their relations: a graph to draw
query MostCentral {
  overview(limit: 20) {
    entities { id label type { id } centrality x y }
    relations { id subject { id } predicate { id } object { id } }
  }
}

# 哪些事实只有一份文档支持？
# How many facts does only one document support?
query OnlyOneSource {
  documents {
    id
    label(lang: EN)
    support { entities relations figures }
    supportOnlyHere { entities relations figures }
  }
}
`;
