// Which form a recruitment event has and whether it is held online, from what a list says about it.
import { findCode } from '../../codes/index.ts'

export type FairForm = Readonly<{ form: string; online: boolean }>

const ONLINE = /线上|网络|网上|空中|云|直播|远程/
const OFFLINE = /线下|现场|实地/
const BRACKETS = /[(（][^()（）]*[)）]/g
/** 网络双选会 and 直播招聘 say it by themselves; 宣讲会 and 专场 may be either. */
const ALWAYS_ONLINE: ReadonlySet<string> = new Set(['2', '5'])
const YES: ReadonlySet<string> = new Set(['是', '1', '线上', '网络', 'true'])

/** `form` is '' where the text names none of the list. */
export function readFairForm(
  given: Readonly<{ form: string; online: string; name: string }>,
  cohort: number,
): FairForm {
  const form =
    findCode('fair_form', given.form.replace(BRACKETS, ''), cohort)?.code ??
    findCode('fair_form', given.form, cohort)?.code ??
    ''
  return { form, online: isOnline(given, form) }
}

function isOnline(given: Readonly<{ form: string; online: string; name: string }>, form: string) {
  const said = given.online.trim()
  if (said !== '') return YES.has(said) || (ONLINE.test(said) && !OFFLINE.test(said))
  if (ALWAYS_ONLINE.has(form)) return true
  if (OFFLINE.test(given.form)) return false
  return ONLINE.test(given.form) || ONLINE.test(given.name)
}
