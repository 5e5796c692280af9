import { CloseOutlined, HistoryOutlined } from '@ant-design/icons'
import { Button, Upload } from 'antd'
import { acceptedFiles } from './accepted-files.ts'
import type { Check } from './use-check.ts'

/** The street's own report of the year before, to be read beside this one. */
export function PreviousFile({ check }: { check: Check }) {
  const { previous } = check
  return (
    <span className="check-previous">
      <Upload
        accept={acceptedFiles}
        showUploadList={false}
        disabled={check.busy}
        beforeUpload={(file) => {
          check.readPrevious(file)
          return false
        }}
      >
        <Button icon={<HistoryOutlined />} disabled={check.busy}>
          {previous ? `上年报告：${previous.name}` : '加上年报告'}
        </Button>
      </Upload>
      {previous && (
        <Button
          type="text"
          icon={<CloseOutlined />}
          aria-label="不用上年报告"
          disabled={check.busy}
          onClick={() => check.change({ previous: undefined })}
        />
      )}
    </span>
  )
}
