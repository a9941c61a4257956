// report R8: the personal file of one graduate.
import { personalFile } from '#data/features/personal-file/service.ts'
import type { FileSection, PersonalFile } from '#shared/schemas/personal-file.ts'
import { type Arguments, usage } from '../arguments.ts'
import type { Answer } from '../command.ts'
import { EXIT } from '../exit-code.ts'
import { withLedger } from '../ledger.ts'
import { studentIds } from '../students.ts'

export async function reportPersonCommand(args: Arguments): Promise<Answer> {
  const number = args.required('student')
  const file = await withLedger(args, async (ctx, session) => {
    const [id = 0, another] = studentIds(session, number)
    if (another !== undefined) throw usage('--student 只写一个学号')
    return personalFile(ctx, session, id)
  })
  return { json: { report: 'R8', ...file }, text: describe(file), exitCode: EXIT.done }
}

const describe = ({ title, unit, name, studentNo, asOf, sections }: PersonalFile): string =>
  [
    `${title}（${unit}，${name} ${studentNo}，截至 ${asOf}）`,
    ...sections.flatMap((section) => ['', section.title, ...lines(section)]),
  ].join('\n')

function lines(section: FileSection): string[] {
  if (section.kind === 'fields') return section.fields.map(({ label, text }) => `${label}\t${text}`)
  return [section.columns.join('\t'), ...section.rows.map((row) => row.join('\t'))]
}
