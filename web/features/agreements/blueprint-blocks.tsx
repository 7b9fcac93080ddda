import type { Block, Source as BlueprintSource } from '../../../domain/agreement/blueprint/document.ts'
import type { Provenance } from '../../../domain/agreement/provenance.ts'
import type { AgreementPack } from '../../../domain/agreement/schema.ts'
import { Facts } from '../../ui/facts/facts.tsx'
import { DataTable } from '../../ui/table/data-table.tsx'
import styles from './blueprint.module.css'
import { ProcedureFlow } from './flow.tsx'
import lists from './lists.module.css'
import { Rule } from './rule.tsx'

type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>

/** One block of the Blueprint as the page shows it; in the file the same stands with room to write. */
export function BlueprintBlock({ block, pack, digest }: { block: Block; pack: AgreementPack; digest: string }) {
  switch (block.kind) {
    case 'heading':
      return <h3 className={styles.heading}>{block.text}</h3>
    case 'text':
      return <p className={styles.text}>{block.text}</p>
    case 'list':
      return <Lines items={block.items} />
    case 'flow':
      return (
        <div className={styles.flow}>
          <h3 className={styles.heading}>{block.title}</h3>
          <ProcedureFlow pack={pack} digest={digest} procedure={block.procedure} label={block.title} />
        </div>
      )
    case 'rule':
      return <RuleText {...block} />
    case 'table':
      return <Table {...block} />
    case 'question':
      return <Question {...block} />
    case 'story':
      return <Story {...block} />
    case 'signatures':
      return <Signatures {...block} />
  }
}

function RuleText({ title, lines, facts, source }: Of<'rule'>) {
  return (
    <Rule title={title} provenance={source ? provenanceOf(source) : undefined}>
      {lines.length > 1 ? <Lines items={lines} /> : lines.map((line) => <p key={line}>{line}</p>)}
      {facts.length > 0 && <Told facts={facts} />}
      {source?.checked && <p className={lists.quiet}>{source.checked}</p>}
    </Rule>
  )
}

/** Facts as the Blueprint holds them. */
function Told({ facts }: Pick<Of<'rule'>, 'facts'>) {
  return <Facts look="beside" facts={facts.map(({ term, text }) => [term, text] as const)} />
}

function Lines({ items }: { items: readonly string[] }) {
  return (
    <ul className={lists.plain}>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  )
}

/** As the margin of a rule shows it. */
function provenanceOf({ article, certainty, text, note }: BlueprintSource): Provenance {
  return { certainty, source: text, ...(article ? { article } : {}), ...(note ? { note } : {}) }
}

function Table({ caption, columns, rows }: Of<'table'>) {
  const numbered = rows.map((cells, index) => ({ cells, key: String(index) }))
  return (
    <DataTable
      caption={caption}
      columns={columns.map(({ title }, index) => ({
        id: title,
        header: title,
        names: index === 0,
        cell: ({ cells }: (typeof numbered)[number]) => <Cell text={cells[index] ?? ''} />,
      }))}
      rows={numbered}
      rowKey={({ key }) => key}
    />
  )
}

function Cell({ text }: { text: string }) {
  const [first = '', ...notes] = text.split('\n')
  return (
    <>
      {first || '–'}
      {notes.map((note) => (
        <span key={note} className={styles.note}>
          {note}
        </span>
      ))}
    </>
  )
}

function Question({ heading, rules, facts, source }: Of<'question'>) {
  return (
    <Rule title={heading} provenance={provenanceOf(source)}>
      {rules.map(({ titles, says }) => (
        <div key={`${titles[0]} ${says}`}>
          {titles.map((title) => (
            <p key={title}>
              <strong>{title}</strong>
            </p>
          ))}
          <p>{says}</p>
        </div>
      ))}
      <Told facts={facts} />
    </Rule>
  )
}

function Story({ number, title, about, facts, steps }: Of<'story'>) {
  return (
    <Rule title={`${number}. ${title}`}>
      {about && (
        <p lang="en" className={lists.quiet}>
          {about}
        </p>
      )}
      <Told facts={facts} />
      <ol className={styles.steps}>
        {steps.map(({ line, why, holds }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the steps of a story stay in their order
          <li key={index}>
            <strong>{line}</strong>
            {why && (
              <span lang="en" className={styles.note}>
                {why}
              </span>
            )}
            {holds.map((one) => (
              <span key={one} className={styles.holds}>
                {one}
              </span>
            ))}
          </li>
        ))}
      </ol>
    </Rule>
  )
}

function Signatures({ sides }: Of<'signatures'>) {
  return (
    <div className={styles.signatures}>
      {sides.map(({ title, lines }) => (
        <div key={title}>
          <h3>{title}</h3>
          <dl>
            {lines.map((line) => (
              <div key={line}>
                <dt>{line}</dt>
                <dd aria-hidden="true" />
              </div>
            ))}
          </dl>
        </div>
      ))}
    </div>
  )
}
