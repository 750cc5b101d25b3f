import './QuestionGallery.css';
import { useGraphiQL } from '@graphiql/react';
import { useState } from 'react';
import { countCharacters } from '../../server/model/characters.ts';
import { MAX_NAME_LENGTH } from '../../server/model/entity.ts';
import { foldLetters } from '../../server/model/foldLetters.ts';
import { htmlLang, LANGUAGE_NAMES, type Language } from '../i18n/language.ts';
import { readLanguage, storeLanguage } from '../i18n/storedLanguage.ts';
import { THEMES } from '../questions/index.ts';
import type { Question } from '../questions/Question.ts';
import { CopyAs } from './CopyAs.tsx';
import { TEXTS } from './texts.ts';
import { findQuestion, useEditors } from './useEditors.ts';

const LANGUAGES: readonly Language[] = ['zh', 'en'];

/** All questions by theme. A click loads a question into the editors. */
export function QuestionGallery() {
  const [language, setLanguage] = useState(readLanguage);
  const [words, setWords] = useState('');
  const editors = useEditors(language);
  const written = useGraphiQL(({ tabs, activeTabIndex }) => tabs[activeTabIndex]?.query ?? '');
  const current = findQuestion(written);
  const texts = TEXTS[language];
  const length = countCharacters(words.trim());
  const themes = THEMES.map((theme) => ({
    ...theme,
    questions: theme.questions.filter((question) => matches(question, words)),
  })).filter(({ questions }) => questions.length > 0);

  function choose(chosen: Language) {
    storeLanguage(chosen);
    setLanguage(chosen);
  }

  return (
    <section className="gallery" lang={htmlLang(language)} aria-label={texts.title}>
      <header className="gallery-head">
        <h2>{texts.title}</h2>
        <fieldset className="gallery-languages" aria-label="Language 语言">
          {LANGUAGES.map((offered) => (
            <button
              key={offered}
              type="button"
              lang={htmlLang(offered)}
              aria-pressed={offered === language}
              onClick={() => choose(offered)}
            >
              {LANGUAGE_NAMES[offered]}
            </button>
          ))}
        </fieldset>
        <p>{texts.intro}</p>
        <input
          type="search"
          aria-label={texts.filter}
          placeholder={texts.filter}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      </header>
      <div className="gallery-list">
        {themes.length === 0 && (
          <p className="gallery-none" role="status">
            {length > MAX_NAME_LENGTH ? texts.tooLong(length, MAX_NAME_LENGTH) : texts.none}
          </p>
        )}
        {themes.map((theme) => (
          <section key={theme.id} aria-labelledby={`theme-${theme.id}`}>
            <h3 id={`theme-${theme.id}`}>{theme.title[language]}</h3>
            <ul>
              {theme.questions.map((question) => (
                <li key={question.id} aria-current={question === current}>
                  <button
                    type="button"
                    className="gallery-question"
                    disabled={!editors}
                    onClick={() => editors?.load(question)}
                  >
                    <strong>{question.title[language]}</strong>
                    <span>{question.why[language]}</span>
                  </button>
                  <button
                    type="button"
                    className="gallery-run"
                    disabled={!editors}
                    aria-label={`${texts.run}: ${question.title[language]}`}
                    title={texts.run}
                    onClick={() => editors?.loadAndRun(question)}
                  >
                    <svg viewBox="0 0 16 16" fill="currentColor" aria-hidden>
                      <path d="M4.500 2.800v10.400a.6.6 0 0 0 .9.500l8.400-5.200a.6.6 0 0 0 0-1L5.400 2.300a.6.6 0 0 0-.9.500Z" />
                    </svg>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      {editors && <CopyAs texts={texts} read={editors.read} />}
    </section>
  );
}

/** Whether a question contains all the words, in either language. */
function matches({ title, why }: Question, words: string): boolean {
  const text = foldLetters([title.zh, title.en, why.zh, why.en].join(' '));
  return foldLetters(words)
    .split(/\s+/)
    .every((word) => text.includes(word));
}
