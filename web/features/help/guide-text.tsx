import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import styles from './guide.module.css'
import type { Block, Guide, Inline } from './guide-blocks.ts'

type Pictures = Guide['pictures']

/** The blocks of a guide as elements; nothing of it is ever read as HTML. */
export function GuideText({ blocks, pictures }: { blocks: readonly Block[]; pictures: Pictures }) {
  return keyed(blocks, (block) => <OneBlock block={block} pictures={pictures} />)
}

function OneBlock({ block, pictures }: { block: Block; pictures: Pictures }) {
  switch (block.kind) {
    case 'heading': {
      const Heading = block.level === 2 ? 'h2' : 'h3'
      return (
        <Heading className={styles.heading}>
          <Words parts={block.parts} />
        </Heading>
      )
    }
    case 'paragraph':
      return (
        <p>
          <Words parts={block.parts} />
        </p>
      )
    case 'picture': {
      const address = pictures[block.source]
      return address ? <img src={address} alt={block.alt} loading="lazy" className={styles.picture} /> : null
    }
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul'
      return (
        <List className={styles.list} {...(block.ordered ? { start: block.start } : {})}>
          {keyed(block.items, (item) => (
            <li>
              <GuideText blocks={item} pictures={pictures} />
            </li>
          ))}
        </List>
      )
    }
    case 'table':
      return <Table head={block.head} rows={block.rows} />
  }
}

function Table({ head, rows }: Pick<Extract<Block, { kind: 'table' }>, 'head' | 'rows'>) {
  const named = head.some((cell) => cell.length > 0)
  return (
    <div className={styles.tableRoom}>
      <table className={styles.table}>
        {named && (
          <thead>
            <tr>
              {keyed(head, (cell) => (
                <th scope="col">
                  <Words parts={cell} />
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {keyed(rows, (row) => (
            <tr>
              {keyed(row, (cell, index) =>
                index === 0 ? (
                  <th scope="row">
                    <Words parts={cell} />
                  </th>
                ) : (
                  <td>
                    <Words parts={cell} />
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Words({ parts }: { parts: readonly Inline[] }) {
  return keyed(parts, (part) => {
    if (part.kind === 'text') return part.text
    if (part.kind === 'code') return <code>{part.text}</code>
    if (part.kind === 'guide') {
      return (
        <Link to="/help/$guide" params={{ guide: part.guide }}>
          <Words parts={part.parts} />
        </Link>
      )
    }
    const Mark = part.kind
    return (
      <Mark>
        <Words parts={part.parts} />
      </Mark>
    )
  })
}

/** Parts of a text have no name of their own and never move. */
function keyed<Part>(parts: readonly Part[], show: (part: Part, index: number) => React.ReactNode) {
  return parts.map((part, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    return <Fragment key={index}>{show(part, index)}</Fragment>
  })
}
