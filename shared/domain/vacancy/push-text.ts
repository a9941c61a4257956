// What is pasted into WeChat: one text for one vacancy or for several, whoever receives it.
import { regionName } from '../regions/index.ts'
import { educationAskedText } from './education.ts'
import { payText } from './pay.ts'

export type TextOfVacancy = Readonly<{
  title: string
  employerName: string
  region: string
  headcount: number
  payMin: number | null
  payMax: number | null
  payNote: string
  education: string
  majors: string
  deadline: string | null
  link: string
  contact: string
}>

/** Chinese alone: it goes to graduates. */
export function pushText(vacancies: readonly TextOfVacancy[]): string {
  const [only, ...more] = vacancies
  if (only === undefined) return ''
  if (more.length === 0) return [`【岗位推荐】${headOf(only)}`, ...linesOf(only)].join('\n')
  const parts = vacancies.map((one, index) =>
    [`${index + 1}. ${headOf(one)}`, ...linesOf(one)].join('\n'),
  )
  return [`【岗位推荐】共${vacancies.length}个岗位`, ...parts].join('\n\n')
}

const headOf = ({ title, employerName }: TextOfVacancy): string => `${title}｜${employerName}`

function linesOf(vacancy: TextOfVacancy): string[] {
  const { payMin: min, payMax: max, payNote: note } = vacancy
  const lines: readonly (readonly [string, string])[] = [
    ['工作地点', regionName(vacancy.region) ?? ''],
    ['招聘人数', `${vacancy.headcount}人`],
    ['月薪', payText({ min, max, note })],
    ['学历', educationAskedText(vacancy.education)],
    ['专业', vacancy.majors],
    ['截止', vacancy.deadline ?? ''],
    ['投递', vacancy.link],
    ['联系', vacancy.contact],
  ]
  return lines.filter(([, said]) => said !== '').map(([name, said]) => `${name}：${said}`)
}
