/** Times a test's count by TEST_SCALE: `npm run soak` runs the same tests for longer. */
export function scaled(count: number): number {
  const factor = Number(process.env.TEST_SCALE ?? '1')
  if (!(factor > 0))
    throw new Error(`TEST_SCALE must be a positive number: ${process.env.TEST_SCALE}`)
  return Math.round(count * factor)
}
