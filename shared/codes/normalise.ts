const NOTHING_VISIBLE = /[\s\u200b-\u200d\u2060\ufeff]/g
const DASHES = /[\u2010-\u2015\u2212\u2500\u30fc]+|--+/g

/**
 * The comparable form of a typed or imported code text: half width, without blanks, one kind of
 * dash, 其它 as 其他, Latin in lower case. Meant for code lists, never for names of people.
 */
export function normaliseCodeText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(NOTHING_VISIBLE, '')
    .replace(DASHES, '-')
    .replaceAll('其它', '其他')
    .toLowerCase()
}
