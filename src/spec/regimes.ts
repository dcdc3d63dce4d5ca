import { suggestName } from "./closest-name.ts";
import { assume, complain, type Reading, readList } from "./reading.ts";
import { type Regime, regimes } from "./words.ts";

/** Spellings of each regime, after `fold`. A newer or older edition is planned for as the current one. */
const spellings: readonly { form: RegExp; regime: Regime }[] = [
  { form: /^(?:(?:eu|uk)?gdpr|dsgvo|rgpd|generaldataprotectionregulation|gdpr2016679)$/, regime: "GDPR" },
  { form: /^(?:hipp?aa?(?:(?:and)?hitech)?|hitech|healthinsuranceportabilityandaccountabilityact)$/, regime: "HIPAA" },
  { form: /^(?:aicpa)?soc(?:2|ii|two)(?:(?:type|t)?(?:1|2|i|ii))?$/, regime: "SOC2" },
  { form: /^pci(?:dss)?(?:v?[34]\d{0,2})?(?:level[1-4])?(?:saq[a-d]?(?:ep)?)?$/, regime: "PCI-DSS" },
  { form: /^paymentcardindustry(?:datasecuritystandard)?$/, regime: "PCI-DSS" },
  { form: /^(?:iso)?(?:iec)?27001(?:20(?:05|13|22))?$/, regime: "ISO27001" },
  { form: /^fedramp(?:moderate|mod|low|lisaas)?$/, regime: "FedRAMP" },
];

/** Words around a regime that change nothing about it. */
const decoration =
  /\b(?:compliance|compliant|certified|certification|ready|readiness|audit(?:ed)?|attestation|report)\b/g;

/** Regimes that people ask for and that resemble one of ours without being it. */
const refusals: readonly { form: RegExp; why: string }[] = [
  {
    form: /^fedramphigh$/,
    why: 'is not covered: only FedRAMP Moderate is known here, and a Moderate plan does not meet High; write "FedRAMP" to plan for Moderate',
  },
  {
    form: /^soc(?:1|3|iii|i(?!i))/,
    why: 'is not covered: of the SOC reports only SOC 2 is known here; write "SOC2" if that is meant',
  },
  { form: /^iso(?:iec)?(?!27001)\d+/, why: "is not covered: of the ISO standards only ISO 27001 is known here" },
];

/** Compliance regimes in canonical order without repetition. `"none"` is allowed, but only alone. */
export function readRegimes(reading: Reading, value: unknown): Regime[] {
  const path = "complianceRequirements";
  const entries = readList(reading, path, value, '["GDPR", "SOC2"]');
  const found = entries.flatMap((entry, index) => readRegime(reading, `${path}[${index}]`, entry) ?? []);
  const asked = regimes.filter((regime) => found.includes(regime));
  const none = entries.findIndex(isNone);
  if (none >= 0 && asked.length === 0)
    assume(reading, `${path}[${none}]`, "no regime", `${String(entries[none])} names no regime`);
  if (none >= 0 && asked.length > 0)
    complain(reading, `${path}[${none}]`, entries[none], `contradicts ${asked.join(", ")}; drop one of the two`);
  return asked;
}

function isNone(entry: unknown): boolean {
  return typeof entry === "string" && /^(?:none|no|nil|n\/?a|not applicable|-|–)$/i.test(entry.trim());
}

function readRegime(reading: Reading, path: string, entry: unknown): Regime | undefined {
  if (isNone(entry)) return undefined;
  if (typeof entry !== "string") return complain(reading, path, entry, `must be text; known: ${regimes.join(", ")}`);
  const name = fold(entry);
  const refusal = refusals.find(({ form }) => form.test(name));
  if (refusal !== undefined) return complain(reading, path, entry, refusal.why);
  const regime = spellings.find(({ form }) => form.test(name))?.regime;
  if (regime === undefined)
    return complain(reading, path, entry, `is not a regime known here; ${suggestRegime(entry)}`);
  if (/low|lisaas/.test(name))
    assume(reading, path, "FedRAMP Moderate", `${entry.trim()} is planned at Moderate, which includes Low's controls`);
  return regime;
}

/** Names the nearest one, and all of them: with six the list is short enough. */
function suggestRegime(entry: string): string {
  const known = `known: ${regimes.join(", ")}`;
  const suggestion = suggestName(entry, regimes);
  return suggestion === known ? known : `${suggestion} (${known})`;
}

function fold(entry: string): string {
  return entry
    .slice(0, 80)
    .toLowerCase()
    .replace(decoration, "")
    .replace(/[^a-z0-9]/g, "");
}
