/**
 * Who acts. The local user owns this machine's store (embedded, or hosted by its secret key for one owner); a user
 * brings a token that was verified, and it is this token that reaches the database.
 */
export type Actor = { kind: "local" } | { kind: "user"; userId: string; accessToken: string };
