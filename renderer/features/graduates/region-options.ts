// Regions as the grid offers them: to be found by name, code or pinyin at every level.
import { type RegionPlace, regionReadings, regionTree } from '#shared/domain/regions/tree.ts'
import type { TreeOption } from '../../ui/grid/index.ts'

let options: readonly TreeOption[] | undefined

/** All regions; made when somebody first needs them, and kept. */
export function regionOptions(): readonly TreeOption[] {
  options ??= regionTree().map(toOption)
  return options
}

function toOption({ code, name, fullName, places }: RegionPlace): TreeOption {
  const keys = regionReadings(code).flatMap((reading) => [
    reading.replace(/(\S)\S*\s*/g, '$1'),
    reading.replaceAll(' ', ''),
  ])
  return { value: code, label: name, title: fullName, keys, children: places.map(toOption) }
}
