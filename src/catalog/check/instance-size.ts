const sizeWords = ["nano", "micro", "small", "medium", "large", "xlarge"] as const;

/** An instance name taken apart: names of one `family` differ only in their size. */
export interface InstanceSize {
  family: string;
  rank: number;
}

/**
 * Reads sizes from names such as `db.t4g.micro`, `db.m7g.2xlarge-multi-az`, `4xl`, `web-2gb`, `fixed-250mb` and
 * `d4ds-v5`. Undefined where the name tells none.
 */
export function instanceSize(sku: string): InstanceSize | undefined {
  return wordSize(sku) ?? memorySize(sku) ?? coreSize(sku);
}

function wordSize(sku: string): InstanceSize | undefined {
  const parts = sku.split(/([.-])/);
  const index = parts.findIndex((part) => rankOfWord(part) !== undefined);
  const rank = rankOfWord(parts[index] ?? "");
  return rank === undefined ? undefined : { family: `${parts.with(index, "?").join("")} by word`, rank };
}

function rankOfWord(part: string): number | undefined {
  const multiple = /^(\d+)(?:xl|xlarge)$/.exec(part)?.[1];
  if (multiple !== undefined) return sizeWords.length + Number(multiple);
  const rank = sizeWords.findIndex((word) => word === (part === "xl" ? "xlarge" : part));
  return rank === -1 ? undefined : rank;
}

function memorySize(sku: string): InstanceSize | undefined {
  const match = /(?<![\d.])(\d+(?:\.\d+)?)(mb|gb)(?![a-z])/.exec(sku);
  if (match === null) return undefined;
  const [text, amount, unit] = match;
  return { family: `${sku.replace(text, "?")} by memory`, rank: Number(amount) * (unit === "gb" ? 1024 : 1) };
}

/** Azure: the number behind the series' letter is the count of cores. */
function coreSize(sku: string): InstanceSize | undefined {
  const match = /^([a-z])(\d+)([a-z]*-?v\d.*)$/.exec(sku);
  if (match === null) return undefined;
  const [, series, cores, rest] = match;
  return { family: `${series}?${rest} by cores`, rank: Number(cores) };
}
