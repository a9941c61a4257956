// One sentence for every error code: what happened, where, what to do.
import type { ErrorCode, ErrorParams } from '../contract/result.ts'
import { backupErrors } from './backup-errors.ts'
import { evidenceErrors } from './evidence-errors.ts'
import { fileErrors } from './file-errors.ts'
import { formErrors } from './form-errors.ts'
import { importErrors } from './import-errors.ts'
import { ledgerErrors } from './ledger-errors.ts'
import { packageErrors } from './package-errors.ts'
import { type Bilingual, fill, type Lang } from './template.ts'
import { vacancyErrors } from './vacancy-errors.ts'

/** A template, or a choice among templates by the parameters. */
export type ErrorSentence = Bilingual | ((params: ErrorParams) => Bilingual)

// Said where the thrower knew no name.
const UNNAMED: Readonly<Record<Lang, ErrorParams>> = {
  zh: {
    file: '所选文件',
    folder: '该文件夹',
    path: '密钥文件',
    seconds: '几',
    name: '此姓名',
    employer: '该单位',
    title: '该岗位',
    count: '若干',
    field: '这一列',
    raw: '该内容',
    value: '填写的内容',
    place: '所设的位置',
    serial: '这一',
    known: '后面的',
    detail: '格式有误',
    school: '另一学院',
    own: '本学院',
  },
  en: {
    file: 'the file',
    folder: 'this folder',
    path: 'the key file',
    seconds: 'a few',
    name: 'this name',
    employer: 'this employer',
    title: 'this vacancy',
    count: 'some',
    field: 'this column',
    raw: 'the text',
    value: 'this',
    place: 'the place that was set',
    serial: 'this',
    known: 'a later one',
    detail: 'wrong form',
    school: 'another school',
    own: 'another one',
  },
}

const general = {
  invalid_input: (params) =>
    params.field
      ? {
          zh: '“{field}”的内容不符合要求，请检查后重新填写。',
          en: 'The value of "{field}" is not valid. Check it and enter it again.',
        }
      : {
          zh: '填写的内容不符合要求，请检查后重试。',
          en: 'The input is not valid. Check it and try again.',
        },
  not_found: (params) =>
    params.what
      ? {
          zh: '台账中没有“{what}”。请核对后重试。',
          en: 'There is no "{what}" in the ledger. Check it and try again.',
        }
      : {
          zh: '要找的内容已不存在，可能已被删除或撤销。请刷新页面后重试。',
          en: 'This no longer exists; it may have been removed or undone. Reload the page and try again.',
        },
  no_answer: {
    zh: '等了很久还没有结果：可能正在进行导入等较长的操作，它结束后本次操作仍会完成。请稍后查看结果，再决定是否重做。',
    en: 'No answer yet: a long operation, such as an import, may be running, and this one may still be done after it. Look again later before you repeat it.',
  },
  cancelled: {
    zh: '操作已取消，台账没有改动。',
    en: 'Cancelled. The ledger was not changed.',
  },
  internal: {
    zh: '程序内部出错，本次操作没有保存。请重试；仍然出错时，请把错误编号告诉技术人员。',
    en: 'The program failed and nothing was saved. Try again; if it fails again, give the error number to support.',
  },
  usage: (params) =>
    params.detail
      ? {
          zh: '命令的写法不对：{detail}。用 --help 查看用法。',
          en: 'Wrong usage: {detail}. See --help.',
        }
      : { zh: '命令的写法不对，用 --help 查看用法。', en: 'Wrong usage. See --help.' },
  group_derived: {
    zh: '重点群体 {group} 由规则自动认定，不能手工加入。如认定有误，请改正学生的资料，或到“更多 → 规则”修改规则。',
    en: "The key group {group} is decided by a rule and takes nobody by hand. Correct the person's data, or change the rule under More → Rules.",
  },
  day_refused: (params) =>
    params.day
      ? {
          zh: '日期“{day}”不能用：它必须存在，而且不能晚于今天。请改正后重试，台账没有改动。',
          en: 'The day "{day}" must exist and must not be after today. Correct it and try again; the ledger was not changed.',
        }
      : {
          zh: '日期必须存在，而且不能晚于今天。请改正后重试，台账没有改动。',
          en: 'The day must exist and must not be after today. Correct it and try again; the ledger was not changed.',
        },
  reason_names_person: {
    zh: '原因里写有要删除的人的姓名或号码，而原因会长期保留。请改写，例如“本人申请”；还没有删除任何内容。',
    en: 'The reason names somebody who is to be erased, and the reason is kept. Word it otherwise, such as "asked for it". Nothing was erased.',
  },
  figure_restricted: {
    zh: '这个数字涉及健康、残疾等受限信息，说明原因后才能看到是哪些人。',
    en: 'This figure is about health or disability: who is behind it is shown for a reason alone.',
  },
  two_way_name_taken: {
    zh: '已有一张两维表叫“{name}”，请换一个名字。',
    en: 'Another two-way table is named "{name}". Choose another name.',
  },
  nothing_to_undo: {
    zh: '没有可以撤销的操作，或这一步已经撤销过。',
    en: 'There is nothing to undo, or this step was undone already.',
  },
  nothing_to_redo: {
    zh: '没有可以重做的操作：最近没有撤销过，或者撤销之后又录入了新的内容。',
    en: 'There is nothing to redo: nothing was undone, or something new was entered since.',
  },
  too_many_rows: {
    zh: '符合条件的变更超过 {limit} 行，一个文件放不下。请按日期、用户或字段缩小范围后再导出，台账没有改动。',
    en: 'More than {limit} rows match, too many for one file. Narrow the export by day, user or field; the ledger was not changed.',
  },
  staff_exists: {
    zh: '帮扶人员中已有“{name}”，职务和部门也相同。如果是另一位同名的人，请填写不同的职务或部门。',
    en: '"{name}" is among the staff already, with the same title and department. Enter another title or department if somebody else is meant.',
  },
  lecture_attended: {
    zh: '讲座“{name}”已登记 {count} 人到场，不能删除。请先删除这些联系记录，或在备注里说明。',
    en: 'The lecture "{name}" has people who attended ({count}) and cannot be removed. Remove their contacts first, or say so in its note.',
  },
  days_backwards: {
    zh: '结束日期 {to} 早于开始日期 {from}，请核对后再保存。',
    en: 'The last day {to} lies before the first {from}. Check both and save again.',
  },
  staff_paired: {
    zh: '“{name}”还是 {count} 名毕业生的帮扶责任人，不能移除。请先为他们改派帮扶责任人。',
    en: '"{name}" is still the helper of graduates ({count}). Give them another helper first.',
  },
} satisfies Partial<Record<ErrorCode, ErrorSentence>>

const SENTENCES: Readonly<Record<ErrorCode, ErrorSentence>> = {
  ...general,
  ...ledgerErrors,
  ...backupErrors,
  ...fileErrors,
  ...formErrors,
  ...packageErrors,
  ...importErrors,
  ...vacancyErrors,
  ...evidenceErrors,
}

/** The sentence for an error code and its parameters. */
export function errorText(code: ErrorCode, params: ErrorParams, lang: Lang): string {
  const sentence = SENTENCES[code]
  const { [lang]: template } = typeof sentence === 'function' ? sentence(params) : sentence
  return fill(template, params, UNNAMED[lang])
}
