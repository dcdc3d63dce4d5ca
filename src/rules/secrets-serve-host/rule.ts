import { hostNetwork, usesIn, worksBeside } from "../placement.ts";
import { fail, type Rule, unknown } from "../rule.ts";

export const secretsServeHost: Rule = {
  id: "secrets-serve-host",
  severity: "warning",
  regime: null,
  sections: ["hosting", "security"],
  title: "Secrets are kept where the application can ask for them by its identity",
  why: "A secrets manager of another cloud asks for a long-lived key, which is one more secret to keep.",
  fix: "Choose the secrets manager of the hosting's provider, or a vendor for any host.",
  reference: "coherence between sections; AWS Well-Architected SEC02-BP03",
  appliesTo: () => true,
  check: (subject) => {
    const keepers = usesIn(subject, "security", ["secrets"]);
    const host = hostNetwork(subject);
    if (keepers === undefined || host === undefined)
      return [unknown("security.secrets", "which product keeps secrets for which host is not stated")];
    return keepers
      .filter(({ service }) => !worksBeside(service, host))
      .map(({ service }) => fail("security.secrets", `${service.name} does not serve ${host} by itself`));
  },
};
