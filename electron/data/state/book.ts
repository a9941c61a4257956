// Numbers for what is the same for many, given for good. 0 stands for none.

export type Book<T> = Readonly<{
  numberOf: (entry: T) => number
  /** of an entry that has one */
  find: (entry: T) => number | undefined
  at: (number: number) => T | null
  /** how many numbers there are */
  size: () => number
}>

export function newBook<T>(keyOf: (entry: T) => string | number): Book<T> {
  const entries: (T | null)[] = [null]
  const numbers = new Map<string | number, number>()
  return {
    numberOf(entry) {
      const key = keyOf(entry)
      const known = numbers.get(key)
      if (known !== undefined) return known
      numbers.set(key, entries.length)
      return entries.push(entry) - 1
    },
    find: (entry) => numbers.get(keyOf(entry)),
    at: (number) => entries[number] ?? null,
    size: () => entries.length,
  }
}
