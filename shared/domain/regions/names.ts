// Region codes to full names, from the generated table.
import regions from '#shared/codes/data/regions.json' with { type: 'json' }

export const currentRegions: ReadonlyMap<string, string> = new Map(Object.entries(regions.current))
export const abolishedRegions: ReadonlyMap<string, string> = new Map(
  Object.entries(regions.abolished),
)

/** Names that the tables put where there is no real division. */
const PLACEHOLDERS: ReadonlySet<string> = new Set([
  '市辖区',
  '县',
  '省直辖县级行政区划',
  '自治区直辖县级行政区划',
])

export type RegionParts = Readonly<{ province: string; city: string; county: string }>

export function ownName(code: string): string {
  const name = currentRegions.get(code) ?? abolishedRegions.get(code) ?? ''
  return PLACEHOLDERS.has(name) ? '' : name
}

/** The names at each level, '' where there is none; a city that is its own county once only. */
export function regionParts(code: string): RegionParts {
  const province = ownName(`${code.slice(0, 2)}0000`)
  if (code.endsWith('0000')) return { province, city: '', county: '' }
  const city = ownName(`${code.slice(0, 4)}00`)
  if (code.endsWith('00')) return { province, city, county: '' }
  const county = ownName(code)
  return { province, city, county: county === city ? '' : county }
}
