/** NAME.jytz: known to the data thread, the dialogs and what the system hands over. */
export const LEDGER_EXTENSION = '.jytz'
/** Not the ledger's own ending: a double click must not make anybody work on in a backup. */
export const BACKUP_EXTENSION = '.jytzbak'
