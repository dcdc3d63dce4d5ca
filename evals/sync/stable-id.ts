import { createHash } from "node:crypto";

/** Namespace of this product's names, made once with `uuidgen`. */
export const namespace = "6f1c3a52-0d3b-4f0e-9a41-7b6a0f2f8d11";

/** The version 5 UUID of a name within a namespace (RFC 9562): the same name gives the same id, everywhere and always. */
export function stableId(name: string, within: string = namespace): string {
  const hash = createHash("sha1")
    .update(Buffer.from(within.replaceAll("-", ""), "hex"))
    .update(name)
    .digest();
  hash.writeUInt8(((hash[6] ?? 0) & 0x0f) | 0x50, 6);
  hash.writeUInt8(((hash[8] ?? 0) & 0x3f) | 0x80, 8);
  const hex = hash.subarray(0, 16).toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
