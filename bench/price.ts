/**
 * How many components one core prices a second: every sku and meter of the catalog in turn, in bills of 20 as one would
 * name them, from parsed JSON to the report. Prints figures; asserts nothing. Run: npm run bench:price
 */
import { createCatalog } from "../src/catalog/catalog.ts";
import { parseComponents } from "../src/cost/parse-components.ts";
import { priceComponents } from "../src/cost/price-components.ts";

const catalog = createCatalog();
const billSize = 20;

/** Each service with its skus and meters, in a region of its own where it has one. */
const components = catalog.services.flatMap((service) =>
  service.prices.map((row) => {
    const region = row.region === "*" ? {} : { region: row.region };
    const head = { serviceId: service.id, ...region };
    return row.kind === "sku"
      ? { ...head, sku: row.sku, quantity: 2 }
      : {
          ...head,
          ...(row.skus === undefined ? {} : { sku: row.skus[0] }),
          usage: { [row.usage]: row.unitSize * 5000 },
        };
  }),
);
const bills = Array.from({ length: Math.floor(components.length / billSize) }, (_, index) => ({
  components: components.slice(index * billSize, (index + 1) * billSize),
}));

function priceAll(): number {
  let lines = 0;
  for (const bill of bills) lines += priceComponents(catalog, parseComponents(bill, catalog)).lineItems.length;
  return lines;
}

function cpuSeconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

priceAll();
const rounds = 20;
const seconds = cpuSeconds(() => {
  for (let round = 0; round < rounds; round += 1) priceAll();
});
const priced = bills.length * billSize * rounds;
console.log(
  `${bills.length} bills of ${billSize} components, ${priceAll()} lines, ${catalog.services.length} services`,
);
console.log(`${Math.round(priced / seconds).toLocaleString("en-US")} components a second of CPU`);
