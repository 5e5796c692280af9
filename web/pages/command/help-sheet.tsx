import { Modal } from 'antd'
import { Fragment } from 'react'
import { commandKeys } from './use-command-keys.ts'

export function CommandHelp({ onClose }: { onClose: () => void }) {
  return (
    <Modal open title="指挥中心的快捷键" footer={null} onCancel={onClose} width={460}>
      <dl className="key-sheet">
        {commandKeys.map(({ keys, words }) => (
          <Fragment key={words}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{words}</dd>
          </Fragment>
        ))}
      </dl>
    </Modal>
  )
}
