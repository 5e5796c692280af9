/**
 * Every refusal a person can meet: code → HTTP status and the Chinese words that say what to do.
 * `{name}` in the words is filled from the detail.
 */
const catalogue = {
  'input-invalid': { status: 400, words: '填写有误：{problems}。请改正后重新提交，已填内容仍保留。' },
  'input-not-json': { status: 400, words: '请求内容不是有效的数据格式，请刷新页面后重试。' },
  'input-too-large': { status: 413, words: '提交的内容过大，请精简文字或把材料作为附件上传。' },
  'route-unknown': { status: 404, words: '没有这个地址：{path}。请从菜单进入。' },
  'not-signed-in': { status: 401, words: '尚未登录或登录已过期，请重新登录；未提交的内容已存为草稿。' },
  'sign-in-failed': { status: 401, words: '账号或密码不正确，请核对后重试。' },
  'sign-in-locked': {
    status: 429,
    words: '连续多次登录失败，账号已锁定至 {until}，请届时再试或请系统管理员解锁。',
  },
  'too-many-requests': { status: 429, words: '操作过于频繁，请稍候再试。' },
  'not-allowed': { status: 403, words: '您的岗位不能{action}。如确需办理，请联系{who}。' },
  'out-of-area': { status: 404, words: '没有找到该记录，或它不在您负责的区域内。' },
  'matter-not-found': { status: 404, words: '没有找到该事项，或它不在您负责的区域内。' },
  'procedure-unknown': { status: 400, words: '没有「{procedure}」这种程序，请从程序库中选择。' },
  'procedure-not-in-force': { status: 409, words: '程序「{name}」在 {day} 未施行，不能据此立件。' },
  'step-unknown': { status: 400, words: '程序「{procedure}」没有「{step}」这一步。' },
  'step-not-now': { status: 409, words: '事项现处于「{state}」，不能「{step}」。可办的步骤：{allowed}。' },
  'step-not-yours': { status: 403, words: '「{step}」须由{roles}办理，请转交或联系该岗位。' },
  'step-needs-paper': { status: 409, words: '「{step}」须附文书：{papers}。请先上传或生成后再提交。' },
  'step-needs-track': { status: 409, words: '「{step}」之前须先完成：{tracks}。' },
  'step-barred': { status: 409, words: '{reason}' },
  'state-final': { status: 409, words: '事项已{state}，不能再办理；如有新情况，请重新受理并关联原件。' },
  'date-before-last': { status: 409, words: '所填时间 {given} 早于上一环节的时间 {last}，请核对后改正。' },
  'date-in-future': { status: 409, words: '所填时间 {given} 晚于现在，请核对后改正。' },
  'version-stale': {
    status: 409,
    words: '该事项刚被他人更新（现为第 {current} 版，您看到的是第 {seen} 版）。请刷新后再提交，已填内容仍保留。',
  },
  'act-repeated': { status: 409, words: '同一操作编号已用于另一项操作，请刷新页面后重新提交。' },
  'extension-after-due': {
    status: 409,
    words: '期限已于 {due} 届满，届满后不能延长（{basis}）。请如实记录逾期原因并尽快办结。',
  },
  'extension-too-long': { status: 409, words: '延长不得超过{limit}（{basis}），本次申请 {asked}，请减少天数。' },
  'extension-needs-basis': {
    status: 409,
    words: '「{deadline}」只有法律、法规、规章另有规定的才可延长（{basis}），请写明所依规定的名称和条款。',
  },
  'not-extendable': { status: 409, words: '「{deadline}」依法不得延长（{basis}）。' },
  'assignee-unknown': { status: 400, words: '没有找到承办人或承办单位，请从名单中选择。' },
  'entry-not-standing': {
    status: 409,
    words:
      '「{title}」：「{register}」中的 {code} 在{day}没有登记或者已经失效（到期、终止），不能使用（{basis}）。请核对编号，或先在清单中更新。',
  },
  'matter-not-named': { status: 409, words: '「{title}」：没有编号为 {number} 的相应事项，请核对编号。' },
  'case-open': {
    status: 409,
    words: '本案已有在办的「{procedure}」{number}，同一当事人、同一事由不重复立件。请在原件中办理，或登记为重复件。',
  },
  'case-excluded': { status: 409, words: '{reason}（在办：{number}）' },
  'link-self': { status: 400, words: '不能把事项关联到它自己。' },
  'link-exists': { status: 409, words: '这两件事项已有同样的关联。' },
  'link-not-found': { status: 404, words: '没有找到该关联，可能已被解除。' },
  'register-unknown': { status: 400, words: '没有「{register}」这个清单。' },
  'entry-not-found': { status: 404, words: '没有找到该清单条目。' },
  'entry-stale': { status: 409, words: '该条目刚被他人更新，请刷新后再改，已填内容仍保留。' },
  'entry-code-taken': { status: 409, words: '编号「{code}」在「{register}」中已被占用，请换一个编号。' },
  'entry-code-fixed': {
    status: 409,
    words: '{title}「{code}」已用于其他记录，不能更改。如编号有误，请终止本条目，另建新条目。',
  },
  'entry-period-wrong': { status: 400, words: '终止日期须晚于起始日期，请核对。' },
  'figure-file-wrong': { status: 400, words: '数字文件有误：{problem}。应含 code、subdistrict、year、figures 四项。' },
  'replay-year-open': { status: 409, words: '{year} 年还没有过完，不能按年度报告补录。' },
  'tenant-unknown': { status: 404, words: '没有编号为 {tenant} 的街道，请核对 12 位代码。' },
  'tenant-exists': { status: 409, words: '编号为 {tenant} 的街道已存在。' },
  'tenant-code-wrong': { status: 400, words: '街道代码须为 12 位数字（统计用区划代码），所填为「{code}」。' },
  'setting-unknown': { status: 400, words: '没有「{key}」这项期限设定，请从列表中选择。' },
  'setting-too-long': {
    status: 400,
    words: '「{name}」的承诺时限不得长于法定的{limit}，且须用同一单位（{basis}）。',
  },
  'setup-done': { status: 409, words: '街道已设置，请直接登录。' },
  'account-exists': { status: 409, words: '账号「{name}」已存在，请换一个账号名。' },
  'account-unknown': { status: 404, words: '没有账号「{name}」。' },
  'account-self-lockout': { status: 409, words: '不能停用自己的账号，或移除自己的管理员岗位。' },
  'roles-conflict': { status: 409, words: '系统管理员、安全管理员、审计管理员三岗不得由一人兼任，请只选其一。' },
  'role-unknown': { status: 400, words: '没有「{role}」这个岗位。' },
  'password-weak': { status: 400, words: '密码不合要求：{reason}。' },
  'indicator-unknown': { status: 404, words: '没有编号为「{code}」的指标。' },
  'period-wrong': { status: 400, words: '起止日期不对：须为 YYYY-MM-DD，且止日晚于起日。' },
  'warning-answered': { status: 409, words: '这条预警已有人答复，请刷新查看。' },
  'report-not-found': { status: 404, words: '没有找到该报告。' },
  'report-signed': { status: 409, words: '报告已于 {at} 签发，内容已固定，不能再改。如需更正，请另拟更正稿。' },
  'report-not-signed': { status: 409, words: '报告尚未签发。' },
  'report-stale': { status: 409, words: '报告刚被他人更新，请刷新后再改，已写内容仍保留。' },
  'report-loose-number': { status: 409, words: '正文中有数字未与台账指标相连：{numbers}。请插入指标，或标明出处。' },
  'draft-not-found': { status: 404, words: '没有找到该草稿，可能已提交或删除。' },
  'batch-not-found': { status: 404, words: '没有找到该导入批次。' },
  'batch-touched': { status: 409, words: '该批次中有 {count} 件已被办理，不能整批撤销。请逐件处理。' },
  'batch-running': { status: 409, words: '该批次仍在导入，请等它完成后再撤销。' },
  'import-kind-unknown': { status: 400, words: '表格不能导入为「{kind}」。可以导入为：{kinds}。' },
  'import-stopped': { status: 503, words: '系统停止，导入中断。已登记的不会重复，请重新导入同一文件接着完成。' },
  'mapping-wrong': { status: 400, words: '列与字段的对应有误：{problem}。请改正后重试。' },
  'mapping-incomplete': { status: 400, words: '必填字段没有对应的列：{fields}。请在表中补上该列，或指定对应关系。' },
  'calendar-year-known': {
    status: 409,
    words: '{year} 年放假安排已存在；如国务院有调整通知，请选择「修订」并填写通知文号。',
  },
  'calendar-days-wrong': { status: 400, words: '放假与调休日期有误：{reason}。' },
  'view-name-taken': { status: 409, words: '已有同名视图「{name}」，请换一个名称。' },
  'paper-unknown': { status: 404, words: '程序「{procedure}」没有这种文书。请从事项页的文书清单中选择。' },
  'template-wrong': { status: 400, words: '模板「{name}」不能使用：{problems}。请改正后重新上传。' },
  'template-stale': { status: 409, words: '《{paper}》的模板刚被他人更换，请刷新后核对，再决定是否更换。' },
  'template-not-found': { status: 404, words: '《{paper}》没有这份本地模板，可能已恢复为本系统文书。' },
  'template-broken': {
    status: 500,
    words: '本地模板「{name}」不能生成《{paper}》。请系统管理员在「文书模板」中重新上传，或恢复本系统文书。',
  },
  'attachment-not-found': { status: 404, words: '没有找到该附件。' },
  'sheet-not-a-sheet': {
    status: 400,
    words: '「{file}」不是可读取的表格文件。请用 Excel 或 WPS 打开后另存为 .xlsx 或 .csv，再重新上传。',
  },
  'sheet-locked': { status: 400, words: '「{file}」设有打开密码。请取消密码另存后再上传。' },
  'sheet-too-large': {
    status: 413,
    words: '「{file}」展开后过大（上限 {limit} MB）。请删去多余内容或分成几个文件上传。',
  },
  'sheet-too-many-rows': { status: 413, words: '「{file}」超过 {limit} 行。请分成几个文件，分批导入。' },
  'sheet-too-wide': { status: 413, words: '「{file}」超过 {limit} 列。请删去多余的列后再上传。' },
  'sheet-empty': { status: 400, words: '「{file}」中没有数据。请确认第一行为表头、其下有内容，再上传。' },
  'pdf-unavailable': {
    status: 503,
    words: '本机未安装 LibreOffice，不能生成 PDF。请管理员安装软件包 libreoffice-writer，或先下载 .docx。',
  },
  'pdf-failed': { status: 503, words: '生成 PDF 未成功。请稍后重试，或先下载 .docx。' },
  'file-not-found': { status: 404, words: '没有找到文件：{path}。' },
  'file-unwritable': { status: 500, words: '不能写入文件：{path}。请换一个存在且可写的位置。' },
  'usage-wrong': { status: 400, words: '{problem}。用法见 bin/fengqiao {command} --help。' },
  'address-unusable': {
    status: 500,
    words: '不能在 {host}:{port} 上监听：{problem}。请用 HOST、PORT 换一个地址或端口。',
  },
  'config-wrong': { status: 500, words: '环境变量 {name} 的值「{value}」不对，应为{expected}。请改正后重新启动。' },
  'port-busy': {
    status: 500,
    words: '端口 {port} 已被其他程序占用，没有启动。请换一个端口，例如：PORT={other} npm start；或先停掉占用它的程序。',
  },
  'server-running': {
    status: 409,
    words: '枫桥已在运行（进程 {pid}，地址 {address}）。如需重启，请先执行 bin/fengqiao stop。',
  },
  'server-not-running': { status: 409, words: '没有正在运行的枫桥（数据目录 {dataDir}）。' },
  'server-will-not-stop': { status: 500, words: '进程 {pid} 在 {seconds} 秒内没有停下，请稍候再试或查看日志。' },
  'disk-full': {
    status: 500,
    words: '{dataDir} 所在磁盘只剩 {free} MB，至少需要 {need} MB，没有启动。请清理磁盘或用 FENGQIAO_DATA 换一个目录。',
  },
  'data-folder-foreign': {
    status: 500,
    words: '{dataDir} 里有别的内容，不是枫桥的数据目录，未作任何改动。请用 FENGQIAO_DATA 指定一个空目录。',
  },
  'data-folder-newer': { status: 500, words: '{dataDir} 由更新版本的枫桥建立，未作任何改动。请升级程序后再启动。' },
  'data-folder-broken': {
    status: 500,
    words: '数据目录 {dataDir} 不完整：{problem}。未作任何改动，请从备份恢复该目录，或用 FENGQIAO_DATA 换一个空目录。',
  },
  'data-folder-locked': { status: 503, words: '另一个枫桥进程（{pid}）正在启动或停止数据库，请稍候再试。' },
  'data-folder-rights': {
    status: 500,
    words: '没有权限读写 {path}：{problem}。请改用有权限的账户运行，或用 FENGQIAO_DATA 换一个目录。',
  },
  'database-missing': {
    status: 500,
    words:
      '本机（{platform}）没有可用的内置数据库程序。请先执行 npm ci，或用 DATABASE_URL 指定 PostgreSQL 15 以上的数据库。',
  },
  'database-account-missing': {
    status: 500,
    words:
      '以 root 运行时数据库须用普通账户，但系统没有账户「{account}」。请用 FENGQIAO_DB_ACCOUNT 指定一个已有的普通账户。',
  },
  'database-will-not-start': {
    status: 500,
    words: '内置数据库没有启动：{problem}。数据未作改动；详见 {log}，必要时从备份恢复数据目录。',
  },
  'cluster-version': {
    status: 500,
    words:
      '数据目录中的数据库是 PostgreSQL {found} 建立的，本程序内置的是 {known}，未作任何改动。请换回相配的程序版本，或先行升级数据。',
  },
  'database-unreachable': { status: 503, words: '连不上数据库：{problem}。请核对 DATABASE_URL 与数据库是否在运行。' },
  'database-too-old': {
    status: 500,
    words: '数据库是 PostgreSQL {version}，须为 15 以上。请升级数据库或改用内置数据库。',
  },
  'database-foreign': {
    status: 500,
    words: '数据库「{database}」里有别的系统的表（{table} 等），未作任何改动。请在 DATABASE_URL 中指定一个空库。',
  },
  'schema-newer': {
    status: 500,
    words: '数据库结构（第 {found} 版）比本程序（第 {known} 版）新，未作任何改动。请升级程序后再启动。',
  },
  'schema-older': {
    status: 500,
    words: '数据库结构（第 {found} 版）比本程序（第 {known} 版）旧。请执行 npm start 完成升级。',
  },
  'schema-changed': {
    status: 500,
    words: '第 {number} 号迁移「{name}」与数据库中已执行的内容不一致，未作任何改动。请换回与数据库相配的程序版本。',
  },
  'migration-failed': { status: 500, words: '第 {number} 号迁移「{name}」执行失败，已全部撤回：{problem}。' },
  'schema-empty': { status: 409, words: '数据库尚未建立。请先执行 npm start 或 bin/fengqiao tenant create。' },
  'number-too-large': { status: 500, words: '数据库返回的数 {value} 超出可精确表示的范围。' },
  'file-type-refused': { status: 415, words: '文件「{name}」不能接收：{reason}。' },
  'file-too-large': { status: 413, words: '文件「{name}」超过 {limit}，请压缩或拆分后再上传。' },
  'report-file-unreadable': { status: 415, words: '「{file}」{reason}。' },
  'file-empty': { status: 400, words: '文件「{name}」是空的，请检查后重新选择。' },
  'seal-broken': {
    status: 500,
    words: '加密的个人信息无法解开，可能被改动或密钥不符。请立即联系系统管理员，不要覆盖该记录。',
  },
  'key-broken': { status: 500, words: '密钥文件 {path} 已损坏，请从备份恢复该文件后再启动。' },
  'key-mismatch': { status: 500, words: '密钥文件 {path} 与数据库不符，请从备份恢复原密钥文件后再启动；数据未改动。' },
} as const satisfies Record<string, { status: number; words: string }>

export type RefusalCode = keyof typeof catalogue
export type RefusalDetail = Record<string, string | number>

/** A refusal that a person can act on. The domain throws it; only the HTTP layer reads its status. */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly detail: RefusalDetail
  readonly status: number

  constructor(code: RefusalCode, detail: RefusalDetail = {}) {
    super(wordsOf(code, detail))
    this.name = 'Refusal'
    this.code = code
    this.detail = detail
    this.status = catalogue[code].status
  }
}

/** Builds the refusal of a catalogued code; the caller throws it. */
export function refuse(code: RefusalCode, detail: RefusalDetail = {}): Refusal {
  return new Refusal(code, detail)
}

/** Chinese words of a code with its details filled in. */
export function wordsOf(code: RefusalCode, detail: RefusalDetail = {}): string {
  return catalogue[code].words.replace(/\{(\w+)\}/g, (_, name: string) => String(detail[name] ?? ''))
}

export function isRefusalCode(text: string): text is RefusalCode {
  return Object.hasOwn(catalogue, text)
}
