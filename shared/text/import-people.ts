// People whom a row of a file may mean, and what speaks for each.

/** What a row and a person of the ledger have in common. */
type Fact = 'id_no' | 'name' | 'student_no' | 'class' | 'birth' | 'mobile'

const FACTS: Readonly<Record<Fact, string>> = {
  id_no: '身份证号相同',
  name: '姓名相同',
  student_no: '学号只差一处',
  class: '班级相同',
  birth: '出生日期相同',
  mobile: '手机号相同',
}

/** 学号 1601000026 王一 会计1601班 */
export function personLabel(
  person: Readonly<{ name: string; studentNo: string; className: string }>,
): string {
  const number = person.studentNo === '' ? '（无学号）' : `学号 ${person.studentNo}`
  return [number, person.name, person.className].filter(Boolean).join(' ')
}

/** In the order in which the facts are given. */
export function evidenceText(facts: readonly Fact[]): string {
  return facts.map((fact) => FACTS[fact]).join('，')
}
