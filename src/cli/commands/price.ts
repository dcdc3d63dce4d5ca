import { parseComponents } from "../../cost/parse-components.ts";
import { priceComponents } from "../../cost/price-components.ts";
import type { PriceReport } from "../../spec/bill.ts";
import { parseJson } from "../../spec/parse-json.ts";
import { type Bill, renderBill } from "../../formats/bill.ts";
import type { CliWorld } from "../ports.ts";

/** Prices the components of each file, without any planning. All files are read before anything is printed. */
export async function priceCommand(
  sources: readonly string[],
  { format }: { format: string },
  world: CliWorld,
): Promise<void> {
  const bills: Bill[] = [];
  for (const source of sources) {
    const name = source === "-" ? "standard input" : source;
    bills.push({ source: name, report: await priceFile(source, name, world) });
  }
  if (format === "json") {
    const only = bills.length === 1 ? bills[0]?.report : undefined;
    const all = bills.map(({ source, report }) => ({ source, ...report }));
    world.stdout.write(`${JSON.stringify(only ?? { bills: all }, null, 2)}\n`);
    return;
  }
  world.stdout.write(bills.map((bill) => renderBill(bill, { color: world.color })).join("\n"));
}

async function priceFile(source: string, name: string, world: CliWorld): Promise<PriceReport> {
  const { catalog } = world.deps;
  const text = source === "-" ? await world.readStdin() : await world.readFile(source);
  return priceComponents(catalog, parseComponents(parseJson(text, name), catalog, name));
}
