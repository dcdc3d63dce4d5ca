/**
 * What makes an option worse than its price says, in USD a month. These are judgements, stated here once, shown with
 * the alternatives and added to the price only when options are compared: never billed.
 */
export const penaltyUsd = {
  /** An engineer's hour spent on keeping a service running. */
  operationsHour: 50,
  /** Another vendor: a contract, an account, a data processing agreement to look after. */
  furtherVendor: 20,
  /** A compliance claim for which no page was read, per service and regime: an hour or two of reading and filing a year. */
  unverifiedClaim: 10,
  /** … and for a regime of which nothing at all is known. */
  noClaim: 80,
  /** Logs are kept for less time than the workload asks for. */
  shortRetention: 40,
  /** Nothing known of whether data stays in the area asked for. */
  unverifiedResidency: 30,
  growingService: 10,
  youngService: 40,
  /** The database or the cache is reached over the public internet, in the same cloud region. */
  otherNetwork: 25,
  /** … in another cloud. */
  otherCloud: 250,
  /** No data centre in the users' area. */
  farRegion: 40,
  /** One zone may take it down although the target is 99.9 % or more: what that costs grows with who is waiting. */
  singleZone: 120,
  singleZonePerUser: 0.02,
  singleZoneLeast: 10,
  /** A part that has to be bought, but whose price nobody publishes: it is not free. */
  unpublishedPrice: 200,
  /** Not one of the providers, or not the kind of compute, that the brief prefers. */
  notPreferred: 150,
  /** A web framework whose usual home is a platform, run on bare functions through an adapter. */
  adapter: 40,
  /** No cache although the load or the kind of application calls for one. */
  noCache: 60,
  /** No WAF in front of a public application. */
  noWaf: 15,
  /** A firewall without managed attack rules. */
  noManagedRules: 5,
  /** Regulated work whose log-in is not known to ask for a second factor. */
  unknownSecondFactor: 30,
  /** Regulated work whose deployments are not known to wait for an approval. */
  unknownApproval: 30,
  /** Secrets in plain environment variables. */
  plainSecrets: 20,
  /** Speaks the protocol of the stack's engine without being it: extensions and behaviour differ. */
  compatibleEngineOnly: 100,
  /** An engine that one vendor alone has, where the stack leaves the engine open. */
  engineOfOneVendor: 20,
  /** Functions without a maximum before a database that takes so many connections and has no pooler. */
  unpooledFunctions: 60,
  /** PgBouncer or ProxySQL beside the application. */
  ownPooler: 30,
  /** The platform keeps no point-in-time recovery of the database. */
  noPointInTimeRecovery: 10,
} as const;
