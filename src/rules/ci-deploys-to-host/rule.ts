import { clouds, hostNetwork, usesIn, worksBeside } from "../placement.ts";
import { fail, type Rule, unknown } from "../rule.ts";

export const ciDeploysToHost: Rule = {
  id: "ci-deploys-to-host",
  severity: "error",
  regime: null,
  sections: ["hosting", "cicd"],
  title: "The pipeline can deploy to where the application runs",
  why: "The builds of a hosting platform end in that platform; nothing carries them to another.",
  fix: "Choose a pipeline that deploys anywhere, or the one of the chosen host.",
  reference: "coherence between sections",
  appliesTo: () => true,
  check: (subject) => {
    const builders = usesIn(subject, "cicd", ["ci"]);
    const host = hostNetwork(subject);
    if (builders === undefined || builders.length === 0 || host === undefined)
      return [unknown("cicd.platform", "which pipeline deploys to which host is not stated")];
    return builders
      .filter(({ service }) => !worksBeside(service, host))
      .map(({ service: { name, network } }) =>
        clouds.includes(network)
          ? unknown("cicd.platform", `whether ${name} holds keys that let it deploy to ${host} is not stated`)
          : fail("cicd.platform", `${name} deploys to ${network} only, the application runs on ${host}`),
      );
  },
};
