/** Parts of pages: what a reader and a screen reader get, and what published text may not do. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  Check,
  ErrorSummary,
  Field,
  Markdown,
  RadioCards,
  safeAddress,
  sentencesOf,
  Select,
  Steps,
  Table,
  Verdict,
} from './index.ts'
import { WithLabels } from './labels.tsx'

const html = (part: unknown): string => String(part)

test('HTML in a published text is text, and a link leads nowhere dangerous', () => {
  const text = 'Hello <script>alert(1)</script> **you** [go](javascript:alert(1)) [policy](policy#faulty)'
  const shown = html(<Markdown text={text} language="en" />)
  assert.ok(!shown.includes('<script>'))
  assert.ok(shown.includes('&lt;script&gt;'))
  assert.ok(!shown.includes('javascript:'))
  assert.ok(shown.includes('<strong>you</strong>'))
  assert.ok(shown.includes('<a href="policy#faulty">policy</a>'))
})

test('only addresses that a reader means to follow are links', () => {
  for (const good of ['https://example.com/a', '#faulty', '/kaoru/help', 'policy#x', 'policy'])
    assert.equal(safeAddress(good), good)
  for (const bad of [
    'javascript:alert(1)',
    'data:text/html,x',
    '//evil.example',
    'mailto:a@b.c',
    'JAVASCRIPT:x',
    ' javascript:x',
  ])
    assert.equal(safeAddress(bad), undefined)
})

test('a line that ends between two Japanese characters leaves no blank', () => {
  assert.ok(
    html(<Markdown text={'お受け取りから\n7日以内に\nご連絡'} language="ja" />).includes('7日以内にご連絡'),
  )
})

test('a field in error says so beside it, to screen readers, and in a summary that leads to it', () => {
  const problems = sentencesOf('en', { text: { key: 'form.too-long', values: { max: 10 } } })
  const field = html(
    <Field
      language="en"
      name="text"
      label="What happened"
      hint="In a few words"
      problem={problems['text']}
      value={'"><b>'}
    />,
  )
  assert.ok(field.includes('aria-invalid="true"'))
  assert.ok(field.includes('aria-describedby="field-text-hint field-text-wrong"'))
  assert.ok(field.includes('id="field-text-wrong">Please use at most 10 characters.'))
  assert.ok(field.includes('value="&quot;&gt;&lt;b&gt;"'))
  const summary = html(<ErrorSummary language="en" sentences={problems} />)
  assert.ok(summary.includes('href="#field-text"'))
  assert.match(summary, /<div[^>]*tabindex="-1"[^>]*autofocus/)
  assert.equal(
    <ErrorSummary language="en" sentences={{}} /> === null ||
      html(<ErrorSummary language="en" sentences={{}} />) === '',
    true,
  )
})

test('the list of what to correct calls each field by its label, which stands below it', () => {
  const sentences = { name: 'Please fill this in.', size: 'Please choose one.', note: 'A note is too long.' }
  const page = html(
    <WithLabels>
      <ErrorSummary language="en" sentences={sentences} />
      <Field language="en" name="name" label="Name of the piece" />
      <Select language="en" name="size" label="Which size?" options={[]} />
      <Field language="en" name="note" label="Note" />
    </WithLabels>,
  )
  assert.match(page, /href="#field-name">Name of the piece: Please fill this in\.</)
  assert.match(page, /href="#field-size">Which size\? Please choose one\.</)
  assert.match(page, /href="#field-note">A note is too long\.</)
})

test('the list of what to correct goes down the page, whatever was found wrong first', () => {
  const sentences = { gone: 'Over.', note: 'C.', terms: 'Please tick this.', name: 'A.' }
  const page = html(
    <WithLabels>
      <ErrorSummary language="en" sentences={sentences} />
      <Field language="en" name="name" label="Name" />
      <Check name="terms" label={<b>I agree</b>} />
      <Field language="en" name="note" label="Note" />
    </WithLabels>,
  )
  const leads = [...page.matchAll(/href="#field-(\w+)"/g)].map(([, field]) => field)
  assert.deepEqual(leads, ['name', 'terms', 'note', 'gone'])
})

test('a field that asks is named by its question in Japanese, with no colon behind it', () => {
  const page = html(
    <WithLabels>
      <ErrorSummary language="ja" sentences={{ how: '一つお選びください。' }} />
      <Select language="ja" name="how" label="どのようにお送りしますか" options={[]} />
    </WithLabels>,
  )
  assert.match(page, /「どのようにお送りしますか」一つお選びください。/)
})

test('the first of several answers carries the id that a summary leads to', () => {
  const cards = html(
    <RadioCards
      language="ja"
      name="reason"
      label="どうなさいましたか"
      value="b"
      choices={[
        { value: 'a', label: 'A' },
        { value: 'b', label: 'B' },
      ]}
    />,
  )
  assert.match(cards, /id="field-reason" name="reason" value="a"\/?>/)
  assert.match(cards, /id="field-reason-b" name="reason" value="b" checked/)
})

test('a state is a word and a shape, never a colour alone', () => {
  for (const verdict of ['accept', 'pending', 'staff', 'ask', 'refuse'] as const) {
    const mark = html(<Verdict verdict={verdict} language="en" />)
    assert.match(mark, /<svg[^>]*aria-hidden="true"/)
    assert.match(mark, /<span>[A-Z][a-z ,]+<\/span>/)
  }
  const steps = html(
    <Steps
      language="en"
      steps={[
        { state: 'done', title: 'Asked' },
        { state: 'coming', title: 'Answer' },
      ]}
    />,
  )
  assert.ok(steps.includes('done</span>') && steps.includes('to come</span>'))
})

test('a table that stacks on a phone is a table to whoever hears it, and each cell names its column', () => {
  const rows = [['Orders', 'To deliver', 'For ever']]
  const columns = ['What', 'Why', 'How long'].map((label) => ({ label }))
  const shown = html(<Table caption="Kept" columns={columns} rows={rows} stacks />)
  assert.match(shown, /<table class="stacks" role="table">/)
  assert.match(shown, /role="rowheader">Orders<.*data-column="Why" role="cell">To deliver</)
  assert.doesNotMatch(
    html(<Table caption="Kept" columns={columns} rows={rows} />),
    /role="(table|cell)"|data-column/,
  )
})
