// Places inside places: one level after the other, or found across the levels by what is typed.
import type { GridOption, TreeOption } from './types.ts'

type Place = Readonly<{ option: TreeOption; path: readonly TreeOption[]; words: readonly string[] }>
type Index = Readonly<{ places: readonly Place[]; flat: readonly GridOption[] }>

const indexes = new WeakMap<readonly TreeOption[], Index>()

/** Every place of a tree under the name that a cell shows for it, each before what is in it. */
export function flatTree(roots: readonly TreeOption[]): readonly GridOption[] {
  return indexOf(roots).flat
}

/** The places from the root down to the one with this value, itself included; none if it is not there. */
export function pathTo(roots: readonly TreeOption[], value: string): readonly TreeOption[] {
  const place = indexOf(roots).places.find(({ option }) => option.value === value)
  return place === undefined ? [] : [...place.path, place.option]
}

/** What a cell shows for a place. */
export function titleOf({ label, title = label }: TreeOption): string {
  return title
}

/**
 * The places that a text may mean, the likeliest first. The text may name the place alone, or
 * before it any of those that it lies in, each by as much as one likes of its name, its pinyin or
 * its initials: 武汉洪山, wuhan hongshan, whhs.
 */
export function searchTree(roots: readonly TreeOption[], text: string): readonly TreeOption[] {
  const wanted = text.toLowerCase().replace(BLANKS, '')
  if (wanted === '') return []
  const found: { option: TreeOption; rank: number }[] = []
  const starts = new Map<TreeOption, readonly number[]>()
  for (const { option, path, words } of indexOf(roots).places) {
    const parent = path.at(-1)
    const from = (parent === undefined ? undefined : starts.get(parent)) ?? FROM_START
    const rank = rankOf(words, option, wanted, from)
    if (rank !== undefined) found.push({ option, rank: rank + path.length })
    starts.set(option, reached(words, wanted, from))
  }
  return found.sort((a, b) => a.rank - b.rank).map(({ option }) => option)
}

const BLANKS = /[\s>/·]+/g
const FROM_START: readonly number[] = [0]
// Levels count less than how a place was matched.
const EXACT = 0
const BEGINNING = 100
const BELOW = 200
const INSIDE = 300

function rankOf(
  words: readonly string[],
  option: TreeOption,
  wanted: string,
  from: readonly number[],
): number | undefined {
  if (option.value.toLowerCase() === wanted || words.includes(wanted)) return EXACT
  if (words.some((word) => word.startsWith(wanted))) return BEGINNING
  if (option.value.toLowerCase().startsWith(wanted)) return BEGINNING
  const isBelow = from.some(
    (start) => start > 0 && words.some((word) => word.startsWith(wanted.slice(start))),
  )
  if (isBelow) return BELOW
  return option.label.toLowerCase().includes(wanted) ? INSIDE : undefined
}

/** Where in the text a place inside this one may begin: what was said so far may name this one. */
function reached(words: readonly string[], wanted: string, from: readonly number[]) {
  const ends = new Set(from)
  for (const start of from) {
    for (const word of words) {
      for (let at = 0; at < word.length && word[at] === wanted[start + at]; at += 1) {
        if (start + at + 1 < wanted.length) ends.add(start + at + 1)
      }
    }
  }
  return [...ends]
}

function indexOf(roots: readonly TreeOption[]): Index {
  const known = indexes.get(roots)
  if (known !== undefined) return known
  const places = roots.flatMap((root) => placesOf(root, []))
  const flat = places.map(({ option }) => ({
    value: option.value,
    label: titleOf(option),
    ...(option.keys === undefined ? {} : { keys: option.keys }),
  }))
  const index = { places, flat }
  indexes.set(roots, index)
  return index
}

function placesOf(option: TreeOption, path: readonly TreeOption[]): Place[] {
  const { label, keys = [], children = [] } = option
  const words = [label, ...keys].map((word) => word.toLowerCase())
  const below = [...path, option]
  return [{ option, path, words }, ...children.flatMap((child) => placesOf(child, below))]
}
