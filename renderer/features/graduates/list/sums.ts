/** Of the numbers among the texts; undefined when there is none. */
export function sumOf(
  texts: readonly string[],
): Readonly<{ sum: number; mean: number; count: number }> | undefined {
  const numbers = texts.flatMap((text) => (/^-?\d+(\.\d+)?$/.test(text) ? [Number(text)] : []))
  if (numbers.length === 0) return undefined
  const sum = numbers.reduce((total, number) => total + number, 0)
  return { sum, mean: sum / numbers.length, count: numbers.length }
}
