// Monthly pay in yuan, as it is written in vacancies: 3000-5000元/月, 5K-8K, 面议.

export type Pay = Readonly<{ min: number | null; max: number | null; note: string }>

const AMOUNT = String.raw`(\d+(?:\.\d+)?)(万|千|k)?`
const RANGE = new RegExp(`^${AMOUNT}(?:元)?(?:[-~至到—]+)${AMOUNT}(?:元)?(?:/?(?:每)?月)?$`)
const SINGLE = new RegExp(`^${AMOUNT}(?:元)?(以上|起|\\+)?(?:/?(?:每)?月)?(以上|起)?$`)
const HIGHEST = 1_000_000

const UNITS: Readonly<Record<string, number>> = { 万: 10_000, 千: 1_000, k: 1_000 }

/** What cannot be read as amounts stays as it is written. */
export function readPay(text: string): Pay {
  const written = text.trim()
  const plain = written
    .normalize('NFKC')
    .replace(/[\s,]+/g, '')
    .toLowerCase()
  const range = RANGE.exec(plain)
  if (range !== null) {
    const [, low = '', lowUnit, high = '', highUnit] = range
    return inOrder(amount(low, lowUnit ?? highUnit), amount(high, highUnit), written)
  }
  const single = SINGLE.exec(plain)
  if (single !== null) {
    const [, value = '', unit, open, openBehind] = single
    const min = amount(value, unit)
    return inOrder(min, (open ?? openBehind) === undefined ? min : null, written)
  }
  return { min: null, max: null, note: written }
}

const amount = (digits: string, unit: string | undefined): number =>
  Math.round(Number(digits) * (UNITS[unit ?? ''] ?? 1))

function inOrder(min: number, max: number | null, written: string): Pay {
  const isCredible = min <= HIGHEST && (max === null || (max >= min && max <= HIGHEST))
  return isCredible ? { min, max, note: '' } : { min: null, max: null, note: written }
}

/** 3000–5000元, 3000元以上, or what is noted instead. */
export function payText({ min, max, note }: Pay): string {
  const amounts =
    min !== null && max !== null
      ? min === max
        ? `${min}元`
        : `${min}-${max}元`
      : min !== null
        ? `${min}元以上`
        : max !== null
          ? `${max}元以内`
          : ''
  return [amounts, note].filter(Boolean).join(' ')
}
