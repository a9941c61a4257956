// What a batch was, in words: for "undone: …" and the history.
import { codeName } from '../codes/index.ts'
import type { BatchKind, BatchLabel } from '../contract/history.ts'
import { minuteIn } from '../domain/day/index.ts'
import { fieldByKey } from '../domain/fields/index.ts'
import { restrictedText } from '../domain/fields/restricted.ts'
import { GUIDANCE_BATCHES } from './guidance-batches.ts'
import { importKindText } from './import-kinds.ts'
import { ruleText } from './rules.ts'
import { type Bilingual, fill, type Lang } from './template.ts'

type Params = BatchLabel['params']

const TEMPLATES: Readonly<Record<string, Bilingual>> = {
  ...GUIDANCE_BATCHES,
  cell: { zh: '修改 {name} 的{fieldName}', en: 'Change {fieldName} of {name}' },
  cells: { zh: '修改 {count} 个单元格', en: 'Change {count} cells' },
  cellsOne: { zh: '修改 {name} 的 {count} 个单元格', en: 'Change {count} cells of {name}' },
  add: { zh: '新增 {count} 名毕业生', en: 'Add graduates: {count}' },
  addOne: { zh: '新增毕业生 {name}', en: 'Add graduate {name}' },
  destination: {
    zh: '登记 {name} 的毕业去向：{destinationName}',
    en: 'Register destination of {name}: {destinationName}',
  },
  willingness: {
    zh: '把 {count} 人的就业意愿设为“{willingnessName}”',
    en: 'Set willingness "{willingnessName}" (people: {count})',
  },
  import: { zh: '导入{kindName}“{file}”', en: 'Import {kindName} "{file}"' },
  addStaff: { zh: '新增帮扶人员“{staff}”', en: 'Add "{staff}" to the staff' },
  editStaff: { zh: '修改帮扶人员“{staff}”', en: 'Change "{staff}" of the staff' },
  removeStaff: { zh: '移除帮扶人员“{staff}”', en: 'Take "{staff}" off the staff' },
  reveal: {
    zh: '查看 {count} 人的证件号码和电话号码',
    en: 'Look at ID and telephone numbers of {count} people',
  },
  revealOne: {
    zh: '查看 {name} 的证件号码和电话号码',
    en: 'Look at the ID and telephone numbers of {name}',
  },
  revealAll: {
    zh: '查看全部 {count} 人的证件号码和电话号码',
    en: 'Look at the ID and telephone numbers of everybody ({count} people)',
  },
  school: { zh: '新增学院“{name}”', en: 'Add school "{name}"' },
  passphrase: { zh: '{user} 修改口令', en: '{user} changed the passphrase' },
  resetPassphrase: {
    zh: '用恢复密钥重设 {user} 的口令',
    en: 'Reset the passphrase of {user} by the recovery key',
  },
  addUser: { zh: '添加用户 {user}', en: 'Add user {user}' },
  removeUser: { zh: '移除用户 {user}', en: 'Remove user {user}' },
  newDataKey: { zh: '更换数据密钥，重新加密台账', en: 'New data key: ledger encrypted anew' },
  recoveryKey: { zh: '更换恢复密钥', en: 'Renew the recovery key' },
  salvage: {
    zh: '从损坏的台账“{file}”抢救数据（丢失的变更记录：{entries} 条，操作：{batches} 批）',
    en: 'Salvage from the damaged ledger "{file}" (changes lost: {entries}, batches lost: {batches})',
  },
  lost: { zh: '（这批操作的内容因文件损坏丢失）', en: '(Lost with a damaged page of the file)' },
  undo: { zh: '撤销：{what}', en: 'Undo: {what}' },
  redo: { zh: '重做：{what}', en: 'Redo: {what}' },
  remove: {
    zh: '把 {count} 人移出名单（{reason}）',
    en: 'Take off the roster: {count} people ({reason})',
  },
  removeOne: { zh: '把 {name} 移出名单（{reason}）', en: 'Take {name} off the roster ({reason})' },
  restore: {
    zh: '从回收站恢复 {count} 人',
    en: 'Bring back from the recycle bin: {count} people',
  },
  restoreOne: { zh: '从回收站恢复 {name}', en: 'Bring {name} back from the recycle bin' },
  erase: {
    zh: '依法删除 {people} 人的全部信息',
    en: 'Erase all that was held about people by law: {people}',
  },
  eraseCohort: {
    zh: '依法删除本届全部 {people} 人的信息',
    en: 'Erase the whole cohort by law: {people} people',
  },
  erased: { zh: '已依法删除', en: 'Erased by law' },
  retention: { zh: '把保存期限设为 {day}', en: 'Keep the cohort until {day}' },
  retentionOff: { zh: '取消保存期限', en: 'No retention date any more' },
  exportPerson: {
    zh: '导出 {name} 的个人信息（{reason}）',
    en: 'Export all that is held about {name} ({reason})',
  },
  restoreBackup: {
    zh: '恢复到 {made} 的备份',
    en: 'Put the ledger back to the backup of {made}',
  },
  plainCopy: {
    zh: '另存不加密的副本“{file}”（{reason}）',
    en: 'Save a copy without encryption, "{file}" ({reason})',
  },
  exportNames: {
    zh: '导出含 {people} 人受限信息的花名册“{file}”（{reason}）',
    en: 'Export the list of names with restricted details, "{file}", people: {people} ({reason})',
  },
  exportList: {
    zh: '导出名单“{file}”，{rows} 人',
    en: 'Export the list “{file}”, people: {rows}',
  },
  exportListOpen: {
    zh: '导出含完整号码和受限信息的名单“{file}”，{rows} 人（{reason}）',
    en: 'Export the list with full numbers and restricted details, “{file}”, people: {rows} ({reason})',
  },
  exportHistoryRestricted: {
    zh: '导出变更记录（含受限信息）“{file}”，{rows} 行（{reason}）',
    en: 'Export change history with restricted details, "{file}", rows: {rows} ({reason})',
  },
  exportHistory: {
    zh: '导出变更记录“{file}”，{rows} 行（{reason}）',
    en: 'Export change history "{file}", rows: {rows} ({reason})',
  },
}

// A label carries no cohort: no code means two things, so the first and the newest lists together know them all.
const COHORTS = [2020, 2100] as const

const OTHER: Bilingual = { zh: '修改台账', en: 'Change the ledger' }

/** The batch in words; a label that this version does not know is still a change. */
export function batchText(label: BatchLabel, lang: Lang): string {
  const template = TEMPLATES[templateKey(label)] ?? OTHER
  return fill(template[lang], { ...label.params, ...names(label, lang) })
}

/** The batch in words, an undoing or redoing as such: they bear the label of what they take back or bring back. */
export function stepText(kind: BatchKind, label: BatchLabel, lang: Lang): string {
  const what = batchText(label, lang)
  const template = kind === 'undo' || kind === 'redo' ? TEMPLATES[kind] : undefined
  return template === undefined ? what : fill(template[lang], { what })
}

function templateKey({ key, params }: BatchLabel): string {
  if (key === 'erase' && params.scope === 'cohort') return 'eraseCohort'
  if (!params.name) return key
  // Earlier versions named the first of many.
  if (key === 'cells' && params.count !== 1) return params.people === 1 ? 'cellsOne' : key
  if (params.count !== 1) return key
  switch (key) {
    case 'cells':
      return params.field ? 'cell' : key
    case 'add':
    case 'remove':
    case 'restore':
    case 'reveal':
    case 'revealDetails':
      return `${key}One`
    default:
      return key
  }
}

/** Labels about a class, not about whom it holds. */
const OF_CLASSES: ReadonlySet<string> = new Set(['saveFinding', 'removeFinding'])

/** Names for the codes among the parameters. A label is read by everybody: what is restricted of people is not told. */
function names({ key, params }: BatchLabel, lang: Lang): Params {
  const told = (field: string, code: Params[string] | undefined) =>
    code === undefined || OF_CLASSES.has(key) ? code : restrictedText(field, String(code))
  const kind = String(params.kind ?? '')
  return {
    destinationName: nameOf('destination', params.destination, lang),
    willingnessName: nameOf('willingness', told('willingness', params.willingness), lang),
    breakReason: nameOf('break_reason', params.reason, lang),
    groupName: nameOf('group', told('group', params.group), lang),
    kindName: importKindText(kind, lang),
    contactKindName: nameOf('contact_kind', params.contactKind, lang),
    feedbackName: nameOf('push_feedback', params.feedback, lang),
    evidenceKindName: nameOf('attachment_kind', params.evidenceKind, lang),
    evidenceStateName: nameOf('attachment_state', params.evidenceState, lang),
    made: momentText(params.madeAt),
    ruleName: ruleText(String(params.rule ?? ''), lang),
    fieldName: fieldByKey(String(params.field ?? ''))?.header ?? String(params.field ?? ''),
  }
}

function momentText(instant: string | number | undefined): string {
  const moment = String(instant ?? '')
  return Number.isNaN(Date.parse(moment)) ? '' : minuteIn(moment)
}

function nameOf(
  list:
    | 'destination'
    | 'willingness'
    | 'contact_kind'
    | 'break_reason'
    | 'push_feedback'
    | 'group'
    | 'attachment_kind'
    | 'attachment_state',
  code: string | number | undefined,
  lang: Lang,
): string {
  const text = String(code ?? '')
  for (const cohort of COHORTS) {
    const name = codeName(list, text, cohort, lang)
    if (name !== text) return name
  }
  return text
}
