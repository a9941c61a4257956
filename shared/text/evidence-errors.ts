// Sentences about proof of a destination: what cannot be taken, and why.
export const evidenceErrors = {
  evidence_wrong_type: {
    zh: '{file}不是 PDF、JPG 或 PNG 文件，没有添加。请把它另存或拍照为这三种格式之一，再添加。',
    en: '{file} is not a PDF, JPG or PNG file and was not added. Save it as one of these and add that.',
  },
  evidence_truncated: {
    zh: '{file}不完整，可能没有下载或传送完，没有添加。请重新获取完整的文件。',
    en: '{file} is cut off, perhaps by an interrupted download, and was not added. Get the whole file again.',
  },
  evidence_too_large: {
    zh: '{file}有 {mb} MB，超过上限 {limitMb} MB，没有添加。请降低扫描清晰度或分成几个文件。',
    en: '{file} has {mb} MB, more than {limitMb} MB, and was not added. Scan it less finely, or split it.',
  },
  evidence_empty: {
    zh: '{file}是空文件，没有添加。请重新获取这个文件。',
    en: '{file} is empty and was not added. Get it again.',
  },
  evidence_internship: {
    zh: '实习（见习）材料不能作为就业证明，{file}没有添加。请收取正式的协议、合同或录用证明。',
    en: 'Papers of an internship are no proof of employment; {file} was not added. Ask for the agreement, contract or certificate.',
  },
  evidence_known: {
    zh: '{file}已经是这名毕业生的佐证材料，内容相同，没有重复添加。',
    en: '{file} is among the evidence of this graduate already, with the same content, and was not added twice.',
  },
  evidence_not_sent: {
    zh: '{file} 没有随上报包送来。需要查看时，请学院上报时勾选“附上佐证材料”。',
    en: '{file} did not come with the submission. Ask the school to hand in with evidence.',
  },
  evidence_too_much: {
    zh: '佐证材料超过 {most} MB，不能随上报包发送。请取消“附上佐证材料”，另行报送。',
    en: 'The evidence is larger than {most} MB and cannot go along. Hand in without it and bring it in another way.',
  },
  evidence_lost: {
    zh: '{file}的内容已丢失（台账曾经损坏），不能查看。请重新收取后添加，并把这一份作废。',
    en: 'The content of {file} was lost when the ledger was damaged. Ask for it again, add it, and take this one back.',
  },
  evidence_unexplained: {
    zh: '核为“不合格”时请写明原因。',
    en: 'Say why it is rejected.',
  },
} as const
