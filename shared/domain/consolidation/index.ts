export { BOARD_STATES, boardState } from './board.ts'
export { isSame, type MergeRow, type MergeValue, mergeRow } from './merge.ts'
export { drawSample, type Landed } from './sample.ts'
export { judgeSerial } from './serial.ts'
