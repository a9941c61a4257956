// What a cell can mean.

export type ValueRule = 'V02' | 'V08' | 'V09' | 'FORM'

/** Why a cell gives no value, or not all of it: one machine word each. */
export type CellCause = 'word' | 'several' | 'date' | 'number' | 'error' | 'float' | 'pair' | 'rest'

/** A value that cannot be stored; `kept` is what is stored all the same. */
export type BadValue = Readonly<{ rule: ValueRule; cause: CellCause; kept: string | null }>

/** Understood as far as it goes: `rest` stays as a note. `known`: words that need no second look, such as 不限. */
export type NotedValue = Readonly<{ value: string | null; rest: string; known: boolean }>

export type CellValue = string | null | BadValue | NotedValue

export const BAD_WORD: BadValue = { rule: 'V08', cause: 'word', kept: null }
export const SEVERAL_WORDS: BadValue = { rule: 'V08', cause: 'several', kept: null }
export const BAD_DATE: BadValue = { rule: 'V09', cause: 'date', kept: null }
export const BAD_NUMBER: BadValue = { rule: 'FORM', cause: 'number', kept: null }
export const ERROR_CELL: BadValue = { rule: 'FORM', cause: 'error', kept: null }

const ERROR_TEXT = /^#(?:N\/A|REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/i
const HASH = 35

/** Whether a text is the name of a formula's error, as CSV and HTML write it. */
export function isErrorText(text: string): boolean {
  return text.charCodeAt(0) === HASH && ERROR_TEXT.test(text)
}

const ONLY_MARKS = /^[-_/\\.~\u2010-\u2015\u2212\u2500\uff0d\uff0f\s]+$/

/** Whether only dashes and the like stand in a cell: how offices write that nothing is known. */
export function isMarksOnly(text: string): boolean {
  return text.length < 8 && ONLY_MARKS.test(text)
}
