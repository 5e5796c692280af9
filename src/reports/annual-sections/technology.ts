import { clause, sentence } from '#reports/sentence.ts'
import type { Section } from './section.ts'

/** 法治政府建设科技保障体系。 */
export const technology: Section = {
  title: '健全法治政府建设科技保障体系，推进数字赋能',
  paragraphs: [
    [
      sentence(
        '推行事项、期限、文书、证据一体管理，',
        clause`各类事项网上受理率${'matters.online-rate'}`,
        clause`跨部门协同业务在移动端的覆盖率${'service.mobile-collaboration-rate'}`,
        clause`线上矛调推广应用率${'mediation.online-rate'}`,
        clause`调处化解中心配备智能服务设备${'mediation-centre.smart-devices'}`,
      ),
    ],
  ],
}
