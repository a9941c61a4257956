/** NAME.jytz: known to the data thread, the dialogs and what the system hands over. */
export const LEDGER_EXTENSION = '.jytz'
