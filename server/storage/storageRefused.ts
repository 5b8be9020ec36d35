/** What keeps the server from starting: one line for the operator. */
export class StorageRefused extends Error {
  override readonly name = 'StorageRefused'
}
