// Every header that is understood: aliases of the data dictionary, and the words by which files of other kinds show.
import type { ImportKind } from '../../schemas/import.ts'
import { FIELDS, type Field, type FieldShape, fieldByKey } from '../fields/index.ts'
import { normaliseHeader, withoutBrackets } from './header-text.ts'
import { listField, listHeaders } from './list-fields.ts'

export type KnownHeader =
  | Readonly<{ as: 'field'; key: string; rank: number }>
  | Readonly<{ as: 'word'; word: string; kinds: readonly ImportKind[] }>
  | Readonly<{ as: 'ignored' }>

/** The day from which a key-group membership holds: a column of lists, not a field of a person. */
export const GROUP_FROM = 'group_from'

const GROUP_FROM_FIELD: Field = {
  key: GROUP_FROM,
  home: 'group',
  type: 'date',
  list: null,
  header: '认定日期',
  aliases: ['认定时间', '生效日期'],
}

/** Words of which no column is taken, but which tell what a file is. */
const WORDS: readonly (readonly [ImportKind, string])[] = [
  ['staff', '工号'],
  ['contacts', '最近联系日期'],
  ['platform', '投递岗位 投递时间 平台账号'],
]

const IGNORED = ['序号', '编号', '行号', 'no', 'xuhao']

const known = new Map<string, KnownHeader>()

function learn(text: string, header: KnownHeader): void {
  const word = normaliseHeader(text)
  if (word !== '' && !known.has(word)) known.set(word, header)
}

/** What is counted from records is in no file's power: a list that was exported keeps it as a column of its own. */
const IMPORT_FIELDS: readonly Field[] = [
  ...FIELDS.filter(({ home }) => home !== 'follow_up'),
  GROUP_FROM_FIELD,
]
for (const field of IMPORT_FIELDS) learn(field.header, { as: 'field', key: field.key, rank: 0 })
for (const field of IMPORT_FIELDS) {
  field.aliases.forEach((alias, index) => {
    learn(alias, { as: 'field', key: field.key, rank: index + 1 })
  })
}
for (const text of IGNORED) learn(text, { as: 'ignored' })
const kindsOfWord = new Map<string, ImportKind[]>()
const listWords = WORDS.flatMap(([kind, words]) =>
  words.split(' ').map((word) => [kind, word] as const),
)
for (const [kind, word] of [...listHeaders(), ...listWords]) {
  kindsOfWord.set(word, [...(kindsOfWord.get(word) ?? []), kind])
}
for (const [word, kinds] of kindsOfWord) learn(word, { as: 'word', word, kinds })

/** What a header cell means, matched as a whole word; undefined when it is not known. */
export function knownHeader(text: string): KnownHeader | undefined {
  const word = normaliseHeader(text)
  return known.get(word) ?? known.get(withoutBrackets(word))
}

/** The field of a recognised column, also of those that only a list has. */
export function importField(key: string): FieldShape | undefined {
  return key === GROUP_FROM ? GROUP_FROM_FIELD : (fieldByKey(key) ?? listField(key))
}
