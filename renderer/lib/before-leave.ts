// Pages that hold something unsaved are asked before the ledger is closed under them.

/** What could not be saved, in a sentence, and the ways on. */
export type Unsaved = Readonly<{
  sentence: string
  /** brings it into view, to be corrected */
  show: () => void
  /** gives it up */
  discard: () => void
}>
type Ask = () => Promise<Unsaved | null>
const asked = new Set<Ask>()

/** Registers a question "what is unsaved?"; it saves what it can first. Returns how to withdraw it. */
export function onBeforeLeave(ask: Ask): () => void {
  asked.add(ask)
  return () => asked.delete(ask)
}

/** What holds back; null when all is saved. */
export async function findUnsaved(): Promise<Unsaved | null> {
  const answers = await Promise.all([...asked].map((ask) => ask()))
  return answers.find((answer) => answer !== null) ?? null
}
