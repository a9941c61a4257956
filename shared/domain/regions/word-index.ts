// Every whole way to write a region, in order of precedence. A word that means two regions of the
// same precedence (鼓楼区) means none, and does not fall through to a lower one either.
import { abolishedRegions, currentRegions, type RegionParts, regionParts } from './names.ts'
import { shortPlace, shortProvince } from './short-names.ts'

type Region = Readonly<{ code: string; parts: RegionParts }>
type Words = Map<string, string | null>

const unique = (words: readonly string[]): readonly string[] => [...new Set(words)]

function provinceForms({ province }: RegionParts): readonly string[] {
  const short = shortProvince(province)
  return unique([province, short, ...(province.endsWith('自治区') ? [`${short}自治区`] : [])])
}

function cityForms({ city }: RegionParts): readonly string[] {
  return city === '' ? [] : unique([city, shortPlace(city)])
}

/** Everything that may stand before a county: province, city, both. Never nothing. */
function prefixes(parts: RegionParts): readonly string[] {
  const cities = cityForms(parts)
  const provinces = provinceForms(parts)
  return [...provinces, ...cities, ...provinces.flatMap((p) => cities.map((c) => p + c))]
}

function addPass(
  words: Words,
  regions: readonly Region[],
  forms: (parts: RegionParts) => readonly string[],
): void {
  const pass: Words = new Map()
  for (const { code, parts } of regions) {
    for (const word of forms(parts)) {
      if (words.has(word)) continue
      const other = pass.get(word)
      pass.set(word, other === undefined || other === code ? code : null)
    }
  }
  for (const [word, code] of pass) words.set(word, code)
}

function ofLevel(
  codes: Iterable<string>,
): Readonly<Record<'provinces' | 'cities' | 'counties', readonly Region[]>> {
  const provinces: Region[] = []
  const cities: Region[] = []
  const counties: Region[] = []
  for (const code of codes) {
    const parts = regionParts(code)
    if (parts.county !== '') counties.push({ code, parts })
    else if (parts.city !== '' && code.endsWith('00')) cities.push({ code, parts })
    else if (code.endsWith('0000')) provinces.push({ code, parts })
  }
  return { provinces, cities, counties }
}

const fullName = ({ province, city, county }: RegionParts): string => province + city + county

type Levels = ReturnType<typeof ofLevel>

function addFullNames(words: Words, { provinces, cities, counties }: Levels): void {
  // 620200 and 620201 share a name: the city comes first and keeps it.
  for (const { code, parts } of [...provinces, ...cities, ...counties]) {
    const full = fullName(parts)
    if (!words.has(full)) words.set(full, code)
  }
}

const withPrefix = (parts: RegionParts): readonly string[] =>
  prefixes(parts).map((prefix) => prefix + parts.county)
const withPrefixShort = (parts: RegionParts): readonly string[] =>
  prefixes(parts).map((prefix) => prefix + shortPlace(parts.county))
const withProvince = (parts: RegionParts, city: string): readonly string[] => [
  city,
  ...provinceForms(parts).map((province) => province + city),
]
const officialCity = (parts: RegionParts): readonly string[] => withProvince(parts, parts.city)
const shortCity = (parts: RegionParts): readonly string[] =>
  withProvince(parts, shortPlace(parts.city))

/** All words. Official names of any time before shortened ones: 沙县 was one before 沙县区. */
export function buildRegionWords(): ReadonlyMap<string, string | null> {
  const words: Words = new Map()
  const isRecent = (code: string): boolean => currentRegions.has(`${code.slice(0, 4)}00`)
  const old = [...abolishedRegions.keys()]
  const levels = [
    ofLevel(currentRegions.keys()),
    // A county that left a prefecture of today is more likely meant than one of a vanished one.
    ofLevel(old.filter(isRecent)),
    ofLevel(old.filter((code) => !isRecent(code))),
  ] as const
  addPass(words, levels[0].provinces, provinceForms)
  addPass(words, levels[0].cities, shortCity)
  for (const level of levels) {
    addFullNames(words, level)
    addPass(words, level.cities, officialCity)
    addPass(words, level.counties, withPrefix)
    addPass(words, level.counties, ({ county }) => [county])
  }
  for (const { cities, counties } of levels) {
    addPass(words, counties, withPrefixShort)
    addPass(words, counties, ({ county }) => [shortPlace(county)])
    addPass(words, cities, shortCity)
  }
  return words
}
