import { selfHostedOn } from "../self-hosted.ts";
import { skuComponent } from "../shape/configuration.ts";
import { together } from "../shape/delivery.ts";
import { spacesFee } from "../shape/digitalocean-delivery.ts";
import { digitaloceanDroplets, dropletSizes } from "./digitalocean-droplets.ts";

/** SSD of the Basic droplets, GB, by size (docs.digitalocean.com: droplet features). */
const diskGb: Readonly<Record<string, number>> = {
  "s-1vcpu-1gb": 25,
  "s-1vcpu-2gb": 50,
  "s-2vcpu-4gb": 80,
  "s-4vcpu-8gb": 160,
  "s-8vcpu-16gb": 320,
};

/** Data lies on the droplet's own disk: no price of volumes is known. */
export const digitaloceanSelfHosted = selfHostedOn(digitaloceanDroplets, {
  sizes: dropletSizes.map((size) => ({ ...size, diskGb: diskGb[size.sku] ?? 0 })),
  around: () => together(),
  dataDisk: null,
  mostDataGb: 0,
  dumps: ({ region }, storageGb) => ({
    components: [
      {
        ...skuComponent("digitalocean-spaces", "subscription", { region }),
        usage: { storageGb },
        sharedFee: spacesFee,
      },
    ],
    companions: [{ serviceId: "digitalocean-spaces", role: "object-storage", plan: "standard" }],
  }),
  diskEncrypted: null,
});
