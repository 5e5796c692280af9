import { Modal } from 'antd'
import { Fragment, useEffect, useState } from 'react'
import { keySheet, useKeys } from '#web/keys.ts'

const asked = 'fengqiao-help'

/** Brings up the sheet from anywhere. */
export function showHelp(): void {
  window.dispatchEvent(new Event(asked))
}

/** All keys of the console on one sheet. */
export function HelpSheet() {
  const [open, setOpen] = useState(false)
  useEffect(() => {
    const show = () => setOpen(true)
    window.addEventListener(asked, show)
    return () => window.removeEventListener(asked, show)
  }, [])
  useKeys((key) => {
    if (key !== '?') return false
    setOpen(true)
    return true
  })
  return (
    <Modal open={open} title="快捷键" footer={null} onCancel={() => setOpen(false)} width={460}>
      <dl className="key-sheet">
        {keySheet.map(({ keys, words }) => (
          <Fragment key={words}>
            <dt>
              {keys.map((key) => (key.includes('再') ? <span key={key}>{key}</span> : <kbd key={key}>{key}</kbd>))}
            </dt>
            <dd>{words}</dd>
          </Fragment>
        ))}
      </dl>
    </Modal>
  )
}
