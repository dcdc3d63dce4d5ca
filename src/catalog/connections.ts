/** Connections that one instance's pool opens (ten is the default of Node and JVM pools). */
const connectionsPerInstance = 10;
/** Share of a database's limit that is free for the application; the rest is for administration and failover. */
const usableShare = 0.8;

export interface ConnectionDemand {
  wanted: number;
  usable: number;
}

/** What a fleet at its maximum opens, and what the database leaves free. */
export function connectionDemand(maximumInstances: number, maximumConnections: number): ConnectionDemand {
  return { wanted: maximumInstances * connectionsPerInstance, usable: Math.floor(maximumConnections * usableShare) };
}
