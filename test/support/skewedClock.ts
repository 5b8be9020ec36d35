// Loaded before a server whose machine's clock is wrong: by TEST_SKEW_MS milliseconds.
const skewMs = Number(process.env.TEST_SKEW_MS ?? 0)
const real = Date.now.bind(Date)
Date.now = () => real() + skewMs
