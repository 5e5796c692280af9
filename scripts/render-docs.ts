import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { procedures } from '#procedures/index.ts'
import { renderGlossary } from '../docs/render/glossary.ts'
import { pageOf, renderOverview } from '../docs/render/overview.ts'
import { renderProcedure } from '../docs/render/procedure.ts'
import { projectDir } from '../src/config.ts'

// What is said in the definitions is not said again by hand: the glossary's tables and the pages of the procedures.
mkdirSync(join(projectDir, 'docs/procedures'), { recursive: true })
for (const { procedure, examples } of procedures) {
  writeFileSync(join(projectDir, 'docs/procedures', pageOf(procedure)), renderProcedure(procedure, examples))
}
writeFileSync(join(projectDir, 'docs/procedures.md'), renderOverview())
writeFileSync(join(projectDir, 'docs/glossary.md'), renderGlossary())
