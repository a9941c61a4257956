// A column in memory: each different text once, and which of them every person has. Filters, counts and ranks look
// at each text once, however many people share it.

export type Dictionary = Readonly<{
  /** only grows: a text that nobody has any more stays */
  texts: string[]
  numberOf: Map<string, number>
  /** the text of each person, by number */
  numbers: Int32Array
}>

export function emptyDictionary(people: number): Dictionary {
  return { texts: [''], numberOf: new Map([['', 0]]), numbers: new Int32Array(people) }
}

export function put({ texts, numberOf, numbers }: Dictionary, at: number, text: string): void {
  let number = numberOf.get(text)
  if (number === undefined) {
    number = texts.length
    texts.push(text)
    numberOf.set(text, number)
  }
  numbers[at] = number
}

export function textAt({ texts, numbers }: Dictionary, at: number): string {
  return texts[numbers[at] ?? 0] ?? ''
}

/** For each text whether it passes: 1 or 0. */
export function passing(texts: readonly string[], passes: (text: string) => boolean): Uint8Array {
  return Uint8Array.from(texts, (text) => (passes(text) ? 1 : 0))
}

/** How many of these people have each text. */
export function countsAmong({ texts, numbers }: Dictionary, people: Iterable<number>): Int32Array {
  const counts = new Int32Array(texts.length)
  for (const at of people) {
    const number = numbers[at] ?? 0
    counts[number] = (counts[number] ?? 0) + 1
  }
  return counts
}
