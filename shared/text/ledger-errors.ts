// Sentences about the ledger file, its keys and the folder it lies in.
import type { ErrorParams } from '../contract/result.ts'
import type { Bilingual } from './template.ts'

const FOLDER_REASONS: Readonly<Record<string, Bilingual>> = {
  network: {
    zh: '台账不能放在网络共享或映射的网络盘（{folder}）上，多人同时打开会损坏它。请改放到本机硬盘，例如“文档”文件夹；网络盘可以设为第二备份位置。',
    en: 'A ledger cannot live on a network share or mapped drive ({folder}): it would be damaged. Choose a folder on this computer, such as Documents; the share can take backups.',
  },
  synced: {
    zh: '台账不能放在网盘同步文件夹（{folder}）里，同步到一半的文件会损坏它。请改放到本机其他文件夹。',
    en: 'A ledger cannot live in a synced folder ({folder}): half-synced copies would damage it. Choose another folder on this computer.',
  },
  missing: {
    zh: '没有“{folder}”这个文件夹。请检查路径，或先建好文件夹。',
    en: 'There is no folder "{folder}". Check the path or make the folder first.',
  },
}

const UNSUITABLE: Bilingual = {
  zh: '台账不能放在“{folder}”。请改选本机硬盘上的文件夹。',
  en: 'A ledger cannot live in "{folder}". Choose a folder on this computer.',
}

export const ledgerErrors = {
  ledger_closed: {
    zh: '还没有打开台账。请先打开或解锁一份台账。',
    en: 'No ledger is open. Open or unlock one first.',
  },
  ledger_exists: {
    zh: '这里已有台账“{file}”或它的密钥文件，没有覆盖。请换一个名称或文件夹。',
    en: 'A ledger "{file}" or its key file is already here and was not overwritten. Choose another name or folder.',
  },
  ledger_missing: {
    zh: '找不到台账“{file}”。它可能已被移动、改名，或所在的盘没有插上；找到后请从“打开其他位置的台账…”中选择它。',
    en: 'The ledger "{file}" is not there. It may have been moved or renamed, or its drive is unplugged; find it and open it from there.',
  },
  ledger_corrupt: {
    zh: '台账“{file}”已损坏，或旁边的密钥文件不是它的。程序没有再写入它；请恢复最近的备份，没有备份时用“抢救损坏的台账”读出还能读的内容，不要删除原文件。',
    en: 'The ledger "{file}" is damaged, or the key file beside it is not its own. Nothing more was written; restore the newest backup, or salvage what can be read, and keep this file.',
  },
  nothing_to_salvage: {
    zh: '台账“{file}”开头的目录页也已损坏，读不出任何内容。程序没有改动它；请用最近的备份恢复。',
    en: 'The first pages of the ledger "{file}" are damaged too, and nothing of it can be read. It was not changed; restore the newest backup.',
  },
  ledger_newer: {
    zh: '这份台账由更新版本的程序保存，本版本不能打开，也没有改动它。请升级程序后再打开。',
    en: 'This ledger was saved by a newer version of the program. Nothing was changed; update the program to open it.',
  },
  ledger_locked: {
    zh: '台账“{file}”正被另一个窗口或另一个程序使用。请关闭那边后再打开；如果是杀毒或同步软件占用，请稍等再试。',
    en: 'The ledger "{file}" is in use by another window or program. Close it there, then open it again; if a virus scanner or sync tool holds it, wait a moment.',
  },
  key_file_missing: {
    zh: '台账旁边缺少密钥文件“{path}”，没有它无法打开。请从备份文件夹或第二备份位置复制最近一次备份的 .keys 文件，按这个名称放回台账旁边。',
    en: 'The key file "{path}" is missing and the ledger cannot be opened without it. Copy the .keys file of the newest backup, here or in the second place, and put it beside the ledger under this name.',
  },
  key_file_damaged: {
    zh: '密钥文件“{path}”和它的第二份都已损坏。请用最近一次备份的 .keys 文件替换它；台账本身没有改动。',
    en: 'The key file "{path}" and its second copy are damaged. Replace it by the .keys file of the newest backup; the ledger itself was not changed.',
  },
  wrong_passphrase: {
    zh: '口令不对。请检查大小写和输入法后重试；忘记口令时可用恢复密钥打开。',
    en: 'Wrong passphrase. Check capitals and the input method; if it is forgotten, use the recovery key.',
  },
  wrong_recovery_key: {
    zh: '恢复密钥不对。请逐组核对打印件上的 8 组字符，并确认它是这份台账最新的恢复密钥。',
    en: 'Wrong recovery key. Compare the eight groups with the print, and make sure that it is the newest one of this ledger.',
  },
  too_many_attempts: {
    zh: '连续多次输错，请等待 {seconds} 秒后再试。',
    en: 'Too many wrong attempts. Wait {seconds} seconds, then try again.',
  },
  readonly: (params: ErrorParams) =>
    params.file
      ? {
          zh: '“{file}”或它所在的文件夹是只读的，无法保存。请取消只读，或把台账移到可写的文件夹。',
          en: '"{file}" or its folder is read-only. Allow writing or move the ledger to another folder.',
        }
      : {
          zh: '“{folder}”是只读的，无法保存。请取消只读，或改用其他文件夹。',
          en: 'It is not allowed to write in {folder}. Allow writing or choose another folder.',
        },
  disk_full: {
    zh: '磁盘空间不足，本次操作没有保存。请清理出空间后重试。',
    en: 'The disk is full and nothing was saved. Free some space and try again.',
  },
  drive_gone: {
    zh: '台账“{file}”所在的盘或文件夹读写不到了，可能是 U 盘被拔出或文件夹被移走。请重新插好或放回原处，再输入口令打开；已提示保存的内容都在，最后这一步请重做。',
    en: 'The drive or folder of the ledger "{file}" can no longer be reached: it may have been unplugged or moved. Plug it in again and unlock the ledger; all that was confirmed is there, repeat the last step.',
  },
  user_name_taken: {
    zh: '已有名为“{name}”的用户。请换一个能区分开的姓名。',
    en: 'There is a user named "{name}" already. Choose a name that tells them apart.',
  },
  passphrase_taken: {
    zh: '这个口令不能使用。请另想一个只有本人知道的口令。',
    en: 'This passphrase cannot be used. Choose another one that only this user knows.',
  },
  user_not_removable: (params: ErrorParams) =>
    params.reason === 'self'
      ? {
          zh: '不能移除自己。请由另一位用户用自己的口令打开台账后移除。',
          en: 'Nobody can remove themselves. Another user can do it after opening the ledger.',
        }
      : {
          zh: '这是最后一位有口令的用户，不能移除。请先添加接手的人，再移除。',
          en: 'This is the last user with a passphrase. Add a successor first, then remove this one.',
        },
  recovery_needed: {
    zh: '重设口令前，要先用恢复密钥打开台账。请锁定台账，在解锁页面选择“恢复密钥”打开后再重设。',
    en: 'A passphrase is reset only after the ledger was opened by its recovery key. Lock the ledger, open it by the recovery key and try again.',
  },
  reset_first: {
    zh: '现在是用恢复密钥打开的，没有可以核对的口令。请先为自己重设口令，再做这一步。',
    en: 'The ledger was opened by its recovery key, so there is no passphrase to check. Reset your own passphrase first, then repeat this step.',
  },
  practice_ledger: {
    zh: '演示台账不用口令就能打开，用户和口令不能更改。请在自己的台账中使用此功能。',
    en: 'A practice ledger opens without a passphrase; its users and keys stay as they are. Use your own ledger for this.',
  },
  folder_not_suitable: (params: ErrorParams) => FOLDER_REASONS[params.reason ?? ''] ?? UNSUITABLE,
} as const
