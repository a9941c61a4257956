// A vacancy must not ask for a sex (就业促进法 §27, the Ministry's rule on vacancies shown to students): such words
// are named, and never kept.

const WORDS =
  /[(（]?(?:(?:仅|只)?(?:限|招|要)\s*(?:男|女)(?:性|生|士)?(?:员工)?|(?:男|女)(?:性|生|士)?\s*(?:优先|最佳|为佳|者优先)|(?:要求|须为|需为|必须为?)\s*(?:男|女)(?:性|生|士)?|性别\s*[:：为]?\s*(?:男|女)(?:性|生|士)?)[)）]?/gu

/** The words of a text that ask for a sex. 男女不限 asks for none. */
export function sexWords(text: string): string[] {
  return [...text.matchAll(WORDS)].map(([word]) => word.replace(/^[(（]|[)）]$/gu, ''))
}

/** The text without them. */
export function withoutSexWords(text: string): string {
  if (sexWords(text).length === 0) return text
  return text
    .replace(WORDS, '')
    .replace(/[(（]\s*[)）]/gu, '')
    .replace(/([,，;；、。])(?:\s*[,，;；、。])+/gu, '$1')
    .replace(/^[\s,，;；、。]+|[\s,，;；、]+$/gu, '')
    .trim()
}
