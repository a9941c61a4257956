// What the user should know of a ledger that was opened: what is the case, and what to do.
import type { Notice } from '../schemas/ledger.ts'
import { type Bilingual, fill, type Lang } from './template.ts'

const SENTENCES: Readonly<Record<Notice['code'], Bilingual>> = {
  clock_back: {
    zh: '电脑的时钟比台账里最近一次改动（{last}）还早，现在是 {now}。请核对系统日期和时间；改动照常保存，先后按记录的次序，不按时间。',
    en: 'The clock of this computer ({now}) is behind the newest change in the ledger ({last}). Check date and time; changes are kept in the order in which they were made, not by their time.',
  },
  other_computer: {
    zh: '这份台账上次（{at}）是在另一台电脑“{computer}”上打开的。如果那边还留有一份，请只在一处继续填写，把另一份收好不用，否则两份会各改各的。',
    en: 'This ledger was last opened ({at}) on another computer, "{computer}". If a copy is still there, go on in one place only and put the other away: two copies drift apart.',
  },
  keys_second_generation: {
    zh: '密钥文件缺失或损坏，已用它的第二份打开台账，并把密钥文件补好。请检查硬盘是否正常，并马上做一次备份。',
    en: 'The key file was missing or damaged. Its second copy opened the ledger and was put back. Check the disk and make a backup now.',
  },
  opened_by_recovery: {
    zh: '这次是用恢复密钥打开的，改动会记在“恢复密钥”名下。请先为自己重设口令。',
    en: 'The ledger was opened by its recovery key, and changes are recorded under that name. Reset your own passphrase first.',
  },
  second_place_unseen: {
    zh: '已有一周以上没有见到第二备份位置。请插上那个 U 盘或连上共享文件夹，再做一次备份。',
    en: 'The second place for backups has not been seen for more than a week. Plug the stick in or connect the share, then make a backup.',
  },
  backup_failed: {
    zh: '上一次备份没有成功。请检查备份位置的空间和权限，再手动备份一次。',
    en: 'The last backup failed. Check space and permissions of its folder, then make one by hand.',
  },
  retention_due: {
    zh: '这一届的数据保存期限（{day}）已过。请到“更多 → 保存期限与删除”按规定删除，或延长期限。',
    en: 'The cohort was to be kept until {day}. Erase its data or extend the date under "More → Retention and erasure".',
  },
  overwrite_due: {
    zh: '依法删除已经完成，但磁盘空间不足，文件里的残留还没有清理干净。请清理出空间，再锁定并重新打开台账，程序会自动清理。',
    en: 'The erasure is done, but for want of disk space its traces in the file are not overwritten yet. Free some space, then lock and open the ledger again.',
  },
}

/** The sentence for a notice. Instants among its parameters are shown in the time of Asia/Shanghai. */
export function noticeText({ code, params }: Notice, lang: Lang): string {
  return fill(SENTENCES[code][lang], Object.fromEntries(Object.entries(params).map(shown)))
}

const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/
const SHANGHAI_MS = 8 * 60 * 60 * 1000

function shown([name, value]: readonly [string, string | number]): [string, string | number] {
  if (typeof value !== 'string' || !INSTANT.test(value)) return [name, value]
  const there = new Date(Date.parse(value) + SHANGHAI_MS).toISOString()
  return [name, `${there.slice(0, 10)} ${there.slice(11, 16)}`]
}
