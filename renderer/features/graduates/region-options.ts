// Regions as the grid offers them: to be found by name, code or pinyin at every level.
import { pinyinKeys } from '#shared/domain/pinyin/index.ts'
import { type RegionPlace, regionTree } from '#shared/domain/regions/tree.ts'
import type { TreeOption } from '../../ui/grid/index.ts'

let options: readonly TreeOption[] | undefined

/** All regions; made when somebody first needs them, and kept. */
export function regionOptions(): readonly TreeOption[] {
  options ??= regionTree().map(toOption)
  return options
}

function toOption({ code, name, fullName, places }: RegionPlace): TreeOption {
  const { full, initials, variants } = pinyinKeys(name)
  const keys = [initials, ...[full, ...variants].map((reading) => reading.replaceAll(' ', ''))]
  return { value: code, label: name, title: fullName, keys, children: places.map(toOption) }
}
