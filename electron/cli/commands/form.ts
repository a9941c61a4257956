// The office's own forms: ledger form [list], form add|fill|check|remove.

import type { Session } from '#data/context.ts'
import { fillForm, previewForm } from '#data/features/report-forms/fill.ts'
import { deleteForm, formNamed } from '#data/features/report-forms/repository.ts'
import { addForm, compareForm, listForms } from '#data/features/report-forms/service.ts'
import { AppError } from '#shared/contract/app-error.ts'
import { Reason } from '#shared/schemas/common.ts'
import { FormName, type FormPeriod } from '#shared/schemas/form.ts'
import { findingText } from '#shared/text/form-findings.ts'
import { type Arguments, readDay, readKnown, usage, within } from '../arguments.ts'
import type { Answer } from '../command.ts'
import { EXIT } from '../exit-code.ts'
import { withLedger } from '../ledger.ts'

export async function formCommand(args: Arguments): Promise<Answer> {
  switch (args.operand) {
    case null:
    case 'list':
      return listCommand(args)
    case 'add':
      return addCommand(args)
    case 'fill':
      return fillCommand(args)
    case 'check':
      return checkCommand(args)
    case 'remove':
      return removeCommand(args)
    default:
      throw usage('form 后面写 list、add、fill、check 或 remove')
  }
}

async function listCommand(args: Arguments): Promise<Answer> {
  const forms = await withLedger(args, (_ctx, session) => listForms(session))
  const lines = forms.map(
    ({ name, fileName, cells, usedAt }) =>
      `${name}\t${fileName}\t${cells} 格\t${usedAt ?? '还没有填过'}`,
  )
  const json = { forms: forms.map(({ id: _id, ...form }) => form) }
  return { json, text: lines.join('\n') || '还没有表样', exitCode: EXIT.done }
}

async function addCommand(args: Arguments): Promise<Answer> {
  const file = args.path(args.required('file'))
  const name = args.text('name')
  const wanted = name === null ? undefined : nameIn(args)
  const json = await withLedger(args, async (ctx, session) => {
    const { id, same } = await addForm(session, file, wanted)
    const added = listForms(session).find((form) => form.id === id)
    const { findings } = previewForm(ctx, session, id, { asOf: null })
    return { name: added?.name ?? '', cells: added?.cells ?? 0, same, findings }
  })
  const text = [
    `已添加表样“${json.name}”，要填 ${json.cells} 格`,
    ...(json.same === null ? [] : [`与已有的“${json.same}”版式相同`]),
    ...json.findings.map((finding) => findingText(finding, 'zh')),
  ].join('\n')
  return { json, text, exitCode: EXIT.done }
}

const nameIn = (args: Arguments): string =>
  within(FormName, args.required('name'), '--name', '1 至 60 个字')

function idIn(args: Arguments, { db }: Session): number {
  const name = nameIn(args)
  const id = formNamed(db, name)
  if (id === undefined) throw new AppError('not_found', { what: name })
  return id
}

function periodIn(args: Arguments): FormPeriod {
  const from = readDay(args, 'from')
  const known = readKnown(args)
  return { asOf: readDay(args, 'as-of'), known, ...(from === null ? {} : { from }) }
}

async function fillCommand(args: Arguments): Promise<Answer> {
  const path = args.path(args.required('out'))
  const given = args.text('reason')
  const reason = given === null ? undefined : within(Reason, given, '--reason', '2 至 200 个字')
  const period = periodIn(args)
  const json = await withLedger(args, (ctx, session) =>
    fillForm(ctx, session, {
      id: idIn(args, session),
      period,
      path,
      partial: args.flag('partial'),
      reason,
      screen: 'cli',
    }),
  )
  const left = json.left === 0 ? '' : `，${json.left} 处没有填`
  return { json, text: `已填 ${json.cells} 格${left}：${json.fileName}`, exitCode: EXIT.done }
}

/** With a file: next year's workbook beside the known one. Without: which cells read how, and which cannot be filled. */
async function checkCommand(args: Arguments): Promise<Answer> {
  return args.text('file') === null ? checkCells(args) : checkLayout(args)
}

async function checkCells(args: Arguments): Promise<Answer> {
  const period = periodIn(args)
  const json = await withLedger(args, (ctx, session) =>
    previewForm(ctx, session, idIn(args, session), period),
  )
  const lines = [
    ...json.filled.map(({ sheet, cell, word, text }) => `${sheet}!${cell}\t${word}\t${text}`),
    ...json.lists.map(({ sheet, cell, rows }) => `${sheet}!${cell}\t重复 ${rows} 行`),
    ...json.findings.map((finding) => findingText(finding, 'zh')),
  ]
  const exitCode = json.findings.length === 0 ? EXIT.done : EXIT.refused
  return { json, text: lines.join('\n') || '没有要填的格', exitCode }
}

async function checkLayout(args: Arguments): Promise<Answer> {
  const file = args.path(args.required('file'))
  const json = await withLedger(args, (_ctx, session) =>
    compareForm(session, idIn(args, session), file),
  )
  const lines = [
    json.isSame ? '版式没有变' : `版式变了：${json.kept.length} 格照旧`,
    ...json.moved.map(
      ({ sheet, cell, word, to }) => `${sheet}!${cell} → ${to.sheet}!${to.cell}\t${word}`,
    ),
    ...json.gone.map(({ sheet, cell, word }) => `${sheet}!${cell}\t${word}\t找不到了`),
    ...json.unwritten.map(({ sheet, cell, word }) => `${sheet}!${cell}\t{{${word}}}\t新版里没有写`),
  ]
  const others = json.moved.length + json.gone.length + json.unwritten.length
  const exitCode = others === 0 ? EXIT.done : EXIT.refused
  return { json, text: lines.join('\n'), exitCode }
}

async function removeCommand(args: Arguments): Promise<Answer> {
  const name = nameIn(args)
  await withLedger(args, (_ctx, session) => deleteForm(session.db, idIn(args, session)))
  return { json: { removed: name }, text: `已删除表样“${name}”`, exitCode: EXIT.done }
}
