// Sentences about packages between a school and the centre, and about the ways that they go.
import type { Bilingual } from './template.ts'

const packages = {
  not_a_package: {
    zh: '“{file}”不是本程序的上报包或通知文件。请确认选对了文件；如是从微信或邮件另存的，请重新下载后再试。',
    en: '"{file}" is not a package of this program. Check that it is the right file; if it came by chat or mail, download it again.',
  },
  package_damaged: {
    zh: '“{file}”在传送中损坏，没有读入任何内容。请对方重新发送，或重新复制、下载后再试。',
    en: '"{file}" was damaged on its way; nothing was taken from it. Ask for it again, or copy or download it again.',
  },
  package_forged: {
    zh: '“{file}”的签名与“{name}”登记的密钥不符，没有读入任何内容。请打电话向对方核实是否由其发出。',
    en: 'The signature of "{file}" does not fit the key known of "{name}"; nothing was taken from it. Ask them by telephone whether it is theirs.',
  },
  package_for_another: {
    zh: '“{file}”不是发给本台账的，无法打开。请把它交给真正的收件单位。',
    en: '"{file}" is meant for somebody else and cannot be opened here. Pass it on to whom it is for.',
  },
  package_newer: {
    zh: '“{file}”由更新版本的程序生成。请先升级本程序，再读入。',
    en: '"{file}" was made by a newer version of this program. Update this one first, then read it again.',
  },
  package_too_large: {
    zh: '“{file}”解开后过大，超出允许的范围，没有读入任何内容。请对方核对后重新生成。',
    en: '"{file}" would become too large when unpacked; nothing was taken from it. Ask the sender to make it again.',
  },
  package_unknown_sender: {
    zh: '“{file}”来自未登记的单位“{name}”，没有读入任何内容。请先邀请该单位并核对指纹。',
    en: '"{file}" comes from "{name}", who is not known here; nothing was taken from it. Invite them first and compare the fingerprints.',
  },
  package_sender_blocked: {
    zh: '“{name}”尚未核准或已被停用，没有读入“{file}”。请先核对指纹并核准。',
    en: '"{name}" is not approved or is blocked; "{file}" was not taken. Compare the fingerprints and approve first.',
  },
  package_wrong_role: {
    zh: '“{file}”要由另一方读入：学院读取中心的通知，中心读取学院的上报包。请检查打开的是哪一个台账。',
    en: '"{file}" is for the other side: a school reads what the centre sends, the centre what schools send. Check which ledger is open.',
  },
  package_fork: {
    zh: '“{name}”第 {serial} 号上报包与已收到的同号包内容不同：可能有两台电脑在用同一份台账。没有读入，请与该学院核对以哪一台为准。',
    en: 'Package {serial} of "{name}" differs from the one with the same number that is here: two computers may use copies of one ledger. It was not taken; settle with the school which one holds.',
  },
  package_rollback: {
    zh: '“{name}”第 {serial} 号上报包早于已收到的第 {known} 号：该学院可能恢复了旧备份。没有读入，请该学院先读入最近的回执再上报。',
    en: 'Package {serial} of "{name}" is older than number {known}, which is here: the school may have restored an old backup. It was not taken; the school should read its last receipt and submit again.',
  },
  package_chain: {
    zh: '“{name}”第 {serial} 号上报包与上一号接不上：两者之间的台账不是同一份。没有读入，请与该学院核对。',
    en: 'Package {serial} of "{name}" does not follow the one before it: it was not made by the same ledger. It was not taken; check with the school.',
  },
  package_go_on: {
    zh: '中心已决定以这台电脑上的台账为准。第 {serial} 号上报包没有读入，请重新上报。',
    en: 'The centre goes on with the ledger of this computer. Package {serial} was not taken; please submit again.',
  },
  package_left_out: {
    zh: '{count} 人已在中心依法删除，没有读入（学号 {students}）。其余内容已读入；请核对这些人是否也应在本院删除。',
    en: '{count} of the people were erased at the centre and left out ({students}). Everything else was taken; see whether they are to be erased here as well.',
  },
  package_content: {
    zh: '“{file}”的内容不符合格式（{detail}），没有读入任何内容。请对方核对后重新生成。',
    en: 'The content of "{file}" is not as it should be ({detail}); nothing was taken from it. Ask the sender to make it again.',
  },
  package_no_period: {
    zh: '“{file}”所属的报送期在本台账中不存在，没有读入。请先读入报送期文件，或核对届别。',
    en: 'The period of "{file}" is not in this ledger; it was not taken. Read the file of the period first, or check the cohort.',
  },
  not_joined: {
    zh: '本台账还没有加入中心。请先读入中心发来的邀请文件，并等待核准。',
    en: 'This ledger has not joined a centre. Read the invitation file of the centre first, and wait to be approved.',
  },
  joined_already: {
    zh: '本台账已加入“{name}”，不能再加入另一个中心。',
    en: 'This ledger belongs to "{name}" and cannot join another centre.',
  },
  join_other_school: {
    zh: '邀请文件是发给“{school}”的，本台账属于“{own}”。请选择发给本学院的邀请文件。',
    en: 'The invitation is for "{school}", this ledger belongs to "{own}". Choose the invitation for this school.',
  },
  check_open: {
    zh: '自查还有 {count} 项必须处理的问题，尚不能签批。请逐项改正，或写明理由。',
    en: 'The self-check has {count} findings that must be settled before it can be signed. Correct each, or explain it.',
  },
  not_signed: {
    zh: '本期还没有签批，不能上报。请先完成自查和签批。',
    en: 'The period is not signed and cannot be submitted. Do the self-check and the signing first.',
  },
  period_closed: {
    zh: '报送期“{title}”已归档，不能再改。',
    en: 'The period "{title}" is archived and cannot be changed.',
  },
  archive_open: {
    zh: '“{title}”还有 {packages} 个上报包没有校审、{conflicts} 处冲突没有处理，不能归档。请先校审或退回，并处理冲突。',
    en: '"{title}" has {packages} packages that were not reviewed and {conflicts} open conflicts; it cannot be archived. Accept or return the packages and decide the conflicts first.',
  },
  question_no_school: {
    zh: '这名学生（这一行）所在的学院还没有接入或未经核准，问题送不到。请先在“汇总”里邀请并核准该学院。',
    en: 'The school of this person or row has not joined or is not approved, so no question reaches it. Invite and approve the school first.',
  },
  question_settled: {
    zh: '这个问题已经送出、办结或不在了，请刷新后再看。',
    en: 'This question has left, was settled or is gone. Reload and look again.',
  },
  package_state: {
    zh: '这个上报包的状态已经改变，请刷新后再操作。',
    en: 'The state of this package has changed. Reload and try again.',
  },
  accept_open: {
    zh: '还有 {conflicts} 处冲突没有裁定、{questions} 个问题没有答复。请先处理，或确认在此情况下仍然通过。',
    en: '{conflicts} conflicts are undecided and {questions} questions unanswered. Settle them first, or confirm that it is accepted all the same.',
  },
  central_only: {
    zh: '这一步只能在中心的台账中进行。请打开中心的台账，或请就业中心操作。',
    en: 'This is done in the ledger of the central office alone. Open that ledger, or ask the central office.',
  },
  package_erased: {
    zh: '包里有已依法删除的人，内容已经清除，没有发出。请重新上报本期。',
    en: 'Somebody in this package was erased by law, so its content is gone and it was not sent. Submit the period again.',
  },
  consolidated_batch: {
    zh: '这一步是汇总学院的上报包，不能撤销。请退回该上报包，由学院改正后重新上报。',
    en: 'This step consolidated a package of a school and cannot be undone. Return the package, so that the school corrects it and submits again.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>

const transports = {
  transport_none: {
    zh: '还没有设置传送方式。请先选择一个文件夹，或把文件另存后发送。',
    en: 'No way of sending is set. Choose a folder, or save the file and send it yourself.',
  },
  transport_unreachable: {
    zh: '现在连不上“{place}”。待发的文件还在台账里，请联网后再收发一次。',
    en: '"{place}" cannot be reached now. What waits is kept in the ledger: exchange again when you are connected.',
  },
  transport_readonly: {
    zh: '在“{place}”没有写入权限，文件没有发出。请联系管理人员开通写入，或另存后发送。',
    en: 'Writing to "{place}" is not allowed; nothing was sent. Ask for the right to write, or save the file and send it yourself.',
  },
  transport_full: {
    zh: '“{place}”空间已满，文件没有发出。请腾出空间后再收发一次。',
    en: '"{place}" is full; nothing was sent. Make room and exchange again.',
  },
  transport_interrupted: {
    zh: '与“{place}”的连接中断，没有留下不完整的文件。请稍后再收发一次。',
    en: 'The connection to "{place}" broke off; no half file was left. Exchange again later.',
  },
  transport_folder_missing: {
    zh: '找不到文件夹“{place}”。请插好 U 盘或连上共享，再试一次。',
    en: 'The folder "{place}" is not there. Plug in the stick or connect the share, and try again.',
  },
  transport_denied: {
    zh: '服务器“{place}”不接受这个用户名、密码或密钥。请向管理人员核对后重新设置。',
    en: 'The server "{place}" does not accept this user name, password or key. Ask its administrator and set them again.',
  },
  transport_no_server_folder: {
    zh: '服务器上没有“{place}”这个文件夹。请核对地址，或请管理人员建立文件夹。',
    en: 'The folder "{place}" is not on the server. Check the address, or ask its administrator to make the folder.',
  },
  transport_server_failed: {
    zh: '服务器“{place}”没能完成（答复 {status}）。待发的文件还在台账里，请稍后再收发一次；仍然如此时把这个数字告诉管理人员。',
    en: 'The server "{place}" could not do it (answer {status}). What waits is kept in the ledger: exchange again later, and if it stays so tell its administrator this number.',
  },
  transport_untrusted: {
    zh: '服务器“{place}”的证书不是由已知机构签发的，没有连接。若由学校自建的机构签发，请向管理人员索取该机构的证书文件，在收发方式里填入。',
    en: 'The certificate of "{place}" was given by nobody known, so it was not connected to. If the university has an authority of its own, ask for its certificate file and set it with the way of sending.',
  },
  transport_certificate_time: {
    zh: '服务器“{place}”的证书按本机时间不在有效期内，没有连接。请先核对本机的日期；日期无误时，请管理人员更换证书。',
    en: 'By the clock of this computer the certificate of "{place}" is not valid now, so it was not connected to. Check the date of this computer first; if it is right, ask the administrator for a new certificate.',
  },
  transport_other_server: {
    zh: '“{place}”出示的不是登记的那张证书，对方可能不是原来的服务器，没有连接。请打电话向管理人员核对；确实换过证书时，重新设置收发方式。',
    en: '"{place}" shows another certificate than the one that was set: it may be another server, so it was not connected to. Ask its administrator by telephone; if the certificate was changed, set the way of sending again.',
  },
  transport_host_key: {
    zh: '“{place}”出示的主机密钥是 {found}，与设置的不同，对方可能不是原来的服务器，没有连接。请打电话向管理人员逐位核对；确实是它时，重新设置收发方式。',
    en: '"{place}" shows the host key {found}, which is not the one that was set: it may be another server, so it was not connected to. Compare it with its administrator by telephone; if it is right, set the way of sending again.',
  },
  transport_key_unreadable: {
    zh: '用于“{place}”的私钥读不出来：文件不是私钥，或私钥的密码不对。请重新选择私钥文件。',
    en: 'The private key for "{place}" cannot be read: the file is not a private key, or its passphrase is wrong. Choose the key file again.',
  },
  transport_no_certificate: {
    zh: '“{file}”不是证书文件（PEM 格式）。请向管理人员索取 .pem 或 .crt 文本格式的机构证书。',
    en: '"{file}" is not a certificate file (PEM). Ask the administrator for the certificate of the authority as a .pem or .crt text file.',
  },
  transport_secret_missing: {
    zh: '还没有填写用于“{place}”的密码或私钥。换了服务器或用户名时须重新填写。',
    en: 'The password or private key for "{place}" is missing. With another server or user it has to be given again.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>

export const packageErrors = { ...packages, ...transports }
