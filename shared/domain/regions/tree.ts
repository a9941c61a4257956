// Today's regions by level, as somebody chooses one: province, city, county.
import found from '#shared/codes/data/region-readings.json' with { type: 'json' }
import { currentRegions, regionParts } from './names.ts'

// Made ahead: reading three thousand names takes longer than anybody waits for a list.
const readings: ReadonlyMap<string, string> = new Map(Object.entries(found))

export type RegionPlace = Readonly<{
  code: string
  /** Its own name, without the levels above. */
  name: string
  /** 湖南省长沙市望城区 */
  fullName: string
  places: readonly RegionPlace[]
}>

let provinces: readonly RegionPlace[] | undefined

/**
 * The provinces with all that lies in them, in the order of their codes. Where there is no real
 * city between, as in 北京市 or for 仙桃市, counties hang on the province.
 */
export function regionTree(): readonly RegionPlace[] {
  provinces ??= placesIn('')
  return provinces
}

const STEP = 2

function placesIn(prefix: string): readonly RegionPlace[] {
  return codesIn(prefix).flatMap((code) => {
    const { province, city, county } = regionParts(code)
    const places = placesIn(code.slice(0, prefix.length + STEP))
    const name = [province, city, county][prefix.length / STEP] ?? ''
    return name === '' ? places : [{ code, name, fullName: province + city + county, places }]
  })
}

function codesIn(prefix: string): readonly string[] {
  byPrefix ??= groupCodes()
  return byPrefix.get(prefix) ?? []
}

let byPrefix: ReadonlyMap<string, readonly string[]> | undefined

/** The codes right under each prefix of none, two or four digits. */
function groupCodes(): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>()
  for (const code of currentRegions.keys()) {
    const own = code.replace(/(?:00){1,2}$/, '')
    const prefix = own.slice(0, own.length - STEP)
    const group = groups.get(prefix)
    if (group === undefined) groups.set(prefix, [code])
    else group.push(code)
  }
  return groups
}

/** How the name of a region is typed in pinyin, the usual reading first: 'xi cheng qu'. */
export function regionReadings(code: string): readonly string[] {
  return readings.get(code)?.split('|') ?? []
}
