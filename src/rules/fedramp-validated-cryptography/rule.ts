import { note, type Rule } from "../rule.ts";

export const fedrampValidatedCryptography: Rule = {
  id: "fedramp-validated-cryptography",
  severity: "info",
  regime: "FedRAMP",
  sections: [],
  title: "Cryptography is validated",
  why: "Federal data may only be protected by modules with a FIPS validation or approval of the NSA.",
  fix: "Use the FIPS endpoints of each service and validated modules in the application.",
  reference: "NIST SP 800-53 SC-13",
  isAttestation: true,
  appliesTo: ({ brief }) => brief.complianceRequirements.includes("FedRAMP"),
  check: () => [
    note(
      "",
      "Confirm that every module which encrypts federal data is FIPS-validated, endpoints of services included.",
    ),
  ],
};
