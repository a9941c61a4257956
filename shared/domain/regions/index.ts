// Regions of GB/T 2260: today's and, because ID cards keep them for life, the abolished ones.
import { abolishedRegions, currentRegions, ownName, regionParts } from './names.ts'
import { buildRegionWords } from './word-index.ts'

export type Region = Readonly<{ code: string; name: string }>

const CODE = /^\d{6}$/
// 43 and 4301, as older systems write a province and a city.
const PREFIX = /^(?:\d{2}){1,2}$/
const SEPARATORS = /[\s\u200b-\u200d\ufeff\-/·、,>|_.]/g

let words: ReadonlyMap<string, string | null> | undefined

/** Whether the code exists or has existed. */
export function isKnownRegion(code: string): boolean {
  return currentRegions.has(code) || abolishedRegions.has(code)
}

/** The full name, 湖南省长沙市望城区, also of an abolished code. */
export function regionName(code: string): string | undefined {
  if (!isKnownRegion(code)) return undefined
  const { province, city, county } = regionParts(code)
  return province + city + county
}

/** The province of a region code: { code: '430000', name: '湖南省' }. */
export function province(code: string): Region | undefined {
  const provinceCode = `${code.slice(0, 2)}0000`
  const name = CODE.test(code) ? ownName(provinceCode) : ''
  return name === '' ? undefined : { code: provinceCode, name }
}

/**
 * Understands a 6-digit code, its first 2 or 4 digits, or a whole name, with or without its upper levels and kinds
 * (湖南省长沙市望城区, 长沙市望城区, 湖南). A name that several regions share finds nothing.
 */
export function findRegion(text: string): Region | undefined {
  const plain = text.normalize('NFKC').replace(SEPARATORS, '')
  const clean = PREFIX.test(plain) ? plain.padEnd(6, '0') : plain
  if (!CODE.test(clean)) words ??= buildRegionWords()
  const code = CODE.test(clean) ? clean : words?.get(clean)
  const name = code === undefined || code === null ? undefined : regionName(code)
  return name === undefined || code === undefined || code === null ? undefined : { code, name }
}
