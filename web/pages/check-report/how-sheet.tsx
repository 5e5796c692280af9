import { Drawer } from 'antd'

type Props = {
  open: boolean
  checks: ReadonlyArray<{ id: string; name: string; explains: string }>
  onClose: () => void
}

/** What is looked at and how, in the words of the checks themselves. */
export function HowSheet({ open, checks, onClose }: Props) {
  return (
    <Drawer open={open} title="查什么、怎么查" size={560} onClose={onClose}>
      <p>
        先读出每个数：数值、单位、所数的是什么、哪一年，以及数与数的关系（其中、占比、增减）。文号、日期、电话、条款序号不算。
        再逐项核对，凡说有误的，都写明依据报告里的哪几个数算得，可以照着手算一遍。
      </p>
      <dl className="check-how">
        {checks.map(({ id, name, explains }) => (
          <div key={id}>
            <dt>{name}</dt>
            <dd>{explains}</dd>
          </div>
        ))}
      </dl>
      <p className="hint">
        <strong>错误</strong>：自相矛盾或者不可能。<strong>疑问</strong>：请人看一看。<strong>提示</strong>
        ：知道即可，不一定有错。机器读文字会有看漏、看错的时候，没有列出不等于没有问题。
      </p>
    </Drawer>
  )
}
