// A sync socket over plain HTTP, for networks that let no WebSocket through: the bytes of the WebSocket, frames and all, in
// requests. The address is the socket's own, so that balancers that go by it bring all requests of a line to one server.
//
//   POST   /sync/<workshopId>/<document>?…   opens a line: the query is the socket's. Answers { line }
//   POST   …/up?at=<n>                       the client's bytes from its nth on. Answers { received }, how many have come in all
//   POST   …/down?at=<n>                     says that the client has the first n bytes; answers a zero byte, then those from the nth on
//          &wait=<ms>                        ends the answer after so long at most
//          &once=1                           ends the answer as soon as it holds anything: for networks that deliver only what is whole
//   DELETE …                                 ends the line
//
// All but the first name the line in a header. 410: the line is over. 421: it is at another server, ask again.
// Bytes are numbered, so whatever is sent twice counts once, and an answer that was cut off is gone on with.

/** The header that names the line. Not in the address, which proxies write down. */
export const LINE_HEADER = 'parcours-line'
/** Bytes of one request. On 50 kbit/s they take ten seconds. */
export const UP_MAX_BYTES = 64 * 1024
/** How long an answer may stay open. */
export const DOWN_MAX_MS = 25_000
/** 1000 as soon as it is open: asks whether WebSockets pass. */
export const PROBE_PATH = 'probe'

/** What opens a line. */
export interface LineOpened {
  readonly line: string
}
/** What a request with bytes is answered. */
export interface BytesReceived {
  readonly received: number
}
