import type { SectionDetails } from "../spec/details.ts";
import { durationsDays, intervalsDays } from "./durations.ts";
import {
  joinUses,
  known,
  type NamedUses,
  namedUse,
  type SectionOfSpec,
  type SpecInput,
  usesOf,
} from "./section-reading.ts";
import { isNothing, said, says } from "./spoken.ts";

type Security = SectionDetails["security"];

/** Log-in, secrets and edge protection as far as they are told. Whose firewall it is, the specification has no word for. */
export function securityOfSpec(input: SpecInput): SectionOfSpec<"security"> {
  const { authentication, secrets, waf, ddosProtection } = input.spec.security;
  const login = isNothing(authentication)
    ? nobody
    : namedUse(authentication, input, {
        section: "security",
        path: "security.authentication",
        role: "authentication",
        offering: "authentication",
      });
  const keeper = secretsKeeper(input);
  const named = joinUses(login, keeper, waf || ddosProtection ? unnamedEdge : nobody);
  const details = {
    ...usesOf(named),
    ...known<Security>({
      authenticationPlan: login.uses[0]?.plan ?? undefined,
      mfa: said(
        authentication,
        /\bmfa\b|\b2fa\b|\bmulti[\s-]factor\b|\btwo[\s-]factor\b|\bsecond factor\b|\bpasskeys?\b/,
      ),
      secretsManager: keepsSecrets(input, keeper),
      secretsRotationDays: says(secrets, /\brotat/) ? rotationDays(secrets) : undefined,
      keyManagement: says(secrets, /\bkms\b|\bkey management\b|\bhsm\b/) || undefined,
      waf,
      ddosProtection,
    }),
  };
  return { details, unnamed: named.unnamed };
}

function rotationDays(secrets: string): number | undefined {
  return intervalsDays(secrets)[0] ?? durationsDays(secrets)[0];
}

const nobody: NamedUses = { uses: [], unnamed: [] };

const unnamedEdge: NamedUses = {
  uses: [],
  unnamed: [
    {
      section: "security",
      path: "security.waf",
      what: "the edge protection",
      message: "which product the firewall or the DDoS protection is, is not said",
      isWritten: false,
    },
  ],
};

const plainStores =
  /\benv(?:ironment)?\b|\.env\b|\bdotenv\b|\bplain\b|\bconfig(?:uration)? files?\b|\bin (?:the )?(?:code|repo(?:sitory)?)\b|\bhard-?coded\b/;

function secretsKeeper(input: SpecInput): NamedUses {
  const { secrets } = input.spec.security;
  if (isNothing(secrets)) return nobody;
  const named = namedUse(secrets, input, {
    section: "security",
    path: "security.secrets",
    role: "secrets",
    offering: "secrets",
  });
  return named.uses.length === 0 && plainStores.test(secrets.toLowerCase()) ? nobody : named;
}

/** A service whose trade is secrets is a manager; of a platform that keeps settings too, the name alone does not tell. */
function keepsSecrets({ spec, catalog }: SpecInput, { uses, unnamed }: NamedUses): boolean | undefined {
  const service = catalog.find(uses[0]?.serviceId ?? "");
  if (service !== undefined) return Object.keys(service.offerings).length === 1 ? true : undefined;
  if (unnamed.length > 0 || spec.hosting.compute === "static") return undefined;
  return false;
}
