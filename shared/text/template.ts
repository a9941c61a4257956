export type Lang = 'zh' | 'en'
export type Bilingual = Readonly<Record<Lang, string>>
type Params = Readonly<Record<string, string | number>>

/** Fills `{name}` from params; a name that is not given takes its word from `others`, or nothing. */
export function fill(template: string, params: Params, others: Params = {}): string {
  return template.replace(/\{(\w+)\}/g, (_slot, name: string) =>
    String(params[name] ?? others[name] ?? ''),
  )
}
