// Sentences about backups and the place where they are kept a second time.
export const backupErrors = {
  backup_damaged: {
    zh: '备份“{file}”不完整或已损坏，没有使用它，台账没有改动。请换一次别的备份，或到第二备份位置找同一份。',
    en: 'The backup "{file}" is incomplete or damaged and was not used; the ledger was not changed. Take another one, or the same one from the second place.',
  },
  backup_gone: {
    zh: '找不到这份备份：它可能已按保留规则清理，或所在的 U 盘、共享文件夹现在连不上。请刷新备份列表后重新选择。',
    en: 'This backup is not there: the rule of keeping may have removed it, or its stick or share cannot be reached. Reload the list and choose again.',
  },
  backup_keys_missing: {
    zh: '缺少密钥文件“{file}”，没有它备份打不开。请把它放到备份所在的文件夹“{folder}”里，再试一次。',
    en: 'The key file "{file}" is missing and the backup cannot be opened without it. Put it into the folder of the backup, "{folder}", and try again.',
  },
  backup_of_other_ledger: {
    zh: '“{file}”里是另一份台账的备份，没有使用它，台账没有改动。请选择这份台账自己的备份。',
    en: '"{file}" is a backup of another ledger and was not used; the ledger was not changed. Choose a backup of this one.',
  },
  backup_other_key: {
    zh: '备份“{file}”是更换数据密钥之前做的，要用当时的口令才能打开，不能试恢复。需要时请直接恢复它，并输入当时的口令或恢复密钥。',
    en: 'The backup "{file}" was made under an earlier data key and opens by the passphrase of that time only, so it cannot be tested. Restore it with that passphrase or recovery key when it is needed.',
  },
  backup_not_written: {
    zh: '没有做成备份：无法写入文件夹“{folder}”。请检查它是否只读、所在的盘是否接好，再备份一次；台账没有改动。',
    en: 'No backup was made: the folder "{folder}" cannot be written to. Check its permissions and its drive, then back up again; the ledger was not changed.',
  },
  second_place_silent: {
    zh: '第二备份位置现在连不上，或没有回应。请插好 U 盘或连上共享文件夹后再试；本机的备份不受影响。',
    en: 'The second place for backups cannot be reached or does not answer. Plug the stick in or connect the share and try again; the backups on this computer are not affected.',
  },
  second_place_same: {
    zh: '“{folder}”就是台账和备份所在的文件夹，硬盘坏了会一起丢失。请选择 U 盘、共享文件夹或另一块硬盘上的文件夹。',
    en: '"{folder}" is where the ledger and its backups are already: both would be lost with the disk. Choose a stick, a share or another drive.',
  },
} as const
