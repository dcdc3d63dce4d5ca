import { selfHostedOn } from "../self-hosted.ts";
import { skuComponent, usageComponent } from "../shape/configuration.ts";
import { dedicatedServers, hetznerCloud, objectStorageFee, sharedServers } from "./hetzner-cloud.ts";

/** Largest volume, GB (docs.hetzner.com: volumes). */
const mostVolumeGb = 10_240;

export const hetznerSelfHosted = selfHostedOn(hetznerCloud, {
  sizes: [...sharedServers, ...dedicatedServers.slice(-1)],
  around: ({ region }) => ({ components: [skuComponent("hetzner-cloud", "ipv4", { region })], companions: [] }),
  dataDisk: ({ region }, volumeGb) => ({
    components: [usageComponent("hetzner-cloud", { volumeGb }, region)],
    companions: [],
  }),
  mostDataGb: mostVolumeGb,
  dumps: ({ region }, objectStorageGb) => ({
    components: [
      {
        ...skuComponent("hetzner-cloud", "object-storage", { region }),
        usage: { objectStorageGb },
        sharedFee: objectStorageFee,
      },
    ],
    companions: [],
  }),
  diskEncrypted: null,
});
