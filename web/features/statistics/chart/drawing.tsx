import { useId } from 'react'
import { Bar, BarChart, CartesianGrid, LabelList, Line, LineChart, ReferenceDot, Tooltip, XAxis, YAxis } from 'recharts'
import { isShare } from '../../../../domain/statistics/measures.ts'
import styles from './chart.module.css'
import { colourOf, dashes, fillOf, Mark, Patterns } from './looks.tsx'
import { adds, type Panel } from './model.ts'
import { ticksFor } from './scale.ts'
import { wrapped } from './wrap.ts'

// Recharts is heavy: this module is fetched when a chart is drawn, and the page stands before.

export interface DrawingProps {
  /** How it is read out. */
  name: string
  panel: Panel
  /** The same a year earlier, by row; null where nothing stands behind the line. */
  before: readonly (number | null)[] | null
  words: {
    value: (value: number) => string
    share: (share: number) => string
    hidden: string
    lastYear: string
    /** Written at the axis of the figures. */
    unit: string
    percent: string
  }
  width: number
  mirrored: boolean
}

type Datum = { key: string; label: string; before: number | null } & Record<string, string | number | null>

/** Nothing moves. It takes the focus as one picture with a name; the table beside it is what screen readers read. */
export function Drawing(props: DrawingProps) {
  const { panel } = props
  if (panel.kind === 'lines') return <Lines {...props} />
  if (panel.kind === 'columns') return <Columns {...props} />
  return <Bars {...props} />
}

/** A hidden figure is drawn as a stub of one length, whatever it is. */
const stub = 0.07

function useDrawn({ panel, before }: DrawingProps) {
  const id = useId().replaceAll(':', '')
  const high = panel.most > 0 ? panel.most : 1
  const data = panel.rows.map(({ key: row, label, values, hidden }, index): Datum => {
    const parts = panel.series.flatMap(({ key }, at) => [
      [`v${at}`, values[key] ?? null],
      [`h${at}`, hidden.includes(key) ? high * stub : null],
    ])
    return { key: row, label, before: before?.[index] ?? null, ...Object.fromEntries(parts) }
  })
  const names = new Map(
    panel.rows.map(({ key, label, short }) => [key, panel.kind === 'bars' || panel.kind === 'shares' ? label : short]),
  )
  const ticks = isShare(panel) ? [0, 0.25, 0.5, 0.75, 1] : ticksFor(Math.max(high, ...(before ?? []).map(Number)), true)
  return {
    id,
    data,
    name: (key: unknown) => names.get(String(key)) ?? '',
    scale: { ticks, domain: [0, ticks.at(-1)!] as [number, number] },
    fill: (at: number) => `url(#${fillOf(id, at)})`,
    hatch: `url(#${id}-hidden)`,
  }
}

/** A figure upon a line keeps a little of the ground around it. */
const halo = { paintOrder: 'stroke', stroke: 'var(--paper)', strokeWidth: 4 } as const
const tick = { fill: 'var(--quiet)', fontSize: 13 }
const still = { isAnimationActive: false } as const

const asPicture = ({ name }: DrawingProps) => ({ accessibilityLayer: true, role: 'img', title: name }) as const

function valueAxis({ panel: { formula }, words }: DrawingProps) {
  const tickFormatter = isShare({ formula }) ? words.share : words.value
  return {
    type: 'number',
    allowDecimals: !adds(formula) && isShare({ formula }),
    tickFormatter,
    tick,
    tickLine: false,
  } as const
}

function Lines(props: DrawingProps) {
  const { panel, before, words, width, mirrored } = props
  const { id, data, name, scale, hatch } = useDrawn(props)
  const alone = panel.series.length === 1
  return (
    <LineChart
      width={width}
      height={width < 480 ? 234 : 284}
      data={data}
      margin={{ top: 40, right: 20, bottom: 4, left: 4 }}
      {...asPicture(props)}
    >
      <Patterns id={id} />
      <CartesianGrid vertical={false} stroke="var(--rule)" />
      <AxisUnit {...props} />
      <XAxis
        dataKey="key"
        tickFormatter={name}
        reversed={mirrored}
        tick={tick}
        tickLine={false}
        stroke="var(--edge)"
        minTickGap={12}
        padding={{ left: 16, right: 16 }}
      />
      <YAxis {...valueAxis(props)} {...scale} orientation={mirrored ? 'right' : 'left'} axisLine={false} width={52} />
      {alone &&
        panel.rows.map(({ key, hidden }) =>
          hidden.length > 0 ? (
            <ReferenceDot
              key={key}
              x={key}
              y={0}
              shape={({ cx, cy }) => (
                <rect
                  x={Number(cx) - 7}
                  y={Number(cy) - 18}
                  width={14}
                  height={18}
                  fill={hatch}
                  style={{ stroke: 'var(--edge)' }}
                />
              )}
            />
          ) : null,
        )}
      {before && (
        <Line
          {...still}
          dataKey="before"
          name={words.lastYear}
          stroke="var(--quiet)"
          strokeWidth={1}
          strokeDasharray="1 3"
          dot={false}
          activeDot={false}
        />
      )}
      {panel.series.map(({ key, label }, at) => (
        <Line
          {...still}
          key={key}
          dataKey={`v${at}`}
          name={label}
          stroke={colourOf(at)}
          strokeWidth={2}
          strokeDasharray={dashes[at] ?? ''}
          dot={({ cx, cy, key: one }) =>
            cx == null || cy == null ? <g key={one} /> : <Mark key={one} cx={cx} cy={cy} index={at} />
          }
          activeDot={false}
        >
          {alone && data.length <= 13 && width > 480 && (
            <LabelList
              {...halo}
              dataKey={`v${at}`}
              position="top"
              offset={9}
              fontSize={13}
              fill="var(--ink)"
              {...halo}
              formatter={(value) => said(value, props)}
            />
          )}
        </Line>
      ))}
      {tooltip(props)}
    </LineChart>
  )
}

function Columns(props: DrawingProps) {
  const { panel, before, words, width, mirrored } = props
  const { id, data, name, scale, fill, hatch } = useDrawn(props)
  const room = (width - 70) / Math.max(1, data.length)
  return (
    <BarChart
      width={width}
      height={width < 480 ? 244 : 294}
      data={data}
      margin={{ top: 40, right: 12, bottom: 4, left: 4 }}
      {...asPicture(props)}
      barCategoryGap="22%"
      maxBarSize={72}
    >
      <Patterns id={id} />
      <CartesianGrid vertical={false} stroke="var(--rule)" />
      <AxisUnit {...props} />
      <XAxis
        dataKey="key"
        reversed={mirrored}
        tickLine={false}
        stroke="var(--edge)"
        interval={room < 30 ? 'preserveStartEnd' : 0}
        height={room < 30 ? 30 : 52}
        tick={(given) => (
          <Words {...given} text={name(given.payload.value)} signs={Math.max(6, Math.floor(room / 7.2))} below />
        )}
      />
      <YAxis {...valueAxis(props)} {...scale} orientation={mirrored ? 'right' : 'left'} axisLine={false} width={52} />
      {before && (
        <Bar
          {...still}
          dataKey="before"
          name={words.lastYear}
          fill="none"
          stroke="var(--quiet)"
          strokeDasharray="1 3"
        />
      )}
      {panel.series.flatMap(({ key, label }, at) => [
        <Bar
          {...still}
          key={key}
          stackId={key || 'one'}
          dataKey={`v${at}`}
          name={label}
          fill={panel.series.length > 1 ? fill(at) : colourOf(0)}
        >
          {room / panel.series.length > 26 && (
            <LabelList
              {...halo}
              dataKey={`v${at}`}
              position="top"
              fontSize={13}
              fill="var(--ink)"
              {...halo}
              formatter={(value) => said(value, props)}
            />
          )}
        </Bar>,
        <Bar
          {...still}
          key={`${key} hidden`}
          stackId={key || 'one'}
          dataKey={`h${at}`}
          name={label}
          fill={hatch}
          stroke="var(--edge)"
        />,
      ])}
      {tooltip(props)}
    </BarChart>
  )
}

/** Bars that lie, so that long names have room; `shares` fill the whole width. */
function Bars(props: DrawingProps) {
  const { panel, words, width, mirrored } = props
  const { id, data, name, scale, fill, hatch } = useDrawn(props)
  const shares = panel.kind === 'shares'
  const names = Math.min(width * 0.38, 260)
  const signs = Math.floor(names / 7.4)
  const several = shares ? 1 : panel.series.length
  const tall = data.map(({ label }) => Math.max(wrapped(label, signs).length * 18 + 8, several * 20 + 10, 32))
  const height = tall.length * Math.max(...tall, 32) + 52
  const axis = shares
    ? ({ type: 'number', domain: [0, 1], tickFormatter: words.share, tick, tickLine: false } as const)
    : { ...valueAxis(props), ...scale }
  return (
    <BarChart
      layout="vertical"
      width={width}
      height={height}
      data={data}
      margin={{ top: 4, right: mirrored ? 4 : shares ? 20 : 56, bottom: 16, left: mirrored ? (shares ? 20 : 56) : 4 }}
      {...asPicture(props)}
      barCategoryGap="18%"
      stackOffset={shares ? 'expand' : 'none'}
    >
      <Patterns id={id} />
      <CartesianGrid horizontal={false} stroke="var(--rule)" />
      <AxisUnit {...props} below={height} from={names + 4} />
      <XAxis {...axis} reversed={mirrored} axisLine={false} />
      <YAxis
        type="category"
        dataKey="key"
        orientation={mirrored ? 'right' : 'left'}
        width={names}
        interval={0}
        stroke="var(--edge)"
        tickLine={false}
        tick={(given) => <Words {...given} text={name(given.payload.value)} signs={signs} mirrored={mirrored} />}
      />
      {panel.series.flatMap(({ key, label }, at) => {
        const stack = shares ? 'whole' : key || 'one'
        const bar = (
          <Bar
            {...still}
            key={key}
            stackId={stack}
            dataKey={`v${at}`}
            name={label}
            fill={panel.series.length > 1 ? fill(at) : colourOf(0)}
            stroke={shares ? 'var(--sheet)' : 'none'}
          >
            <LabelList
              dataKey={`v${at}`}
              content={(given) =>
                shares ? (
                  <Part {...asBox(given)} rows={data} series={panel.series.length} words={words} />
                ) : (
                  <End {...asBox(given)} text={said(given.value, props)} mirrored={mirrored} />
                )
              }
            />
          </Bar>
        )
        if (shares) return [bar]
        return [
          bar,
          <Bar
            {...still}
            key={`${key} hidden`}
            stackId={stack}
            dataKey={`h${at}`}
            name={label}
            fill={hatch}
            stroke="var(--edge)"
          >
            <LabelList
              dataKey={`h${at}`}
              content={(given) => (
                <End {...asBox(given)} text={given.value == null ? '' : words.hidden} mirrored={mirrored} quiet />
              )}
            />
          </Bar>,
        ]
      })}
      {tooltip(props)}
    </BarChart>
  )
}

/** What the figures are figures of: above an axis that stands, at the beginning of one that lies. */
function AxisUnit({
  panel,
  words,
  width,
  mirrored,
  below,
  from = 4,
}: DrawingProps & { below?: number; from?: number }) {
  return (
    <text
      x={mirrored ? width - from : from}
      y={below === undefined ? 14 : below - 6}
      textAnchor={mirrored ? 'end' : 'start'}
      fontSize={13}
      style={{ fill: 'var(--quiet)' }}
    >
      {panel.kind === 'shares' ? words.percent : words.unit}
    </text>
  )
}

interface Box {
  x: number
  y: number
  width: number
  height: number
  index: number
  value: number | null
}

function asBox({ x, y, width, height, index, value }: { [Key in keyof Box]?: unknown }): Box {
  const known = [x, y, width, height, index].map((one) => Number(one ?? 0)) as [number, number, number, number, number]
  return {
    x: known[0],
    y: known[1],
    width: known[2],
    height: known[3],
    index: known[4],
    value: value == null ? null : Number(value),
  }
}

/** The figure at the end of its bar. */
function End({
  x,
  y,
  width,
  height,
  text,
  mirrored,
  quiet,
}: Box & { text: string; mirrored: boolean; quiet?: boolean }) {
  if (!text) return null
  const end = mirrored ? Math.min(x, x + width) - 6 : Math.max(x, x + width) + 6
  return (
    <text
      x={end}
      y={y + height / 2}
      dy="0.35em"
      textAnchor={mirrored ? 'end' : 'start'}
      fontSize={13}
      style={{ fill: quiet ? 'var(--quiet)' : 'var(--ink)' }}
    >
      {text}
    </text>
  )
}

/** The share upon its part, where it has room. */
function Part({
  x,
  y,
  width,
  height,
  index,
  value,
  rows,
  series,
  words,
}: Box & { rows: readonly Datum[]; series: number; words: DrawingProps['words'] }) {
  const row = rows[index]
  if (!row || !value || Math.abs(width) < 52) return null
  const whole = Array.from({ length: series }, (_, at) => Number(row[`v${at}`] ?? 0)).reduce((sum, one) => sum + one, 0)
  const middle = x + width / 2
  return (
    <g>
      <rect x={middle - 21} y={y + height / 2 - 10} width={42} height={20} rx={3} style={{ fill: 'var(--sheet)' }} />
      <text x={middle} y={y + height / 2} dy="0.35em" textAnchor="middle" fontSize={13} style={{ fill: 'var(--ink)' }}>
        {words.share(value / whole)}
      </text>
    </g>
  )
}

/** A name on an axis, in as many lines as it needs. */
function Words({
  x,
  y,
  text,
  signs,
  below,
  mirrored,
}: {
  x: number | string
  y: number | string
  text: string
  signs: number
  below?: boolean
  mirrored?: boolean
}) {
  const lines = wrapped(text, signs)
  const [left, top] = [Number(x), Number(y)]
  const first = below ? top + 4 : top - (lines.length - 1) * 8.5
  return (
    <text textAnchor={below ? 'middle' : mirrored ? 'start' : 'end'} fontSize={13} style={{ fill: 'var(--ink)' }}>
      {lines.map((line, index) => (
        <tspan key={line} x={left} y={first + index * 17} dy="0.35em">
          {line}
        </tspan>
      ))}
    </text>
  )
}

function said(value: unknown, { panel, words }: DrawingProps): string {
  if (value === null || value === undefined) return ''
  return isShare(panel) ? words.share(Number(value)) : words.value(Number(value))
}

/** For whoever points; the same stands in the table. */
function tooltip(props: DrawingProps) {
  const { panel, words } = props
  return (
    <Tooltip
      {...still}
      cursor={{ stroke: 'var(--rule-strong)', fill: 'var(--sunken)', fillOpacity: 0.5 }}
      content={({ active, payload }) => {
        const datum = payload?.[0]?.payload as Datum | undefined
        if (!active || !datum) return null
        return (
          <div className={styles.tip} role="status">
            <strong>{datum.label}</strong>
            {panel.series.map(({ key, label }, at) => (
              <span key={key}>
                {label && `${label}: `}
                {datum[`h${at}`] === null ? said(datum[`v${at}`], props) || '–' : words.hidden}
              </span>
            ))}
            {datum.before !== null && <span>{`${words.lastYear}: ${said(datum.before, props)}`}</span>}
          </div>
        )
      }}
    />
  )
}
