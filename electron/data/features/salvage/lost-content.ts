// Files of evidence that are lost with a damaged page: nothing makes them again, so whose they were is said.
import { readIndexes } from '#data/ledger-file/damaged/read.ts'
import { prepared } from '#data/ledger-file/query.ts'
import { tallyOf, unreadOf, type Work } from './work.ts'

type Owner = Readonly<{ sha256: string; graduateId: number }>

/** After the records themselves are there again. */
export function nameLostContent(work: Work): void {
  const unread = unreadOf(work, 'attachment_content')
  const owners = prepared(
    work.to,
    `SELECT sha256, graduate_id AS graduateId FROM attachment
      WHERE sha256 IS NOT NULL AND sha256 NOT IN (SELECT sha256 FROM attachment_content)`,
  ).all() as Owner[]
  for (const { graduateId } of owners) work.losses.push({ graduateId, what: 'attachment_content' })
  if (unread.size === 0) return
  const known = readIndexes(work.from, 'attachment_content', unread)
  tallyOf(work, 'attachment_content').missing += known.complete
    ? known.rows.size
    : new Set(owners.map(({ sha256 }) => sha256)).size
}
