// Why a cell of a form cannot be filled: which cell, why, what would be known there.
import type { FormFinding } from '../schemas/form.ts'
import { type Bilingual, fill, type Lang } from './template.ts'

const SENTENCES: Readonly<Record<FormFinding['kind'], Bilingual>> = {
  table: {
    zh: '没有“{word}”这张表；表写作 R1、R3、R6 等，数写作 R1.total.rate',
    en: 'there is no table "{word}"; tables are R1, R3, R6 …, a figure is R1.total.rate',
  },
  row: { zh: '没有这一行 {word}；可用的行：{known}', en: 'no row {word}; rows: {known}' },
  column: { zh: '没有这个数 {word}；可用：{known}', en: 'no figure {word}; known: {known}' },
  word: { zh: '没有这个数 {word}；可用：{known}', en: 'nothing is called {word}; known: {known}' },
  formula: {
    zh: '这里是公式，填 {word} 会把它盖掉；请选别的格',
    en: 'a formula stands here and {word} would replace it; choose another cell',
  },
  gone: {
    zh: '工作簿里没有这张工作表，{word} 没有地方填',
    en: 'the workbook has no such sheet for {word}',
  },
  unclosed: {
    zh: '{{{word}}} 没有对应的结束标记，请在同一张工作表里补上',
    en: '{{{word}}} has no end; add it on the same sheet',
  },
  unopened: {
    zh: '{{{word}}} 前面没有对应的开始标记',
    en: '{{{word}}} has no beginning before it',
  },
  nested: {
    zh: '{{{word}}} 在另一段重复行里面；重复行不能套重复行',
    en: '{{{word}}} lies in other repeated rows; they cannot be nested',
  },
  empty: {
    zh: '{{{word}}} 这一段没有可以重复的行，或与另一段在同一行',
    en: '{{{word}}} has no row to repeat, or shares one with another list',
  },
}

/** Sheet1!C5：没有这个数 R1.total.foo；可用：… */
export function findingText({ kind, sheet, cell, word, known }: FormFinding, lang: Lang): string {
  const params = { word, known: known.join(lang === 'zh' ? '、' : ', ') }
  return `${sheet}!${cell}${lang === 'zh' ? '：' : ': '}${fill(SENTENCES[kind][lang], params)}`
}
