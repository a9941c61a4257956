// Memory of those whose lists come again: how their columns are read and what their words mean. It is put into the
// choices of a preview, where it can be seen and changed, and kept when the import is written.
import type { Database } from 'better-sqlite3'
import { AppError } from '#shared/contract/app-error.ts'
import { fileKey, senderName } from '#shared/domain/import/file-words.ts'
import { normaliseHeader } from '#shared/domain/import/header-text.ts'
import { headerFingerprint } from '#shared/domain/import/same-list.ts'
import type { ColumnChoice, ImportChoices, ImportFix, ImportKind } from '#shared/schemas/import.ts'
import { importKindText } from '#shared/text/import-kinds.ts'
import type { Workbook } from '../../excel/read/index.ts'
import { isKept } from './check-choices.ts'
import { type Recognised, recognise } from './recognise.ts'
import {
  type Kept,
  keepFix,
  keepSender,
  removeFix,
  removeSender,
  type Sender,
  selectSenders,
} from './senders-repository.ts'

/** By what a file is known again, and whom it was taken for. */
export type Memory = Readonly<{
  fingerprint: string
  fileKey: string
  knownAs: string | null
  /** as the sender's last file was told */
  columns: readonly ColumnChoice[]
}>

export type Recalled = Readonly<{
  choices: ImportChoices
  recognised: Recognised
  memory: Memory
}>

/** `sender` undefined: whoever it seems to be; null: nobody is remembered */
export type Said = Omit<ImportChoices, 'sender'> & Readonly<{ sender?: string | null | undefined }>

type File = Readonly<{ workbook: Pick<Workbook, 'sheets'>; fileName: string; cohort: number }>

/** Reads a file as its sender's last one was read; what is said now goes before. */
export function recall(db: Database, file: File, said: Said): Recalled {
  const plain = attempt(file, { ...said, sender: null })
  const candidates = said.sender === null ? [] : fitting(selectSenders(db), said, plain)
  const found = chosen(candidates, file, said, plain)
  if (found !== null) return found
  if ('refused' in plain) throw plain.refused
  const { recognised } = plain
  const proposed = said.sender === null ? null : (said.sender ?? newName(db, file, recognised.kind))
  const memory = { ...memoryOf(file, recognised), knownAs: null, columns: [] }
  return { choices: { ...said, sender: proposed }, recognised, memory }
}

type Attempt = Readonly<{ recognised: Recognised } | { refused: AppError }>

function attempt(
  { workbook, cohort }: File,
  choices: ImportChoices,
  remembered: readonly ColumnChoice[] = [],
): Attempt {
  try {
    return { recognised: recognise(workbook, choices, { cohort, remembered }) }
  } catch (cause) {
    if (cause instanceof AppError) return { refused: cause }
    throw cause
  }
}

function memoryOf({ fileName }: File, { sheets }: Recognised) {
  return { fingerprint: headerFingerprint(sheets), fileKey: fileKey(fileName) }
}

function fitting(senders: readonly Sender[], said: Said, plain: Attempt): readonly Sender[] {
  // Where the kind could not be told, whoever sent the file before tells it.
  const kind = 'recognised' in plain ? plain.recognised.kind : said.kind
  return senders.filter(
    (sender) =>
      (kind === null || sender.kind === kind) &&
      (said.sender === undefined || sender.name === said.sender),
  )
}

function chosen(
  senders: readonly Sender[],
  file: File,
  said: Said,
  plain: Attempt,
): Recalled | null {
  const key = fileKey(file.fileName)
  const isNamed = (sender: Sender): boolean => key !== '' && sender.kept.fileKey === key
  const named = senders.filter(isNamed)
  if ('refused' in plain) {
    return first(said.sender === undefined ? named : senders, (sender) => {
      const read = withSender(file, said, sender)
      return read !== null && hasHeaders(sender, read.memory.fingerprint) ? read : null
    })
  }
  const { fingerprint } = memoryOf(file, plain.recognised)
  const same = senders.filter((sender) => sender.fingerprint === fingerprint)
  const likely = named.filter((sender) => hasHeaders(sender, fingerprint))
  const [sender] = [...same.filter(isNamed), ...same, ...likely, ...(said.sender ? senders : [])]
  return sender === undefined ? null : withSender(file, said, sender, fingerprint)
}

function first<T, R>(list: readonly T[], of: (one: T) => R | null): R | null {
  for (const one of list) {
    const found = of(one)
    if (found !== null) return found
  }
  return null
}

const MOST = 0.8

function hasHeaders({ kept }: Sender, fingerprint: string): boolean {
  const present = new Set(fingerprint.split('|'))
  const found = kept.seen.filter((header) => present.has(header)).length
  return kept.seen.length > 0 && found >= kept.seen.length * MOST
}

function withSender(file: File, said: Said, sender: Sender, fingerprint?: string): Recalled | null {
  const choices = completed(file, said, sender)
  const { columns } = sender.kept
  const read = attempt(file, choices, columns)
  if ('refused' in read) return null
  const memory = memoryOf(file, read.recognised)
  return {
    choices,
    recognised: read.recognised,
    memory: {
      ...memory,
      fingerprint: fingerprint ?? memory.fingerprint,
      knownAs: sender.name,
      columns,
    },
  }
}

/** What is said now, and of what is not, what the sender's last file was told: but what erases is said each time. */
function completed({ workbook }: File, said: Said, { kind, name, kept, fixes }: Sender) {
  const sheets = new Set(workbook.sheets.map((sheet) => sheet.name))
  const theirs = kept.sheets?.every((sheet) => sheets.has(sheet)) === true ? kept.sheets : null
  const heads = kept.headers.filter(({ sheet }) => sheets.has(sheet))
  return {
    ...said,
    kind: said.kind ?? kind,
    sheets: said.sheets ?? theirs,
    headers: [...said.headers, ...without(heads, said.headers, ({ sheet }) => sheet)],
    columns: [
      ...said.columns,
      ...without(kept.columns, said.columns, ({ header }) => normaliseHeader(header)),
    ],
    fixes: [
      ...said.fixes,
      ...without(
        fixes.map(({ id: _id, ...fix }) => fix),
        said.fixes,
        fixKey,
      ),
    ],
    sender: name,
  }
}

const fixKey = ({ field, raw }: ImportFix): string => `${field}\n${raw}`

function without<T>(list: readonly T[], others: readonly T[], key: (one: T) => string): T[] {
  const known = new Set(others.map(key))
  return list.filter((one) => !known.has(key(one)))
}

/** The file's name without its days and numbers, and not the name of somebody whose lists look otherwise. */
function newName(db: Database, { fileName }: File, kind: ImportKind): string {
  const taken = new Set(
    selectSenders(db)
      .filter((sender) => sender.kind === kind)
      .map(({ name }) => name),
  )
  const base = senderName(fileName) || importKindText(kind, 'zh')
  for (let number = 2; ; number++) {
    const name = number === 2 && !taken.has(base) ? base : `${base.slice(0, 55)} ${number}`
    if (!taken.has(name)) return name
  }
}

type Used = Readonly<{
  kind: ImportKind
  choices: ImportChoices
  memory: Memory
  at: string
  userId: number
}>

/** Inside the transaction of the import. Who needs no choice is not remembered. */
export function keepMemory(db: Database, { kind, choices, memory, at, userId }: Used): void {
  const { sender: name, columns, headers, sheets } = choices
  if (name === null) return
  const fixes = choices.fixes.filter(isKept)
  const known = selectSenders(db).find((one) => one.kind === kind && one.name === name)
  const isPlain = columns.length + headers.length + fixes.length === 0 && sheets === null
  if (isPlain && known === undefined) return
  const { fingerprint } = memory
  const kept: Kept = {
    ...{ columns, headers, sheets },
    ...{ seen: fingerprint.split('|'), fileKey: memory.fileKey },
  }
  const id = keepSender(db, { kind, name, fingerprint, kept, at, userId })
  for (const fix of fixes) keepFix(db, id, fix, { at, userId })
  // Whose fixes were shown with the preview, lost those that were taken away there.
  if (memory.knownAs !== name) return
  const present = new Set(fixes.map(fixKey))
  for (const fix of known?.fixes ?? []) {
    if (!present.has(fixKey(fix))) removeFix(db, id, fix.id)
  }
}

export function listSenders(db: Database) {
  return selectSenders(db).map(({ id, kind, name, usedAt, kept, fixes }) => ({
    ...{ id, kind, name, usedAt, columns: kept.columns.length },
    fixes: [...fixes],
  }))
}

export function forget(db: Database, senderId: number, fixId: number | null): void {
  const isGone = fixId === null ? removeSender(db, senderId) : removeFix(db, senderId, fixId)
  if (!isGone) throw new AppError('not_found')
}
