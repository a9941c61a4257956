// What the clerk's last contact was about and by which way: a habit that this computer remembers, and no record.
import { codeName } from '#shared/codes/index.ts'
import { ATTEMPT } from './outcomes.ts'

type Used = Readonly<{ kind: string; way: string }>

const STORED = 'contact.last'
const FIRST: Used = { kind: '2', way: '1' }

export function lastUsed(cohort: number): Used {
  const [kind = '', way = ''] = (localStorage.getItem(STORED) ?? '').split(' ')
  const isKnown =
    isCode('contact_kind', kind, cohort) && isCode('contact_way', way, cohort) && kind !== ''
  return isKnown ? { kind, way } : FIRST
}

/** An attempt that failed says nothing of what the next contact will be about. */
export function rememberUsed({ kind, way }: Used): void {
  if (kind !== ATTEMPT) localStorage.setItem(STORED, `${kind} ${way}`)
}

function isCode(list: 'contact_kind' | 'contact_way', code: string, cohort: number): boolean {
  return codeName(list, code, cohort, 'zh') !== code
}
