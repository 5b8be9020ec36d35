import { expect, test } from 'vitest'
import { DEFAULT_CONFIG, parseConfig } from '../../server/config.ts'

test('without options the server listens on port 4000 and keeps its data in ./data', () => {
  expect(parseConfig([], {})).toEqual({ kind: 'config', config: DEFAULT_CONFIG, warnings: [] })
  expect(DEFAULT_CONFIG).toMatchObject({ port: 4000, dataDir: './data', publicUrl: null })
})

test('a flag goes before the environment', () => {
  const env = { PARCOURS_PORT: '5000', PARCOURS_PUBLIC_URL: 'https://map.example.org/' }
  expect(parseConfig(['--port', '6000'], env)).toMatchObject({
    config: { port: 6000, publicUrl: 'https://map.example.org' },
  })
})

test.each([
  [['--port=0x10'], {}, '--port must be a whole number from 0 to 65535'],
  [[], { PARCOURS_PORT: 'tcp://10.0.0.1:4000' }, 'PARCOURS_PORT must be a whole number from 0 to 65535'],
  [['--public-url=parcours'], {}, '--public-url must be an address like https://parcours.example.org'],
  [['--trust-proxy=yes'], {}, '--trust-proxy must be true or false'],
  [['--prot=1'], {}, "Unknown option '--prot' (--help lists the options)"],
  [['stray'], {}, "Unexpected argument 'stray' (--help lists the options)"],
  [['--data-dir='], {}, '--data-dir must not be empty'],
])('a bad option is refused in one line: %j %j', (args, env, line) => {
  const parsed = parseConfig(args, env)
  expect(parsed.kind).toBe('refused')
  expect(parsed).toMatchObject({ line: expect.stringContaining(line) })
  expect('line' in parsed && parsed.line).not.toContain('\n')
})

test('a variable that looks like an option and is none is named', () => {
  expect(parseConfig([], { PARCOURS_PROT: '1', PARCOURS_CHROMIUM: '/usr/bin/chromium' })).toMatchObject({
    warnings: ['PARCOURS_PROT is not an option and was ignored'],
  })
})

test('--help lists every option with its flag, its variable and its default', () => {
  const help = parseConfig(['--help'], {})
  const text = help.kind === 'help' ? help.text : ''
  expect(text, 'the Node of a shell may be too old').toContain('Usage: npm start -- [')
  for (const name of Object.keys(DEFAULT_CONFIG)) {
    const flag = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
    expect(text).toContain(`--${flag} `)
    expect(text).toContain(`PARCOURS_${flag.replaceAll('-', '_').toUpperCase()} `)
  }
})
