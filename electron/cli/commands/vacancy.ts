import { listEmployers } from '#data/features/employers/service.ts'
import { listVacancies, saveVacancy } from '#data/features/vacancies/service.ts'
import { findCode } from '#shared/codes/index.ts'
import { findRegion, regionName } from '#shared/domain/regions/index.ts'
import {
  educationAskedText,
  payText,
  readEducationAsked,
  readPay,
} from '#shared/domain/vacancy/index.ts'
import { VacancyEntry } from '#shared/schemas/vacancy.ts'
import { type Arguments, readDay, readNumber, usage, within } from '../arguments.ts'
import type { Answer } from '../command.ts'
import { EXIT } from '../exit-code.ts'
import { withLedger } from '../ledger.ts'

const SCREEN = 'cli'

export async function vacancyCommand(args: Arguments): Promise<Answer> {
  switch (args.operand) {
    case null:
    case 'list':
      return list(args)
    case 'add':
      return add(args)
    default:
      throw usage('vacancy 后面写 list 或 add')
  }
}

async function list(args: Arguments): Promise<Answer> {
  const asked = { all: args.flag('all'), text: args.text('text') ?? '' }
  const vacancies = await withLedger(args, (ctx, session) => listVacancies(ctx, session, asked))
  const lines = vacancies.map((one) => {
    const { payMin: min, payMax: max, payNote: note } = one
    const said = [
      one.title,
      one.employerName,
      regionName(one.region) ?? '',
      payText({ min, max, note }),
    ]
    return [one.id, ...said, educationAskedText(one.education), `推送 ${one.pushed} 人`].join('\t')
  })
  return {
    json: { vacancies },
    text: lines.length === 0 ? '没有招聘中的岗位' : lines.join('\n'),
    exitCode: EXIT.done,
  }
}

async function add(args: Arguments): Promise<Answer> {
  const employer = args.required('employer')
  const json = await withLedger(args, (ctx, session) =>
    saveVacancy(ctx, session, {
      ...entryOf(args, session.info.cohort),
      id: null,
      employer,
      screen: SCREEN,
    }),
  )
  const { id, removed } = json
  const without = removed.length === 0 ? '' : `，已去掉性别要求：${removed.join('、')}`
  return { json, text: `已新增岗位，编号 ${id}${without}`, exitCode: EXIT.done }
}

function entryOf(args: Arguments, cohort: number): VacancyEntry {
  const { title: Title, education: Education, headcount: Headcount } = VacancyEntry.shape
  const region = findRegion(args.required('region'))
  if (region === undefined) throw usage('--region 应为省、市或县的名称或代码')
  const industry = args.text('industry')
  const known = industry === null ? undefined : findCode('industry', industry, cohort)
  if (industry !== null && known === undefined) throw usage('--industry 应为行业的名称或代码')
  const pay = readPay(args.text('pay') ?? '')
  const education = readEducationAsked(args.text('education') ?? '', cohort)
  const headcount = readNumber(args.text('headcount'), '--headcount') ?? 1
  return {
    title: within(Title, args.required('title'), '--title', '应为 1 到 100 个字'),
    region: region.code,
    industry: known?.code ?? '',
    position: '',
    headcount: within(Headcount, headcount, '--headcount', '应为 1 以上的整数'),
    payMin: pay.min,
    payMax: pay.max,
    payNote: pay.note,
    education: within(Education, education, '--education', '应为大专、本科、硕士、博士或不限'),
    majors: args.text('majors') ?? '',
    source: args.text('source') ?? '',
    sourceRef: '',
    deadline: readDay(args, 'until'),
    link: args.text('link') ?? '',
    contact: '',
    note: '',
  }
}

export async function employerCommand(args: Arguments): Promise<Answer> {
  if (args.operand !== null && args.operand !== 'list') throw usage('employer 后面写 list')
  const json = await withLedger(args, (_ctx, session) => listEmployers(session))
  const lines = json.employers.map(({ id, name, uscc, vacancies, people }) =>
    [id, name, uscc, `岗位 ${vacancies}`, `就业 ${people} 人`].join('\t'),
  )
  const text = lines.length === 0 ? '还没有用人单位' : lines.join('\n')
  return { json, text, exitCode: EXIT.done }
}
