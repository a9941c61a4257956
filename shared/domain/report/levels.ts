// Levels of education as reports name them (domain.md §3): who only completed one stands with those who graduated.
import { codeName } from '#shared/codes/index.ts'

const LEVELS = [
  { level: '博士', codes: ['01', '03'] },
  { level: '硕士', codes: ['11', '13'] },
  { level: '本科', codes: ['25', '26', '31', '33'] },
  { level: '专科', codes: ['41', '43'] },
] as const

/** From the highest. */
export const LEVEL_ORDER: readonly string[] = LEVELS.map(({ level }) => level)

const byCode: ReadonlyMap<string, string> = new Map(
  LEVELS.flatMap(({ level, codes }) => codes.map((code) => [code, level] as const)),
)

/** 本科 of the codes of a bachelor; null: not filled in. */
export const levelOf = (code: string | null | undefined, cohort: number): string | null =>
  code ? (byCode.get(code) ?? codeName('education', code, cohort)) : null
