import type { Post } from '#access/actor.ts'
import type { RoleId } from '#procedures/roles.ts'
import { grids, leaderOf, mediatorOf, type Village, villages } from './places.ts'

/** One for all: the demonstration is meant to be entered. It keeps the rules for passwords. */
export const demoPassword = 'Shili-2026!'

export type Unit = {
  code: string
  name: string
  kind: 'office' | 'station' | 'village' | 'district' | 'other'
  aliases: readonly string[]
  duties: string
  leader?: string
}

const offices: readonly Unit[] = [
  unit('U01', '党政综合办公室', 'office', ['党政办'], '文电会务、政务公开、档案、综合协调', 'office'),
  unit('U02', '平安法治办公室', 'office', ['平安办', '综治办'], '平安建设、信访、矛盾纠纷排查化解', 'governance'),
  unit('U03', '综合信息指挥室', 'office', ['指挥室', '指挥中心'], '热线、网格事件的受理分流、督办考核', 'command'),
  unit('U04', '便民服务中心', 'station', ['服务中心'], '政务服务事项受理、办理、帮办代办', 'service'),
  unit('U05', '综合行政执法队', 'station', ['执法队'], '市容、违建、油烟噪声、占道经营等执法', 'enforcer'),
  unit('U06', '司法所', 'station', [], '人民调解、法律服务、合法性审查、社区矫正', 'justice'),
  unit('U07', '城市建设管理办公室', 'office', ['城建办'], '市政设施、物业、道路、河道、绿化', 'works'),
  unit('U08', '应急消防管理站', 'station', ['应急站'], '安全生产、消防、防汛', 'safety'),
  unit('U21', '区住房城乡建设局', 'district', ['区住建局'], '住房、物业、建筑市场主管', 'housing'),
  unit('U22', '区市场监督管理局', 'district', ['区市场监管局'], '市场、食品安全、消费者权益主管', 'market'),
  unit('U23', '区交通警察大队', 'district', ['区交警大队'], '道路交通秩序', 'traffic'),
  unit('U41', '示例街道人民调解委员会', 'other', ['街道调委会'], '调解民间纠纷', 'committee'),
]

function unit(
  code: string,
  name: string,
  kind: Unit['kind'],
  aliases: readonly string[],
  duties: string,
  leader?: string,
): Unit {
  return { code, name, kind, aliases, duties, ...(leader ? { leader } : {}) }
}

/** The unit code of a village's committee: V03 → U13. */
export function unitOf(village: Village): string {
  return `U1${village.code.slice(-1)}`
}

export const units: readonly Unit[] = [
  ...offices,
  ...villages.map((village) =>
    unit(
      unitOf(village),
      `${village.name}${village.kind === 'village' ? '村民' : '居民'}委员会`,
      'village',
      [village.name],
      '自治、网格、邻里互助、协助办理政务',
      leaderOf(village),
    ),
  ),
]

export type DemoAccount = { name: string; person: string; unit?: string; posts: Post[]; shown: boolean }

function account(name: string, person: string, role: RoleId, unit?: string, area: Omit<Post, 'role'> = {}) {
  return { name, person, ...(unit ? { unit } : {}), posts: [{ role, ...area }], shown: true }
}

const everywhere = { villages: villages.map((village) => village.code) }

// 三位管理员与领导不属承办单位，故不填单位。
const people: readonly DemoAccount[] = [
  account('clerk', '沈晓芸', 'window_clerk', 'U04'),
  account('petition', '程立新', 'petition_officer', 'U02'),
  account('hotline', '陆佳怡', 'hotline_officer', 'U03'),
  account('command', '秦振华', 'command_center', 'U03'),
  account('governance', '郝文斌', 'governance_office', 'U02'),
  account('service', '夏雅琴', 'service_clerk', 'U04'),
  account('enforcer', '段宏亮', 'enforcer', 'U05'),
  account('assistant', '邱家豪', 'enforcement_aux', 'U05'),
  account('committee', '方玉兰', 'mediation_committee', 'U41', everywhere),
  account('justice', '薛正阳', 'judicial_office', 'U06'),
  account('reviewer', '顾慧敏', 'legal_reviewer', 'U06'),
  account('counsel', '乔思静', 'legal_counsel', 'U06'),
  account('office', '孟晓东', 'gen_office', 'U01'),
  account('disclosure', '姚欣妍', 'disclosure_officer', 'U01'),
  account('archivist', '龚月华', 'archivist', 'U01'),
  account('housing', '钟海波', 'district_dept', 'U21'),
  account('deputy', '贺永康', 'deputy_in_charge'),
  account('director', '侯志民', 'director'),
  account('secretary', '武建新', 'party_secretary'),
  account('sysadmin', '汤一鸣', 'sysadmin'),
  account('secadmin', '尹雪敏', 'secadmin'),
  account('auditadmin', '白文静', 'auditadmin'),
  account('screen', '指挥大厅大屏', 'wall_screen', 'U03'),
]

const handlers: readonly DemoAccount[] = [
  account('works', '龙德平', 'enforcer', 'U07'),
  account('safety', '雷国强', 'enforcer', 'U08'),
  account('market', '田春梅', 'district_dept', 'U22'),
  account('traffic', '康俊杰', 'district_dept', 'U23'),
].map((one) => ({ ...one, shown: false }))

const leaderNames = ['邵丽娟', '毛志明', '常秀珍', '万海平', '易桂英', '史根清', '江水生', '黎金波']
const mediatorNames = ['范淑芬', '廖德华', '邹凤兰', '姜伟强', '谭彩霞', '崔国军', '任少平', '魏小琴']
const gridSurnames = [...'石卢丁余潘杜戴汪彭苏蒋蔡贾吕曾许傅邓袁曹程董于冯唐韩谢郑宋梁罗马郭何林高朱胡孙徐吴周']
const gridGiven = [
  '晓燕',
  '立军',
  '佳敏',
  '志豪',
  '雪萍',
  '文强',
  '海霞',
  '建明',
  '欣怡',
  '宏伟',
  '春芳',
  '子阳',
  '丽华',
  '永平',
]

const inVillages: readonly DemoAccount[] = [
  ...villages.map((village, at) => ({
    ...account(leaderOf(village), leaderNames[at] ?? '', 'grid_leader', unitOf(village), { villages: [village.code] }),
    shown: at === 0,
  })),
  ...grids.map((grid, at) => ({
    ...account(
      grid.account,
      `${gridSurnames[at]}${gridGiven[at % gridGiven.length]}`,
      'grid_worker',
      unitOf(grid.village),
      {
        grids: [grid.code],
      },
    ),
    shown: at === 0,
  })),
  ...villages.map((village, at) => ({
    ...account(mediatorOf(village), mediatorNames[at] ?? '', 'mediator', 'U41', { villages: [village.code] }),
    shown: at === 0,
  })),
]

/** Every account; those `shown` are printed at the start, one for each role. */
export const accounts: readonly DemoAccount[] = [...people, ...handlers, ...inVillages]

const byName = new Map(accounts.map((one) => [one.name, one]))

export function getAccount(name: string): DemoAccount {
  const found = byName.get(name)
  if (!found) throw new Error(`no account ${name}`)
  return found
}

/** Who in a unit takes what is given to it. */
export function handlerOf(unit: string): string {
  const found = units.find(({ code }) => code === unit)?.leader
  if (!found) throw new Error(`no handler in ${unit}`)
  return found
}
