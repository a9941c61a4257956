// Sentences of an import that no V-rule has: who a row means, duplicates, code beside name.

/** A row of a list whose person is not in the ledger; `who` names number and name. */
export function unknownPersonText(who: string): string {
  return `台账中没有${who}，本行未导入；请先导入花名册，或核对学号`
}

/** Several people fit a row without a number. */
export function ambiguousPersonText(who: string, count: number): string {
  return `有 ${count} 人与${who}相符，无法确定是谁；请补上学号`
}

/** A row that has a name and nothing that tells namesakes apart. */
export function sameNameText(who: string, count: number): string {
  return `台账中有 ${count} 位${who}，但本行没有相符的班级、出生日期或手机号，无法确定是谁；请选定，或补上学号`
}

/** A second row of the same person in one file. */
export function duplicateRowText(first: FirstRow, isSame: boolean): string {
  return isSame
    ? `与${rowPlace(first)}重复，内容相同`
    : `与${rowPlace(first)}是同一人但内容不同，本行未导入；请只保留正确的一行`
}

/** The row that came first; its sheet where that is another one. */
type FirstRow = Readonly<{ row: number; sheet: string | null }>

const rowPlace = ({ row, sheet }: FirstRow): string =>
  sheet === null ? `第 ${row} 行` : `工作表“${sheet}”第 ${row} 行`

/** Two student numbers with one ID number. */
export function sharedIdText(other: string): string {
  return `与${other}的身份证号相同，按两人保留，请核对`
}

/** Code column and name column of one field contradict each other. */
export function pairText(): string {
  return '代码与名称不一致，已按代码登记，请核对'
}

/** Somebody who is not among the staff yet. */
export function newStaffText(name: string): string {
  return `帮扶人员中还没有“${name}”，导入时一并添加`
}

export function unknownWordText(): string {
  return '代码不在标准中，原文已保留，请改选标准代码'
}

/** Words of one cell that mean different things. */
export function severalWordsText(): string {
  return '这一格里的几种说法互相矛盾，未登记，原文已保留，请选定一种'
}

/** A cell of which only a part is in the list. */
export function restText(): string {
  return '已按认得的部分登记，其余文字留作说明，请核对'
}

export function notADateText(): string {
  return '日期无法识别，请写成 2020-07-03 的样子'
}

export function notReadableText(isError: boolean): string {
  return isError ? '单元格是公式错误值，未取用' : '此处应填数字，未取用'
}

export function derivedGroupText(): string {
  return '该群体由系统按民族、生源地、意愿等自动认定，名单中的这一项未登记'
}

export function legacyDestinationText(name: string): string {
  return `旧的或本省自定的毕业去向，已按“${name}”登记，请核对`
}

/** 65 says that somebody does not graduate; `status` names the conclusion that is stored. */
export function notGraduatingText(name: string, status: string): string {
  return `“${name}”不是毕业去向，已将毕业结论登记为“${status}”，不计入毕业生数，请核对`
}

export function noDestinationText(): string {
  return '有单位或院校信息，但没有毕业去向，未登记'
}

export function lateSignDateText(): string {
  return '签约日期晚于今天，去向按生效日期登记'
}

/** The same thing stands in a list twice. */
export function recordTwiceText(first: FirstRow, isSame: boolean): string {
  return isSame
    ? `与${rowPlace(first)}重复，只导入一次`
    : `与${rowPlace(first)}是同一条但内容不同，本行未导入；请只保留正确的一行`
}

/** A column for which the kind of list has no place. */
export function untakenText(header: string): string {
  return `“${header}”这一列没有对应的项目，未导入`
}

/** A sheet that is a list, but not a part of the one that is imported. */
export function otherListText(sheet: string, rows: number): string {
  return `工作表“${sheet}”（${rows} 行）是另一种表，没有读取；需要时请单独导入`
}

/** A requirement of sex in a list of vacancies. */
export function sexAskedText(): string {
  return '招聘不得限定性别（《就业促进法》第二十七条），这一列不导入、不保存'
}

/** Words of a vacancy that ask for a sex. */
export function sexWordsText(words: string): string {
  return `招聘不得限定性别，“${words}”已去掉，未保存`
}

export function noFairFormText(): string {
  return '活动形式无法识别，已按线上或线下登记，请核对'
}

export function fairFiguresText(wrong: 'no_posts' | 'demand' | 'units'): string {
  switch (wrong) {
    case 'no_posts':
      return '岗位数应至少为 1，请核对'
    case 'demand':
      return '需求人数少于岗位数，请核对'
    case 'units':
      return '单位数多于岗位数，请核对'
  }
}

type ThreeTexts = Readonly<{ base: string; file: string; ledger: string }>

/** An empty cell, where one is named. */
export function nothingText(): string {
  return '（空）'
}

const orNothing = (text: string): string => (text === '' ? nothingText() : `“${text}”`)

/** The file and the ledger both changed a cell of a list that was exported, and not alike. */
export function conflictText({ base, file, ledger }: ThreeTexts): string {
  return `导出时为${orNothing(base)}，文件改为${orNothing(file)}，台账已改为${orNothing(ledger)}，请选择；不选保留台账的值`
}

export function inFileText(): string {
  return '文件中的值'
}

export function inLedgerText(): string {
  return '台账现在的值'
}

/** A list that says it was exported, of which the ledger cannot tell what it said. */
export function estrangedText(why: 'other_ledger' | 'base_unknown'): string {
  return why === 'other_ledger'
    ? '这份名单是从另一个台账导出的，按普通名单导入：空单元格不清除内容，与台账不同的值以文件为准'
    : '这份名单导出之后，台账恢复过更早的备份，无法比较导出时的内容；按普通名单导入：空单元格不清除内容，与台账不同的值以文件为准'
}

export function missingPeopleText(missing: number): string {
  return `导出的名单中有 ${missing} 人不在文件里，他们保持不变`
}

/** Somebody who was taken off the roster after the list was exported. */
export function goneSinceText(who: string): string {
  return `${who}在导出之后已移出名单，本行未导入`
}

/** The hidden number and the student number in a row are two people's. */
export function tornRowText(): string {
  return '隐藏列没有随本行移动，已按学号确定是谁'
}

export function baselineFiguresText(): string {
  return '已落实人数多于毕业生数，请核对'
}

/** What a list beside the roster says of people themselves stays as the ledger has it. */
export function leftToRosterText(rows: number): string {
  return `这一列有 ${rows} 行与台账不同，此表不改花名册的内容；确要更改，请在台账中改，或作为生源名单导入`
}
