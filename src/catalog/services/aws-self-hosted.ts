import { selfHostedOn } from "../self-hosted.ts";
import { fixed } from "../shape/bands.ts";
import { skuComponent, usageComponent } from "../shape/configuration.ts";
import { awsEc2, ec2Sizes } from "./aws-ec2.ts";

/** Disk that a machine starts from, GB. */
const systemDiskGb = 10;
/** Largest gp3 volume, GB (docs of Amazon EBS). */
const mostVolumeGb = 16_384;

export const awsSelfHosted = selfHostedOn(awsEc2, {
  sizes: ec2Sizes,
  around: ({ region }) => ({
    components: [
      usageComponent("aws-ebs", { storageGb: fixed(systemDiskGb) }, region),
      skuComponent("aws-egress", "public-ipv4", { region }),
    ],
    companions: [{ serviceId: "aws-ebs", role: "disk", plan: "standard" }],
  }),
  dataDisk: ({ region }, storageGb) => ({
    components: [usageComponent("aws-ebs", { storageGb }, region)],
    companions: [],
  }),
  mostDataGb: mostVolumeGb,
  dumps: ({ region }, storageGb) => ({
    components: [usageComponent("aws-s3", { storageGb }, region)],
    companions: [{ serviceId: "aws-s3", role: "object-storage", plan: "standard" }],
  }),
  // Encryption of EBS volumes is a setting of the account.
  diskEncrypted: null,
});
