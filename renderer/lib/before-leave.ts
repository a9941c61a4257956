// Pages that hold something unsaved are asked before the ledger is closed under them.
type Ask = () => Promise<boolean>
const asked = new Set<Ask>()

/** Registers a question "may we leave?"; it may save first. Returns how to withdraw it. */
export function onBeforeLeave(ask: Ask): () => void {
  asked.add(ask)
  return () => asked.delete(ask)
}

/** True when nobody holds back. */
export async function mayLeave(): Promise<boolean> {
  const answers = await Promise.all([...asked].map((ask) => ask()))
  return answers.every(Boolean)
}
