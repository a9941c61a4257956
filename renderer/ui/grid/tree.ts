import type { GridOption, TreeOption } from './types.ts'

const flattened = new WeakMap<readonly TreeOption[], readonly GridOption[]>()

/** Every place of a tree under the name that a cell shows for it, each before what is in it. */
export function flatTree(roots: readonly TreeOption[]): readonly GridOption[] {
  const known = flattened.get(roots)
  if (known !== undefined) return known
  const all = roots.flatMap((root) => placesOf(root))
  flattened.set(roots, all)
  return all
}

function placesOf({ value, label, title = label, keys, children = [] }: TreeOption): GridOption[] {
  const own = { value, label: title, ...(keys === undefined ? {} : { keys }) }
  return [own, ...children.flatMap((child) => placesOf(child))]
}
