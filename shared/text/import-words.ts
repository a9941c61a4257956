// Sentences about words that the ledger does not know, and about those that it nearly knows.

/** A major, class or school that the ledger has nearly so. */
export function nearNameText(name: string, others: readonly string[]): string {
  return `台账中没有“${name}”，相近的有：${others.join('、')}；请核对是否同一个`
}

/** What speaks for a name that the ledger has. */
export function nameCountText(people: number): string {
  return `台账中有 ${people} 人`
}

export function similarWordText(): string {
  return '文字相近'
}
